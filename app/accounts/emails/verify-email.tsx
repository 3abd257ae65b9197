import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type Props = { appUrl: string; displayName: string; link: string };

export function VerifyEmail({ appUrl, displayName, link }: Props) {
  return (
    <MailLayout
      appUrl={appUrl}
      title="Confirmez votre adresse"
      preview="Un clic et votre mot de passe, et vous entrez."
      reason="Vous recevez ce message parce que cette adresse a été donnée à l’inscription."
    >
      <MailText>Bonjour {displayName},</MailText>
      <MailText>
        Bienvenue au Réseau Partage Bib Sud. Ouvrez ce lien et tapez le mot de passe que vous avez
        choisi : votre adresse sera confirmée. Le lien sert une fois, pendant trois jours.
      </MailText>
      <MailButton href={link}>Confirmer mon adresse</MailButton>
      <MailText>Vous n’avez rien demandé ? Ne faites rien : le compte s’effacera seul.</MailText>
    </MailLayout>
  );
}
