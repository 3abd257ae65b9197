import { Form } from '@remix-run/react';

import { certificateChecksAddress } from '#app/attendance/addresses.ts';
import type { CertificateCheck } from '#app/attendance/check-certificate.server.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { formatDate, quoted } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

import { CertificateFacts } from './certificate-facts.tsx';

type CertificateCheckViewProps = {
  /** Null before a code is given. */
  check: CertificateCheck | null;
  typed?: string;
  error?: string;
};

/** Whether a certificate holds, for whoever has its paper in hand. */
export function CertificateCheckView({ check, typed = '', error }: CertificateCheckViewProps) {
  return (
    <div className="conteneur section pile pile--large">
      <h1 className="h1-page">Vérifier une attestation</h1>
      {check && <Verdict check={check} />}
      <Form
        method="get"
        action={`${certificateChecksAddress}?index`}
        className="carte pile"
        noValidate
      >
        <TextField
          name="code"
          label={check ? 'Code d’une autre attestation' : 'Code de l’attestation'}
          help="Vingt lettres et chiffres, au bas du papier. Les tirets ne comptent pas."
          defaultValue={typed}
          error={error}
          autoComplete="off"
          spellCheck={false}
        />
        <p>
          <Button variant={check ? 'outline' : 'primary'} icon="badge-check">
            Vérifier
          </Button>
        </p>
      </Form>
    </div>
  );
}

function Verdict({ check }: { check: CertificateCheck }) {
  if (check.state === 'unknown')
    return (
      <Notice tone="error" title="Aucune attestation ne porte ce code.">
        Relisez-le sur le papier. S’il est bien écrit, demandez ce qu’il en est à qui vous l’a
        remis.
      </Notice>
    );
  if (check.state === 'valid')
    return (
      <>
        <Notice tone="success" title="Cette attestation est valable.">
          Comparez ce qui suit avec le papier.
        </Notice>
        <CertificateFacts paper={check.paper} />
      </>
    );
  const { since, trainingTitle, organiserName } = check;
  return (
    <Notice
      tone="warning"
      title={
        check.state === 'replaced'
          ? 'Cette attestation ne vaut plus\u00A0: une autre la remplace.'
          : 'Cette attestation ne vaut plus\u00A0: elle a été retirée.'
      }
    >
      {`Elle portait sur ${quoted(trainingTitle)}, et ne vaut plus depuis le ${formatDate(since)}. ${
        check.state === 'replaced'
          ? 'Demandez la nouvelle à qui vous l’a remise'
          : 'Pour en savoir plus, écrivez à qui l’a délivrée'
      }. Délivrée par ${organiserName}.`}
    </Notice>
  );
}
