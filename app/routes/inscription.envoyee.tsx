import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { EntryPage } from '#app/accounts/components/entry-page.tsx';
import { MailSent } from '#app/accounts/components/mail-sent.tsx';
import { load } from '#app/platform/http.server.ts';

export const meta: MetaFunction = () => [
  { title: 'Inscription\u00A0: regardez votre courrier – RPBS' },
];

export const loader = load(async ({ house }) => ({ isDemonstration: house.isDemonstration }));

export default function SignUpSentPage() {
  const { isDemonstration } = useLoaderData<typeof loader>();
  return (
    <EntryPage title="Plus qu’un pas">
      <MailSent isDemonstration={isDemonstration}>
        <p>
          Un message vient de partir. Ouvrez le lien qu’il contient dans les trois jours : il
          confirme votre adresse.
        </p>
      </MailSent>
    </EntryPage>
  );
}
