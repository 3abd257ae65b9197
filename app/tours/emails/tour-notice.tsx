import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type TourNoticeProps = {
  title: string;
  paragraphs: readonly string[];
  gesture: string;
  link: string;
  appUrl: string;
};

/** Something moved in a tour in which this person's library takes part. */
export function TourNotice({ title, paragraphs, gesture, link, appUrl }: TourNoticeProps) {
  return (
    <MailLayout
      preview={paragraphs[0] ?? title}
      title={title}
      reason="Vous recevez ce message parce que votre bibliothèque participe à cette tournée."
      appUrl={appUrl}
    >
      {paragraphs.map((paragraph) => (
        <MailText key={paragraph}>{paragraph}</MailText>
      ))}
      <MailButton href={link}>{gesture}</MailButton>
    </MailLayout>
  );
}
