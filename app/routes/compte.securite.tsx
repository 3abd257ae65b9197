import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { changePassword } from '#app/accounts/change-password.server.ts';
import { closeOtherSessions } from '#app/accounts/close-other-sessions.server.ts';
import { closeSession } from '#app/accounts/close-session.server.ts';
import { AccountPage } from '#app/accounts/components/account-page.tsx';
import { PasswordField } from '#app/accounts/components/password-field.tsx';
import { SessionList } from '#app/accounts/components/session-list.tsx';
import { listSessions } from '#app/accounts/list-sessions.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FreshForm } from '#app/ui/fresh-form.tsx';

export const meta: MetaFunction = () => [{ title: 'Connexion – Mon compte – RPBS' }];

const here = '/compte/securite';

export const loader = load(async ({ context }) => ({
  sessions: await listSessions(context),
}));

export const action = submit(
  async ({ context, values }) => {
    switch (values.intent) {
      case 'close-session':
        await closeSession(context, values);
        return redirectSaying(here, 'Appareil déconnecté');
      case 'close-others':
        await closeOtherSessions(context);
        return redirectSaying(here, 'Autres appareils déconnectés');
      default:
        await changePassword(context, values);
        return redirectSaying(here, 'Mot de passe changé');
    }
  },
  { secrets: ['password', 'newPassword'] },
);

export default function AccountSecurityPage() {
  const { sessions } = useLoaderData<typeof loader>();
  const { fieldErrors, formErrors } = readRefusal(useActionData<typeof action>());
  return (
    <AccountPage
      current={here}
      title="Connexion"
      aside={
        <Card tone="hollow" className="pile">
          <h2>Sur un poste partagé</h2>
          <p>
            Déconnectez-vous en partant. Si vous avez oublié, faites-le d’ici&nbsp;: l’autre
            appareil ne pourra plus rien ouvrir.
          </p>
        </Card>
      }
    >
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <SessionList sessions={sessions} />
      <Card as="section" className="pile" labelledBy="titre-mot-de-passe">
        <h2 id="titre-mot-de-passe">Mot de passe</h2>
        <FreshForm method="post" className="pile" noValidate>
          <PasswordField label="Mot de passe actuel" error={fieldErrors.password} />
          <PasswordField
            name="newPassword"
            label="Nouveau mot de passe"
            isNew
            error={fieldErrors.newPassword}
          />
          <p className="doux petit">Vos autres appareils seront déconnectés.</p>
          <Button variant="outline" icon="key-round" name="intent" value="change-password">
            Changer le mot de passe
          </Button>
        </FreshForm>
      </Card>
    </AccountPage>
  );
}
