import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';
import { formatDate } from '#app/ui/format.ts';

type Props = {
  appUrl: string;
  displayName: string;
  declarerName: string;
  libraryName: string;
  contestUntil: Date;
  link: string;
};

/** To who is said to have left their library. */
export function DepartureDeclared(props: Props) {
  const { appUrl, displayName, declarerName, libraryName, contestUntil, link } = props;
  return (
    <MailLayout
      appUrl={appUrl}
      title="Avez-vous quitté votre bibliothèque&nbsp;?"
      preview={`${declarerName} l’a signalé.`}
      reason="Vous recevez ce message parce que vous avez un compte sur le réseau."
    >
      <MailText>Bonjour {displayName},</MailText>
      <MailText>
        {declarerName} a signalé votre départ ({libraryName}). Votre profil a quitté l’annuaire. Vos
        fiches restent à la bibliothèque, avec votre nom.
      </MailText>
      <MailText>
        Si c’est une erreur, dites-le avant le {formatDate(contestUntil)}&nbsp;: tout reviendra
        comme avant.
      </MailText>
      <MailButton href={link}>Je travaille toujours là</MailButton>
      <MailText>
        Si c’est vrai, il n’y a rien à faire. Votre compte reste le vôtre&nbsp;: vous pouvez y
        choisir une autre bibliothèque, ou l’effacer.
      </MailText>
    </MailLayout>
  );
}
