import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type CarpoolNoticeProps = {
  title: string;
  sentence: string;
  /** What to do about it. */
  next: string;
  link: string;
  appUrl: string;
};

/** What became of a seat in somebody’s car. */
export function CarpoolNotice({ title, sentence, next, link, appUrl }: CarpoolNoticeProps) {
  return (
    <MailLayout
      preview={sentence}
      title={title}
      reason="Vous recevez ce message parce que vous prenez part au covoiturage de cette session. S’en retirer se fait d’un geste, sur sa page."
      appUrl={appUrl}
    >
      <MailText>{sentence}</MailText>
      {next && <MailText>{next}</MailText>}
      <MailButton href={link}>Voir le covoiturage</MailButton>
    </MailLayout>
  );
}
