import { redirect } from '@remix-run/node';
import { Form, Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { EntryPage } from '#app/accounts/components/entry-page.tsx';
import { PasswordField } from '#app/accounts/components/password-field.tsx';
import { nameDevice } from '#app/accounts/device-name.ts';
import { signIn } from '#app/accounts/sign-in.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { toLocalPath } from '#app/platform/local-path.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';

export const meta: MetaFunction = () => [
  { title: 'Se connecter – RPBS' },
  {
    name: 'description',
    content:
      'L’espace des bibliothécaires du réseau\u00A0: leurs fiches, leurs brouillons, leurs budgets.',
  },
];

export const loader = load(async ({ context, url, house }) => {
  const backTo = toLocalPath(url.searchParams.get('suite'));
  if (context.actor.kind === 'member') throw redirect(backTo);
  return { backTo, isDemonstration: house.isDemonstration };
});

export const action = submit(
  async ({ context, values, clientAddress, request }) => {
    const { cookie } = await signIn(context, {
      ...values,
      clientAddress,
      device: nameDevice(request.headers.get('User-Agent')),
    });
    return redirectSaying(toLocalPath(values.suite), 'Vous êtes dans l’espace pro.', {
      'Set-Cookie': cookie,
    });
  },
  { secrets: ['password'] },
);

export default function SignInPage() {
  const { backTo, isDemonstration } = useLoaderData<typeof loader>();
  const { fieldErrors, formErrors, typed } = readRefusal(useActionData<typeof action>());
  return (
    <EntryPage
      title="Se connecter"
      aside={
        <Card tone="hollow" className="pile">
          <h2>Pas encore de compte ?</h2>
          <p>
            Bibliothécaire, bénévole ou partenaire d’une bibliothèque de la région : le réseau est
            ouvert.
          </p>
          <LinkButton variant="outline" icon="user-plus" to="/inscription">
            Rejoindre le réseau
          </LinkButton>
        </Card>
      }
    >
      <Form method="post" className="pile" noValidate>
        <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
        <input type="hidden" name="suite" value={backTo} />
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
          <PasswordField error={fieldErrors.password} />
          <div className="rang">
            <Button variant="primary" icon="log-in">
              Se connecter
            </Button>
            <Link to="/mot-de-passe-oublie">Mot de passe oublié</Link>
          </div>
        </Card>
      </Form>
      {isDemonstration && (
        <p className="doux">Démonstration : camille@demo.example, mot de passe rpbs-demo-2026.</p>
      )}
    </EntryPage>
  );
}
