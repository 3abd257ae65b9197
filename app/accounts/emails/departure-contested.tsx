import { MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type Props = { appUrl: string; displayName: string; personName: string };

/** To who had said that somebody left. */
export function DepartureContested({ appUrl, displayName, personName }: Props) {
  return (
    <MailLayout
      appUrl={appUrl}
      title={`${personName} est toujours là`}
      preview="Son compte est revenu comme avant."
      reason="Vous recevez ce message parce que vous aviez signalé ce départ."
    >
      <MailText>Bonjour {displayName},</MailText>
      <MailText>
        Vous aviez signalé que {personName} ne travaillait plus dans sa bibliothèque. Cette personne
        répond qu’elle y travaille toujours&nbsp;: son compte est revenu comme avant.
      </MailText>
    </MailLayout>
  );
}
