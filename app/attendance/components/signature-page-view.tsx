import { attendanceListAddress } from '#app/attendance/addresses.ts';
import type { SignaturePage } from '#app/attendance/read-signature.server.ts';
import { signatureFrame } from '#app/attendance/vocabulary.ts';
import type { readRefusal } from '#app/platform/refusal.ts';
import { saySitting } from '#app/trainings/say-session.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { formatDateTime } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

import { SignatureForm } from './signature-form.tsx';
import { SignatureLines } from './signature-pad.tsx';

type SignaturePageViewProps = { page: SignaturePage; refusal: ReturnType<typeof readRefusal> };

/** The phone is held out: somebody signs for a half-day. */
export function SignaturePageView({ page, refusal }: SignaturePageViewProps) {
  const { training, session, sitting, person, signed, isThere } = page;
  const back = attendanceListAddress(training.slug, session.id, sitting.id);
  return (
    <div className="conteneur section pile pile--large">
      <h1 className="h1-page">{`Signature de ${person.name}`}</h1>
      <p className="chapo">{`${training.title}. ${saySitting(sitting)}.`}</p>
      <ErrorSummary {...refusal} />
      {signed && (
        <Notice tone="success">
          <p>
            {[
              signed.isRemote ? 'Signé à distance' : 'Signé',
              signed.typedName && ` du nom de ${signed.typedName},`,
              ` le ${formatDateTime(signed.signedAt)}. Signer de nouveau le remplace.`,
            ]
              .filter(Boolean)
              .join('')}
          </p>
          {signed.strokes && (
            <svg
              className="signature"
              viewBox={`0 0 ${signatureFrame.width} ${signatureFrame.height}`}
              role="img"
              aria-label={`Signature de ${person.name}`}
            >
              <SignatureLines strokes={signed.strokes} />
            </svg>
          )}
        </Notice>
      )}
      {isThere ? (
        <SignatureForm refusal={refusal}>
          Signer demande du réseau{'\u00A0'}: sans lui, notez la présence, et faites signer plus
          tard.
        </SignatureForm>
      ) : (
        <Notice>Notez d’abord la présence de cette personne, puis faites-la signer.</Notice>
      )}
      <p>
        <LinkButton variant="outline" icon="arrow-left" to={back} reloadDocument>
          Revenir à la liste
        </LinkButton>
      </p>
    </div>
  );
}
