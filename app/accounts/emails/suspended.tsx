import { MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type Props = { appUrl: string; displayName: string; reason: string };

export function Suspended({ appUrl, displayName, reason }: Props) {
  return (
    <MailLayout
      appUrl={appUrl}
      title="Votre compte est suspendu"
      preview="Vos fiches publiées restent en place."
      reason="Vous recevez ce message parce que vous êtes membre du réseau."
    >
      <MailText>Bonjour {displayName},</MailText>
      <MailText>L’administration du réseau a suspendu votre compte, pour cette raison :</MailText>
      <MailText>{reason}</MailText>
      <MailText>
        Vos fiches publiées restent en place. Pour en parler, répondez à ce message.
      </MailText>
    </MailLayout>
  );
}
