import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type ReportNoticeProps = {
  title: string;
  reasonWords: string;
  message: string;
  gesture: string;
  link: string;
  appUrl: string;
  /** Why this person hears of it. */
  because: string;
};

/** Something is said to be wrong: what, and where to put it right. */
export function ReportNotice(props: ReportNoticeProps) {
  const { title, reasonWords, message, gesture, link, appUrl, because } = props;
  return (
    <MailLayout preview={reasonWords} title={title} reason={because} appUrl={appUrl}>
      <MailText>{reasonWords}.</MailText>
      <MailText>«&nbsp;{message}&nbsp;»</MailText>
      <MailButton href={link}>{gesture}</MailButton>
    </MailLayout>
  );
}
