import { redirect } from '@remix-run/node';
import { Form, Link, type MetaFunction, useActionData } from '@remix-run/react';

import { askPasswordReset } from '#app/accounts/ask-password-reset.server.ts';
import { EntryPage } from '#app/accounts/components/entry-page.tsx';
import { submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';

export const meta: MetaFunction = () => [{ title: 'Mot de passe oublié – RPBS' }];

export const action = submit(async ({ context, values, clientAddress }) => {
  await askPasswordReset(context, { ...values, clientAddress });
  return redirect('/mot-de-passe-oublie/envoye');
});

export default function ForgottenPasswordPage() {
  const { fieldErrors, formErrors, typed } = readRefusal(useActionData<typeof action>());
  return (
    <EntryPage
      title="Mot de passe oublié"
      lead="Donnez l’adresse de votre compte : un lien vous permettra d’en choisir un autre."
    >
      <Form method="post" className="pile" noValidate>
        <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
        <Card className="pile">
          <TextField
            name="email"
            label="Adresse électronique"
            type="email"
            autoComplete="username"
            required
            error={fieldErrors.email}
            defaultValue={typed('email')}
          />
          <div className="rang">
            <Button variant="primary" icon="mail">
              Recevoir le lien
            </Button>
            <Link to="/connexion">Revenir à la connexion</Link>
          </div>
        </Card>
      </Form>
    </EntryPage>
  );
}
