import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';
import { formatDate } from '#app/ui/format.ts';

type Props = {
  appUrl: string;
  displayName: string;
  absentId: string;
  absentName: string;
  visitedAt: Date;
  onlyKept: readonly string[];
};

/** To the administrators: somebody on whom something rests comes no more. */
export function AbsentKeeper(props: Props) {
  const { appUrl, displayName, absentId, absentName, visitedAt, onlyKept } = props;
  return (
    <MailLayout
      appUrl={appUrl}
      title={`${absentName} ne vient plus`}
      preview={`Personne d’autre ne veille sur ${onlyKept.join(', ')}.`}
      reason="Vous recevez ce message parce que vous administrez le réseau."
    >
      <MailText>Bonjour {displayName},</MailText>
      <MailText>
        La dernière visite de {absentName} date du {formatDate(visitedAt)}. Son compte devrait se
        fermer, mais personne d’autre ne veille sur {onlyKept.join(', ')}&nbsp;: il reste ouvert.
      </MailText>
      <MailText>
        Nommez quelqu’un d’autre. Le compte se fermera ensuite de lui-même, sauf si {absentName} se
        connecte d’ici là.
      </MailText>
      <MailButton href={`${appUrl}/administration/membres/${absentId}`}>Voir ses rôles</MailButton>
    </MailLayout>
  );
}
