import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type RequestNoticeProps = {
  title: string;
  paragraphs: readonly string[];
  button: string;
  link: string;
  reason: string;
  appUrl: string;
};

/** What happens to a request for a training, and what one may do. */
export function RequestNotice(props: RequestNoticeProps) {
  const { title, paragraphs, button, link, reason, appUrl } = props;
  return (
    <MailLayout preview={paragraphs[0] ?? title} title={title} reason={reason} appUrl={appUrl}>
      {paragraphs.map((text) => (
        <MailText key={text}>{text}</MailText>
      ))}
      <MailButton href={link}>{button}</MailButton>
    </MailLayout>
  );
}
