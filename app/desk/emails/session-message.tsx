import { Fragment } from 'react';

import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type SessionMessageProps = {
  subject: string;
  /** « Nora Belkacem vous écrit au sujet de… ». */
  about: string;
  /** For whom, where it is read by who registered them. */
  people: string;
  body: string;
  link: string;
  reason: string;
  appUrl: string;
};

/** What who keeps a session writes to who stands in it, as they wrote it. */
export function SessionMessage(props: SessionMessageProps) {
  const { subject, about, people, body, link, reason, appUrl } = props;
  return (
    <MailLayout preview={body.slice(0, 120)} title={subject} reason={reason} appUrl={appUrl}>
      <MailText>{about}</MailText>
      {people && <MailText>{people}</MailText>}
      {body.split(/\n{2,}/u).map((paragraph, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- two may say the same
        <MailText key={i}>
          {paragraph.split('\n').map((line, n) => (
            // oxlint-disable-next-line react/no-array-index-key -- two may say the same
            <Fragment key={n}>
              {n > 0 && <br />}
              {line}
            </Fragment>
          ))}
        </MailText>
      ))}
      <MailButton href={link}>Voir la formation</MailButton>
    </MailLayout>
  );
}
