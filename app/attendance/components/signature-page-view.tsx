import { Form } from '@remix-run/react';

import { attendanceListAddress } from '#app/attendance/addresses.ts';
import type { SignaturePage } from '#app/attendance/read-signature.server.ts';
import { signatureFrame } from '#app/attendance/vocabulary.ts';
import type { readRefusal } from '#app/platform/refusal.ts';
import { saySitting } from '#app/trainings/say-session.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import { formatDateTime } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';

import { SignatureLines, SignaturePad } from './signature-pad.tsx';

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
            {signed.typedName
              ? `Signé du nom de ${signed.typedName}, le ${formatDateTime(signed.signedAt)}. Signer de nouveau le remplace.`
              : `Signé le ${formatDateTime(signed.signedAt)}. Signer de nouveau le remplace.`}
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
        <SignatureForm refusal={refusal} />
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

function SignatureForm({
  refusal: { fieldErrors, typed },
}: Pick<SignaturePageViewProps, 'refusal'>) {
  const isHydrated = useHydrated();
  return (
    <Form method="post" className="carte pile" noValidate reloadDocument>
      {isHydrated && (
        <>
          <p>Signez dans le cadre, avec le doigt ou la souris.</p>
          <SignaturePad
            name="strokes"
            label="Cadre où signer. Au clavier, tapez votre nom plus bas."
          />
        </>
      )}
      <details open={!isHydrated || typed('typedName') !== undefined}>
        <summary>Signer en tapant son nom</summary>
        <div className="pile">
          <TextField
            name="typedName"
            label="Prénom et nom"
            defaultValue={typed('typedName')}
            error={fieldErrors.typedName}
            autoComplete="off"
          />
          <CheckboxField
            name="certifies"
            value="oui"
            label="Je certifie être présent·e."
            defaultChecked={typed('certifies') === 'oui'}
            error={fieldErrors.certifies}
          />
        </div>
      </details>
      <p>
        <Button variant="primary" icon="check" large>
          Signer
        </Button>
      </p>
      <p className="petit doux">
        Signer demande du réseau{'\u00A0'}: sans lui, notez la présence, et faites signer plus tard.
      </p>
    </Form>
  );
}
