import type { LinksFunction } from '@remix-run/node';
import { Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { AccountPage } from '#app/accounts/components/account-page.tsx';
import { directoryAddress, myProfileAddress, personAddress } from '#app/people/addresses.ts';
import { changeMyProfile } from '#app/people/change-my-profile.server.ts';
import { ConsentForm } from '#app/people/components/consent-form.tsx';
import { MyProfileForm } from '#app/people/components/my-profile-form.tsx';
import { giveConsents } from '#app/people/give-consents.server.ts';
import type { ConsentsInput } from '#app/people/inputs.ts';
import { readMyProfile } from '#app/people/read-my-profile.server.ts';
import { profileFields } from '#app/people/vocabulary.ts';
import { withdrawConsent } from '#app/people/withdraw-consent.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Notice } from '#app/ui/notice.tsx';
import styles from '#app/ui/styles/pages/annuaire.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [{ title: 'Annuaire – Mon compte – RPBS' }];

export const loader = load(({ context }) => readMyProfile(context));

export const action = submit(
  async ({ context, values }) => {
    if (values.withdraw !== undefined) {
      const { changed } = await withdrawConsent(context, { field: values.withdraw as never });
      const words =
        changed.length > 0 ? 'Ce n’est plus montré à personne.' : 'Rien n’était montré.';
      return redirectSaying(myProfileAddress, words);
    }
    if (values.intent === 'consent') {
      const chosen = profileFields.flatMap((field) =>
        field in values ? [[field, values[field]] as const] : [],
      );
      await giveConsents(context, Object.fromEntries(chosen) as ConsentsInput);
      return redirectSaying(myProfileAddress, 'Vos choix sont enregistrés.');
    }
    await changeMyProfile(context, values);
    return redirectSaying(myProfileAddress, 'Ce que vous partagez est enregistré.');
  },
  { lists: ['offers', 'seeks', 'languages'] },
);

export default function MyDirectoryProfilePage() {
  const profile = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <AccountPage
      current="/compte/annuaire"
      title="Mon profil dans l’annuaire"
      aside={
        <Card tone="hollow" className="pile">
          <h2>L’annuaire des collègues</h2>
          <p>
            Il dit qui sait faire quoi, près de chez vous. Vous seul·e décidez de ce qui s’y lit, et
            le reprenez quand vous voulez.
          </p>
          {profile.slug && (
            <LinkButton variant="outline" icon="eye" to={personAddress(profile.slug)}>
              Voir ma page
            </LinkButton>
          )}
          <p>
            <Link to={directoryAddress}>Ouvrir l’annuaire</Link>
          </p>
        </Card>
      }
    >
      {!profile.isListed && (
        <Notice title="Vous n’êtes pas dans l’annuaire">
          <p>
            {profile.isTrusted
              ? 'Votre nom n’est montré à personne. Choisissez plus bas qui le voit.'
              : 'Quelqu’un du réseau doit d’abord répondre de vous. Vous pouvez déjà tout préparer.'}
          </p>
        </Notice>
      )}
      <ConsentForm profile={profile} answer={answer} />
      <MyProfileForm profile={profile} answer={answer} />
    </AccountPage>
  );
}
