import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { EntryPage } from '#app/accounts/components/entry-page.tsx';
import { MailSent } from '#app/accounts/components/mail-sent.tsx';
import { load } from '#app/platform/http.server.ts';

export const meta: MetaFunction = () => [
  { title: 'Mot de passe\u00A0: regardez votre courrier – RPBS' },
];

export const loader = load(async ({ house }) => ({ isDemonstration: house.isDemonstration }));

export default function ResetSentPage() {
  const { isDemonstration } = useLoaderData<typeof loader>();
  return (
    <EntryPage title="Mot de passe oublié">
      <MailSent isDemonstration={isDemonstration}>
        <p>
          Si un compte porte cette adresse, un lien vient de partir. Il sert une fois, pendant une
          heure.
        </p>
      </MailSent>
    </EntryPage>
  );
}
