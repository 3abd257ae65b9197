import { Form, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { EntryPage } from '#app/accounts/components/entry-page.tsx';
import { PasswordField } from '#app/accounts/components/password-field.tsx';
import { readEmailLink } from '#app/accounts/read-email-link.server.ts';
import { resetPassword } from '#app/accounts/reset-password.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Choisir un mot de passe – RPBS' }];

export const loader = load(async ({ context, params }) => {
  const token = params.token ?? '';
  try {
    return { link: await readEmailLink(context, { token, purposes: ['resetPassword'] }) };
  } catch (error) {
    if (error instanceof NotFound) return { link: null };
    throw error;
  }
});

export const action = submit(
  async ({ context, params, values }) => {
    await resetPassword(context, { token: params.token, password: values.password });
    return redirectSaying('/connexion', 'Mot de passe changé. Connectez-vous.');
  },
  { secrets: ['password'] },
);

export default function ChoosePasswordPage() {
  const { link } = useLoaderData<typeof loader>();
  const { fieldErrors, formErrors } = readRefusal(useActionData<typeof action>());
  if (!link)
    return (
      <EntryPage title="Ce lien ne sert plus">
        <Notice tone="warning">
          <p>Il a déjà servi, ou il date de plus d’une heure.</p>
          <LinkButton variant="outline" to="/mot-de-passe-oublie">
            Demander un autre lien
          </LinkButton>
        </Notice>
      </EntryPage>
    );
  return (
    <EntryPage
      title="Choisir un mot de passe"
      lead="Vos appareils connectés seront tous déconnectés."
    >
      <Form method="post" className="pile" noValidate>
        <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
        <Card className="pile">
          <p>
            Compte : <strong>{link.email}</strong>
          </p>
          <PasswordField label="Nouveau mot de passe" isNew error={fieldErrors.password} />
          <Button variant="primary" icon="key-round">
            Changer le mot de passe
          </Button>
        </Card>
      </Form>
    </EntryPage>
  );
}
