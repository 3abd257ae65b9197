import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type Props = {
  appUrl: string;
  displayName: string;
  newEmail: string;
  /** Which of the two addresses receives it. */
  side: 'old' | 'new';
  link: string;
};

export function ConfirmEmailChange({ appUrl, displayName, newEmail, side, link }: Props) {
  return (
    <MailLayout
      appUrl={appUrl}
      title="Confirmez le changement d’adresse"
      preview="Les deux adresses doivent confirmer."
      reason="Vous recevez ce message parce qu’un changement d’adresse a été demandé pour un compte du réseau."
    >
      <MailText>Bonjour {displayName},</MailText>
      <MailText>
        Votre compte demande à passer à l’adresse {newEmail}. Le changement se fait quand les deux
        adresses l’ont confirmé ; {side === 'old' ? 'ceci est l’ancienne' : 'ceci est la nouvelle'}.
        Le lien sert pendant deux jours.
      </MailText>
      <MailButton href={link}>Confirmer depuis cette adresse</MailButton>
      <MailText>
        {side === 'old'
          ? 'Ce n’était pas vous ? Ne confirmez pas, et changez votre mot de passe.'
          : 'Vous n’avez rien demandé ? Ne faites rien : rien ne changera.'}
      </MailText>
    </MailLayout>
  );
}
