import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type ReplayNoticeProps = {
  title: string;
  library: string;
  when: string;
  advice: string;
  link: string;
  appUrl: string;
};

/** Thanks by facts: a library did it too. */
export function ReplayNotice({ title, library, when, advice, link, appUrl }: ReplayNoticeProps) {
  return (
    <MailLayout
      preview={`${library} l’a réalisé aussi.`}
      title={`${library} a réalisé aussi «\u00A0${title}\u00A0»`}
      reason="Vous recevez ce message parce que vous écrivez cette fiche."
      appUrl={appUrl}
    >
      <MailText>
        {library} a repris votre projet ({when}) et le raconte sur la fiche.
      </MailText>
      {advice && <MailText>«&nbsp;{advice}&nbsp;»</MailText>}
      <MailButton href={link}>Lire ce retour</MailButton>
    </MailLayout>
  );
}
