import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';
import { formatDate } from '#app/ui/format.ts';

type Props = {
  appUrl: string;
  displayName: string;
  visitedAt: Date;
  closesAt: Date;
  isLast: boolean;
  /** What nobody else keeps: then the account does not close by itself. */
  onlyKept: readonly string[];
};

/** To who comes no more: what will happen, when, and the one thing to do. */
export function Inactivity(props: Props) {
  const { appUrl, displayName, visitedAt, closesAt, isLast, onlyKept } = props;
  const stays = onlyKept.length > 0;
  return (
    <MailLayout
      appUrl={appUrl}
      title={stays ? 'Venez-vous encore\u00A0?' : 'Votre compte va se fermer'}
      preview={`Votre dernière visite date du ${formatDate(visitedAt)}.`}
      reason="Vous recevez ce message parce que vous avez un compte sur le réseau."
    >
      <MailText>Bonjour {displayName},</MailText>
      <MailText>
        Votre dernière visite date du {formatDate(visitedAt)}. Nous ne gardons pas les comptes de
        qui ne vient plus.
      </MailText>
      {stays ? (
        <MailText>
          Vous êtes la seule personne à veiller sur {onlyKept.join(', ')}&nbsp;: votre compte ne se
          fermera pas de lui-même, mais l’administration sera prévenue. Si vous restez,
          connectez-vous&nbsp;; sinon, dites qui prend la suite.
        </MailText>
      ) : (
        <MailText>
          {isLast ? 'Ceci est le dernier message. ' : ''}Pour garder votre compte, connectez-vous
          une fois avant le {formatDate(closesAt)}. Sinon il se fermera à cette date&nbsp;: votre
          nom, votre adresse et votre profil s’effaceront&nbsp;; vos fiches et vos réponses
          resteront au réseau, sous le nom «&nbsp;compte supprimé&nbsp;».
        </MailText>
      )}
      <MailButton href={`${appUrl}/connexion`}>Me connecter</MailButton>
      {!stays && (
        <MailText>
          Vous ne voulez pas rester&nbsp;? Il n’y a rien à faire. Pour prendre d’abord une copie de
          vos données, connectez-vous, puis ouvrez «&nbsp;Mes données&nbsp;».
        </MailText>
      )}
    </MailLayout>
  );
}
