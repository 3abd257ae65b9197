import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type Props = {
  appUrl: string;
  displayName: string;
  newcomer: { displayName: string; email: string; libraryName: string | null };
};

export function Newcomer({ appUrl, displayName, newcomer }: Props) {
  return (
    <MailLayout
      appUrl={appUrl}
      title={`Connaissez-vous ${newcomer.displayName} ?`}
      preview="Une personne attend qu’on réponde d’elle."
      reason="Vous recevez ce message parce que vous pouvez répondre des nouveaux venus."
    >
      <MailText>Bonjour {displayName},</MailText>
      <MailText>
        {newcomer.displayName} ({newcomer.email}) vient de rejoindre le réseau
        {newcomer.libraryName ? `, pour : ${newcomer.libraryName}` : ', sans bibliothèque'}. Si vous
        savez de qui il s’agit, répondez de cette personne : elle pourra publier ses fiches.
      </MailText>
      <MailButton href={`${appUrl}/compte/garanties`}>Voir les nouveaux venus</MailButton>
      <MailText>Un nom inconnu ? Ne faites rien.</MailText>
    </MailLayout>
  );
}
