import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type Props = { appUrl: string; displayName: string; link: string };

export function ResetPassword({ appUrl, displayName, link }: Props) {
  return (
    <MailLayout
      appUrl={appUrl}
      title="Choisissez un nouveau mot de passe"
      preview="Ce lien sert une fois, pendant une heure."
      reason="Vous recevez ce message parce qu’un nouveau mot de passe a été demandé pour ce compte."
    >
      <MailText>Bonjour {displayName},</MailText>
      <MailText>Ce lien sert une fois, pendant une heure.</MailText>
      <MailButton href={link}>Choisir un mot de passe</MailButton>
      <MailText>
        Vous n’avez rien demandé ? Ne faites rien : votre mot de passe reste le même.
      </MailText>
    </MailLayout>
  );
}
