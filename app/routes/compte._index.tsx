import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { acceptCharter } from '#app/accounts/accept-charter.server.ts';
import { changeProfile } from '#app/accounts/change-profile.server.ts';
import { AccountPage } from '#app/accounts/components/account-page.tsx';
import { ProfileForm } from '#app/accounts/components/profile-form.tsx';
import { Standing } from '#app/accounts/components/standing.tsx';
import { findLibraryChoice } from '#app/accounts/find-library-choice.server.ts';
import { listNewcomers } from '#app/accounts/list-newcomers.server.ts';
import { canOpenAdministration } from '#app/accounts/policy.ts';
import { readAccount } from '#app/accounts/read-account.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';

export const meta: MetaFunction = () => [{ title: 'Mon compte – RPBS' }];

export const loader = load(async ({ context }) => ({
  account: await readAccount(context),
  newcomers: (await listNewcomers(context)).length,
  keepsTheHouse: canOpenAdministration(context.actor),
}));

export const action = submit(async ({ context, values }) => {
  if (values.intent === 'accept-charter') {
    await acceptCharter(context);
    return redirectSaying('/compte', 'Charte acceptée');
  }
  const { libraryId, choices } = await findLibraryChoice(context, values);
  try {
    const { isVouched } = await changeProfile(context, { ...values, libraryId });
    const wait = isVouched ? '' : ' Il faut encore qu’on réponde de vous pour publier.';
    return redirectSaying('/compte', `Profil enregistré.${wait}`);
  } catch (error) {
    if (error instanceof InvalidInput && choices) error.suggestions = { libraryId: choices };
    throw error;
  }
});

export default function AccountProfilePage() {
  const { account, newcomers, keepsTheHouse } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <AccountPage
      current="/compte"
      title={account.displayName}
      newcomers={newcomers}
      aside={
        <>
          <Card tone="hollow" className="pile">
            <h2>Votre adresse</h2>
            <p>{account.email}</p>
            <LinkButton variant="outline" icon="mail" to="/compte/adresse">
              Changer d’adresse
            </LinkButton>
          </Card>
          {keepsTheHouse && (
            <Card tone="hollow" className="pile">
              <h2>Administration</h2>
              <p>Membres, rôles et listes du réseau.</p>
              <LinkButton variant="outline" icon="shield-check" to="/administration">
                Ouvrir l’administration
              </LinkButton>
            </Card>
          )}
        </>
      }
    >
      <Standing account={account} />
      <ProfileForm account={account} answer={answer} />
    </AccountPage>
  );
}
