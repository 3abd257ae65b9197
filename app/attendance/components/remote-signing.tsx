import type { RemoteSitting } from '#app/attendance/list-remote-sittings.server.ts';
import type { readRefusal } from '#app/platform/refusal.ts';
import { saySitting } from '#app/trainings/say-session.ts';
import { formatDateTime } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

import { SignatureForm } from './signature-form.tsx';

type RemoteSigningProps = {
  sittings: readonly RemoteSitting[];
  refusal: ReturnType<typeof readRefusal>;
};

/**
 * Who follows a half-day at a distance signs for it: where one ends as another begins, for the one
 * that is not signed yet.
 */
export function RemoteSigning({ sittings, refusal }: RemoteSigningProps) {
  const sitting = sittings.find(({ signedAt }) => signedAt === null) ?? sittings.at(-1);
  if (!sitting) return null;
  const { sittingId, title, signedAt } = sitting;
  return (
    <section className="pile" aria-labelledby={`signer-${sittingId}`}>
      <h2 id={`signer-${sittingId}`}>Vous suivez à distance</h2>
      <p>{`${title}. ${saySitting(sitting)}.`}</p>
      {signedAt && (
        <Notice tone="success">
          {`Vous avez signé le ${formatDateTime(signedAt)}. Signer de nouveau remplace cette signature.`}
        </Notice>
      )}
      <SignatureForm refusal={refusal} hidden={{ intent: 'sign', sittingId }}>
        Signer note aussi votre présence. Qui anime lit «&nbsp;signé à distance&nbsp;».
      </SignatureForm>
    </section>
  );
}
