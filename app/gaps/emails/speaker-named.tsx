import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type SpeakerNamedProps = { name: string; need: string; link: string; appUrl: string };

/** Somebody was named for what this person looks for. */
export function SpeakerNamed({ name, need, link, appUrl }: SpeakerNamedProps) {
  return (
    <MailLayout
      preview={`On vous propose ${name}.`}
      title={`On vous propose ${name}`}
      reason="Vous recevez ce message parce que vous cherchez quelqu’un sur le tableau des manques."
      appUrl={appUrl}
    >
      <MailText>{`Vous cherchez\u00A0: «\u00A0${need}\u00A0»`}</MailText>
      <MailButton href={link}>Voir la réponse</MailButton>
    </MailLayout>
  );
}
