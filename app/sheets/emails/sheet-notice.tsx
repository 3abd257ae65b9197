import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type SheetNoticeProps = {
  title: string;
  /** What happened, then what to do. */
  paragraphs: readonly string[];
  gesture: string;
  link: string;
  appUrl: string;
};

/** Something happened to a sheet that this person writes. */
export function SheetNotice({ title, paragraphs, gesture, link, appUrl }: SheetNoticeProps) {
  return (
    <MailLayout
      preview={paragraphs[0] ?? title}
      title={title}
      reason="Vous recevez ce message parce que vous écrivez cette fiche."
      appUrl={appUrl}
    >
      {paragraphs.map((paragraph) => (
        <MailText key={paragraph}>{paragraph}</MailText>
      ))}
      <MailButton href={link}>{gesture}</MailButton>
    </MailLayout>
  );
}
