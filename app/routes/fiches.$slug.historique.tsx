import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { DifferenceView } from '#app/sheets/components/difference-view.tsx';
import { VersionList } from '#app/sheets/components/version-list.tsx';
import { readHistory, type Side } from '#app/sheets/read-history.server.ts';
import { restoreVersion } from '#app/sheets/restore-version.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import sheetStyles from '#app/ui/styles/pages/fiche.css?url';
import tableStyles from '#app/ui/styles/pages/tableau-pile.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: sheetStyles },
  { rel: 'stylesheet', href: tableStyles },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Historique de «\u00A0${data?.title ?? 'la fiche'}\u00A0» – RPBS` },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(({ context, params, url }) => {
  const asked = (name: string) => (url.searchParams.get(name) || null) as Side | null;
  return readHistory(context, { slug: params.slug ?? '', from: asked('de'), to: asked('a') });
});

export const action = submit(async ({ context, params, values }) => {
  const { slug, number } = await restoreVersion(context, {
    slug: params.slug ?? '',
    number: String(values.number),
  });
  return redirectSaying(
    `${sheetAddress(slug)}/modifier`,
    `Version ${number} reprise dans le brouillon. Relisez, puis publiez.`,
  );
});

export default function HistoryRoute() {
  const history = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { comparison } = history;
  return (
    <div className="conteneur section pile">
      <Breadcrumb
        crumbs={[
          { to: '/fiches', label: 'Fiches' },
          { to: sheetAddress(history.slug), label: history.title },
        ]}
        current="Historique"
      />
      <h1>Historique</h1>
      <p className="chapo">«&nbsp;{history.title}&nbsp;»</p>
      {isRefusal(answer) && <Notice tone="error" live title={answer.refused.message} />}
      <VersionList key={`${comparison?.from}-${comparison?.to}`} history={history} />
      <section id="difference" aria-labelledby="difference-titre" className="pile">
        <h2 id="difference-titre">Ce qui change {comparison && nameSides(comparison)}</h2>
        {comparison ? (
          <DifferenceView differences={comparison.differences} />
        ) : (
          <EmptyState title="Une seule version pour l’instant">
            <p>Les différences se liront ici dès la prochaine publication.</p>
          </EmptyState>
        )}
      </section>
    </div>
  );
}

function nameSides({ from, to }: { from: Side; to: Side }) {
  const name = (side: Side) =>
    side === 'brouillon'
      ? 'le brouillon'
      : side === 'origine'
        ? 'la fiche d’origine'
        : `la version ${side}`;
  return `entre ${name(from)} et ${name(to)}`;
}
