import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';
import { keptInDays } from '#app/platform/retention.ts';
import { formatCount } from '#app/ui/format.ts';

type Props = {
  appUrl: string;
  /** Null for a list brought in by those who run the network. */
  inviter: string | null;
  libraryName: string;
  link: string;
  /** This address has an account already. */
  isMember: boolean;
};

export function Invitation({ appUrl, inviter, libraryName, link, isMember }: Props) {
  return (
    <MailLayout
      appUrl={appUrl}
      title={inviter ? `${inviter} vous invite` : 'Vous êtes invité·e'}
      preview="Le réseau où les bibliothèques partagent ce qu’elles font."
      reason={`Vous recevez ce message parce que ${inviter ?? 'le réseau'} a donné votre adresse. Sans réponse de votre part, elle est oubliée.`}
    >
      <MailText>
        RPBS réunit les bibliothécaires et bénévoles de la région&nbsp;: fiches projet à reprendre,
        collègues qui savent faire, aide quand une question résiste.
        {inviter && ` ${inviter} pense que vous y avez votre place, pour\u00A0: ${libraryName}.`}
        {!inviter && ` Votre place y est prête, pour\u00A0: ${libraryName}.`}
      </MailText>
      {isMember ? (
        <>
          <MailText>Cette adresse a déjà son compte&nbsp;: connectez-vous.</MailText>
          <MailButton href={link}>Se connecter</MailButton>
        </>
      ) : (
        <>
          <MailButton href={link}>Rejoindre le réseau</MailButton>
          <MailText>
            Ce lien vaut {formatCount(keptInDays.invitation, 'jour', 'jours')}. Pas
            intéressé·e&nbsp;? Ne faites rien.
          </MailText>
        </>
      )}
    </MailLayout>
  );
}
