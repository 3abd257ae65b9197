import { Link } from '@react-email/link';

import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type RegistrationNoticeProps = {
  title: string;
  paragraphs: readonly string[];
  gesture: string;
  link: string;
  /** What else may be done, said lower. */
  others?: readonly { gesture: string; link: string }[];
  reason: string;
  appUrl: string;
};

/** What became of a request for a place; to a superior, the question that it asks. */
export function RegistrationNotice(props: RegistrationNoticeProps) {
  const { title, paragraphs, gesture, link, others = [], reason, appUrl } = props;
  return (
    <MailLayout preview={paragraphs[0] ?? title} title={title} reason={reason} appUrl={appUrl}>
      {paragraphs.map((paragraph) => (
        <MailText key={paragraph}>{paragraph}</MailText>
      ))}
      <MailButton href={link}>{gesture}</MailButton>
      {others.map((other) => (
        <MailText key={other.link}>
          <Link href={other.link}>{other.gesture}</Link>
        </MailText>
      ))}
    </MailLayout>
  );
}
