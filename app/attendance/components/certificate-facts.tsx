import { sayCertificateCode } from '#app/attendance/certificate-code.ts';
import {
  type CertificatePaper,
  sayCertifiedSitting,
  sayWhatIsCertified,
} from '#app/attendance/say-certificate.ts';
import { sayLength } from '#app/platform/minutes.ts';
import { formatDate } from '#app/ui/format.ts';

/** What a certificate says, in words. */
export function CertificateFacts({ paper }: { paper: CertificatePaper }) {
  const said = sayWhatIsCertified(paper);
  const facts: [string, string][] = [
    ['Nom', paper.holderName],
    [said.kind, paper.trainingTitle],
    [said.length, sayLength(paper.minutes)],
    [said.by, paper.organiserName],
    ['Délivrée le', formatDate(paper.issuedAt)],
    ['Code', sayCertificateCode(paper.code)],
  ];
  return (
    <div className="carte pile">
      <dl className="attestation">
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {paper.sittings.length > 0 && (
        <div className="prose">
          <ul>
            {paper.sittings.map((sitting) => (
              <li key={sitting.startsAt}>{sayCertifiedSitting(sitting)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
