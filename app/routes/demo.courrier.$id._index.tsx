import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { load } from '#app/platform/http.server.ts';
import { readOutboxMail } from '#app/platform/outbox.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Card } from '#app/ui/card.tsx';
import { formatDateTime } from '#app/ui/format.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.letter.subject ?? 'Courriel'} – Courrier de démonstration – RPBS` },
];

export const loader = load(async ({ house, params }) => {
  const { html: _html, ...letter } = await readOutboxMail(house, params.id ?? '');
  return { letter };
});

/** Addresses of the text as links; every other piece is an address. */
function withLinks(text: string) {
  return text.split(/(https?:\/\/[^\s\]]+)/u).map((piece, index) =>
    index % 2 ? (
      <a key={piece + String(index)} href={piece}>
        {piece}
      </a>
    ) : (
      piece
    ),
  );
}

export default function OutboxMailPage() {
  const { letter } = useLoaderData<typeof loader>();
  return (
    <div className="conteneur section pile">
      <Breadcrumb
        crumbs={[{ to: '/demo/courrier', label: 'Courrier de démonstration' }]}
        current={letter.subject}
      />
      <h1 className="h1-page">{letter.subject}</h1>
      <p className="doux">
        À {letter.to}, le {formatDateTime(letter.at)}
      </p>
      <Card className="pile">
        {letter.plain.split(/\n{2,}/u).map((paragraph, index) => (
          <p key={String(index)}>{withLinks(paragraph)}</p>
        ))}
      </Card>
      <p>
        <a href={`/demo/courrier/${letter.id}/forme`}>Voir la version mise en forme</a>
      </p>
    </div>
  );
}
