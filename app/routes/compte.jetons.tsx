import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { ApiTokenList } from '#app/accounts/components/api-token-list.tsx';
import { AccountPage } from '#app/accounts/components/account-page.tsx';
import { createApiToken } from '#app/accounts/create-api-token.server.ts';
import { listApiTokens } from '#app/accounts/list-api-tokens.server.ts';
import { revokeApiToken } from '#app/accounts/revoke-api-token.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import { FreshForm } from '#app/ui/fresh-form.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Jetons – Mon compte – RPBS' }];

export const loader = load(async ({ context }) => ({ tokens: await listApiTokens(context) }));

export const action = submit(async ({ context, values }) => {
  if (values.intent === 'revoke') {
    await revokeApiToken(context, values);
    return redirectSaying('/compte/jetons', 'Jeton révoqué');
  }
  // Answered on the spot: a redirection would have to carry the secret.
  return createApiToken(context, values);
});

export default function ApiTokensPage() {
  const { tokens } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { fieldErrors, formErrors, typed } = readRefusal(answer);
  const made = answer && 'token' in answer ? answer.token : null;
  return (
    <AccountPage
      current="/compte/jetons"
      title="Jetons personnels"
      aside={
        <Card tone="hollow" className="pile">
          <h2>À quoi sert un jeton&nbsp;?</h2>
          <p>
            Il laisse un programme lire et écrire des fiches en votre nom, par l’
            <a href="/api/v1/openapi.json">API</a>. Donnez-en un à chaque programme, gardez-le comme
            un mot de passe, révoquez-le au moindre doute.
          </p>
        </Card>
      }
    >
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      {made && (
        <Notice tone="success" title="Jeton créé. Copiez-le : il ne sera plus montré." live>
          <p>
            <code>{made}</code>
          </p>
        </Notice>
      )}
      <Card as="section" className="pile" labelledBy="titre-nouveau-jeton">
        <h2 id="titre-nouveau-jeton">Nouveau jeton</h2>
        <FreshForm method="post" className="pile" noValidate>
          <TextField
            name="name"
            label="À quoi il servira"
            help="Par exemple : site de la médiathèque."
            required
            maxLength={60}
            error={fieldErrors.name}
            defaultValue={typed('name')}
          />
          <Button variant="primary" icon="key-round">
            Créer le jeton
          </Button>
        </FreshForm>
      </Card>
      <ApiTokenList tokens={tokens} />
    </AccountPage>
  );
}
