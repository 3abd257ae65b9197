import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type ReviewNoticeProps = {
  title: string;
  /** Where and when it was: « Médiathèque La Boiserie, Forcalquier, 13 mars 2026 ». */
  about: string;
  excerpt: string;
  gesture: string;
  link: string;
  appUrl: string;
  /** Why this person hears of it. */
  reason: string;
};

/** A library spoke of a coming, or the speaker answered. */
export function ReviewNotice({ title, about, excerpt, gesture, link, ...rest }: ReviewNoticeProps) {
  return (
    <MailLayout preview={excerpt} title={title} reason={rest.reason} appUrl={rest.appUrl}>
      <MailText>{about}</MailText>
      <MailText>«&nbsp;{excerpt}&nbsp;»</MailText>
      <MailButton href={link}>{gesture}</MailButton>
    </MailLayout>
  );
}
