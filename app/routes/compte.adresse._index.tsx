import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { askEmailChange } from '#app/accounts/ask-email-change.server.ts';
import { cancelEmailChange } from '#app/accounts/cancel-email-change.server.ts';
import { AccountPage } from '#app/accounts/components/account-page.tsx';
import { ChangeEmailForm } from '#app/accounts/components/change-email-form.tsx';
import { readAccount } from '#app/accounts/read-account.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';

export const meta: MetaFunction = () => [{ title: 'Adresse – Mon compte – RPBS' }];

const here = '/compte/adresse';

export const loader = load(async ({ context }) => ({ account: await readAccount(context) }));

export const action = submit(
  async ({ context, values }) => {
    if (values.intent === 'cancel') {
      await cancelEmailChange(context);
      return redirectSaying(here, 'Changement d’adresse abandonné');
    }
    await askEmailChange(context, values);
    return redirectSaying(here, 'Deux liens sont partis : un à chaque adresse.');
  },
  { secrets: ['password'] },
);

export default function AccountAddressPage() {
  const { account } = useLoaderData<typeof loader>();
  const { fieldErrors, formErrors, typed } = readRefusal(useActionData<typeof action>());
  return (
    <AccountPage
      current={here}
      title="Adresse"
      aside={
        <Card tone="hollow" className="pile">
          <h2>Pourquoi deux liens&nbsp;?</h2>
          <p>
            L’ancienne adresse confirme que c’est bien vous, la nouvelle qu’elle vous appartient.
            Vous n’avez plus accès à l’ancienne&nbsp;? Écrivez à l’administration du réseau.
          </p>
        </Card>
      }
    >
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <ChangeEmailForm account={account} errors={fieldErrors} typed={typed('email')} />
    </AccountPage>
  );
}
