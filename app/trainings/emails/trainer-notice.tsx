import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type TrainerNoticeProps = {
  title: string;
  paragraphs: readonly string[];
  link: string;
  appUrl: string;
};

/** To who teaches half-days of a session, or no longer does. */
export function TrainerNotice({ title, paragraphs, link, appUrl }: TrainerNoticeProps) {
  return (
    <MailLayout
      preview={paragraphs[0] ?? title}
      title={title}
      reason="Vous recevez ce message parce que qui organise cette formation vous y avait, ou vous y a, nommé·e pour l’animer."
      appUrl={appUrl}
    >
      {paragraphs.map((paragraph) => (
        <MailText key={paragraph}>{paragraph}</MailText>
      ))}
      <MailButton href={link}>Voir la formation</MailButton>
    </MailLayout>
  );
}
