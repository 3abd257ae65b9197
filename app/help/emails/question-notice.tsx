import { alertSettingsAddress } from '#app/alerts/addresses.ts';
import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type QuestionNoticeProps = {
  title: string;
  /** What happened, then what is hoped for. */
  paragraphs: readonly string[];
  /** Words of the conversation, shortened. */
  excerpt?: string;
  gesture: string;
  link: string;
  appUrl: string;
  /** Why this person hears of it. */
  reason: string;
  /** Told whatever they chose. */
  isOfOffice?: boolean;
};

/** A question waits, or an answer has come: what it says, and where to go on. */
export function QuestionNotice({
  title,
  paragraphs,
  excerpt,
  gesture,
  link,
  appUrl,
  reason,
  isOfOffice = false,
}: QuestionNoticeProps) {
  return (
    <MailLayout
      preview={paragraphs[0] ?? title}
      title={title}
      reason={reason}
      settingsLink={isOfOffice ? undefined : `${appUrl}${alertSettingsAddress}`}
      appUrl={appUrl}
    >
      {paragraphs.map((paragraph) => (
        <MailText key={paragraph}>{paragraph}</MailText>
      ))}
      {excerpt && <MailText>«&nbsp;{excerpt}&nbsp;»</MailText>}
      <MailButton href={link}>{gesture}</MailButton>
    </MailLayout>
  );
}
