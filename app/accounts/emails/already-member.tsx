import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type Props = { appUrl: string; displayName: string };

export function AlreadyMember({ appUrl, displayName }: Props) {
  return (
    <MailLayout
      appUrl={appUrl}
      title="Vous avez déjà un compte"
      preview="Connectez-vous avec cette adresse."
      reason="Vous recevez ce message parce que cette adresse vient d’être donnée dans un formulaire du réseau."
    >
      <MailText>Bonjour {displayName},</MailText>
      <MailText>
        Quelqu’un, vous peut-être, vient de donner cette adresse pour un compte du réseau. Elle a
        déjà le sien : connectez-vous.
      </MailText>
      <MailButton href={`${appUrl}/connexion`}>Se connecter</MailButton>
      <MailText>
        Mot de passe oublié ? Demandez-en un nouveau sur la page de connexion. Si ce n’était pas
        vous, ne faites rien : votre compte n’a pas changé.
      </MailText>
    </MailLayout>
  );
}
