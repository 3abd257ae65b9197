import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type Props = { appUrl: string; displayName: string; voucherName: string };

export function Vouched({ appUrl, displayName, voucherName }: Props) {
  return (
    <MailLayout
      appUrl={appUrl}
      title="Vous pouvez publier"
      preview={`${voucherName} répond de vous.`}
      reason="Vous recevez ce message parce que vous êtes membre du réseau."
    >
      <MailText>Bonjour {displayName},</MailText>
      <MailText>
        {voucherName} répond de vous : vos fiches peuvent désormais être publiées, et vous pouvez à
        votre tour répondre des nouveaux venus de votre bibliothèque.
      </MailText>
      <MailButton href={`${appUrl}/fiches/nouvelle`}>Écrire une fiche</MailButton>
    </MailLayout>
  );
}
