import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type Props = { appUrl: string; displayName: string };

export function PasswordChanged({ appUrl, displayName }: Props) {
  return (
    <MailLayout
      appUrl={appUrl}
      title="Votre mot de passe a changé"
      preview="Vos autres appareils sont déconnectés."
      reason="Vous recevez ce message parce que le mot de passe de votre compte a changé."
    >
      <MailText>Bonjour {displayName},</MailText>
      <MailText>
        Le mot de passe de votre compte vient de changer, et vos autres appareils sont déconnectés.
      </MailText>
      <MailText>Ce n’était pas vous ? Reprenez votre compte sans attendre :</MailText>
      <MailButton href={`${appUrl}/mot-de-passe-oublie`}>Demander un mot de passe</MailButton>
    </MailLayout>
  );
}
