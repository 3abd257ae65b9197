import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type CommentNoticeProps = {
  title: string;
  /** The words of the comment, shortened. */
  excerpt: string;
  link: string;
  appUrl: string;
  /** Why this person hears of it. */
  reason: string;
};

/** Somebody wrote under a sheet: what they said, and where to answer. */
export function CommentNotice({ title, excerpt, link, appUrl, reason }: CommentNoticeProps) {
  return (
    <MailLayout preview={excerpt} title={title} reason={reason} appUrl={appUrl}>
      <MailText>«&nbsp;{excerpt}&nbsp;»</MailText>
      <MailButton href={link}>Lire et répondre</MailButton>
    </MailLayout>
  );
}
