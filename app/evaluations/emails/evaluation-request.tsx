import { leastShown } from '#app/platform/least-shown.ts';
import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type EvaluationRequestProps = {
  title: string;
  /** « le 3 décembre 2026 ». */
  days: string;
  until: string;
  isReminder: boolean;
  link: string;
  appUrl: string;
};

/** What did you think of it? Sent to who was there, and once more to who did not answer. */
export function EvaluationRequest(props: EvaluationRequestProps) {
  const { title, days, until, isReminder, link, appUrl } = props;
  return (
    <MailLayout
      preview="Cinq questions, deux minutes."
      title={title}
      reason="Vous recevez ce message parce que vous étiez à cette formation."
      appUrl={appUrl}
    >
      <MailText>
        Vous étiez à cette formation, {days}. Cinq questions, deux minutes{'\u00A0'}: vos réponses
        aident qui anime et qui organise.
      </MailText>
      <MailText>
        Elles ne sont pas reliées à votre nom, et ne se lisent qu’à partir de {leastShown} réponses.
        Vous pouvez répondre une fois, jusqu’au {until}.
      </MailText>
      {isReminder && <MailText>C’est le seul rappel.</MailText>}
      <MailButton href={link}>Donner mon avis</MailButton>
    </MailLayout>
  );
}
