import { MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type Props = { appUrl: string; displayName: string; newEmail: string };

export function EmailChanged({ appUrl, displayName, newEmail }: Props) {
  return (
    <MailLayout
      appUrl={appUrl}
      title="Votre adresse a changé"
      preview={`Vous vous connectez désormais avec ${newEmail}.`}
      reason="Vous recevez ce message parce que l’adresse de votre compte a changé."
    >
      <MailText>Bonjour {displayName},</MailText>
      <MailText>
        Vous vous connectez désormais avec l’adresse {newEmail}. Votre mot de passe reste le même.
      </MailText>
    </MailLayout>
  );
}
