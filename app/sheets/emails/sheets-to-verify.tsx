import { Link } from '@react-email/link';

import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';

type SheetsToVerifyProps = { sheets: readonly { slug: string; title: string }[]; appUrl: string };

/** A year has passed: one tap says that a sheet still holds. */
export function SheetsToVerify({ sheets, appUrl }: SheetsToVerifyProps) {
  return (
    <MailLayout
      preview="Un an a passé : un geste suffit pour dire « toujours vrai »."
      title="Est-ce toujours vrai ?"
      reason="Vous recevez ce message parce que vous avez publié ces fiches."
      appUrl={appUrl}
    >
      <MailText>
        Personne n’a relu ce qui suit depuis un an. Si rien n’a changé, dites-le d’un geste. Sinon,
        corrigez ou archivez : vos collègues s’y fient.
      </MailText>
      {sheets.map(({ slug, title }) => (
        <MailText key={slug}>
          <Link href={`${appUrl}/fiches/${slug}`}>{title}</Link>
        </MailText>
      ))}
      <MailButton href={`${appUrl}/compte/fiches#a-verifier`}>Vérifier mes fiches</MailButton>
    </MailLayout>
  );
}
