import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';
import { formatCount } from '#app/ui/format.ts';

type CoauthorInvitationProps = {
  inviter: string;
  title: string;
  link: string;
  appUrl: string;
  openForInDays: number;
};

export function CoauthorInvitation(props: CoauthorInvitationProps) {
  const { inviter, title, link, appUrl, openForInDays } = props;
  return (
    <MailLayout
      preview={`Écrire ensemble la fiche « ${title} »`}
      title={`${inviter} vous invite à écrire une fiche`}
      reason="Vous recevez ce message parce que cette personne a donné votre adresse. Sans réponse de votre part, rien n’est fait."
      appUrl={appUrl}
    >
      <MailText>
        La fiche « {title} » décrit un projet de bibliothèque. En acceptant, vous pourrez la relire,
        la compléter et la publier avec {inviter}. Si vous n’avez pas de compte, le lien vous en
        propose un.
      </MailText>
      <MailButton href={link}>Écrire la fiche ensemble</MailButton>
      <MailText>
        Ce lien vaut {formatCount(openForInDays, 'jour', 'jours')} et sert une fois.
      </MailText>
    </MailLayout>
  );
}
