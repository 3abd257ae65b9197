import { Link } from '@remix-run/react';

import { certificateAddress, certificateFileAddress } from '#app/attendance/addresses.ts';
import { sayMinutes } from '#app/platform/minutes.ts';
import { LinkButton } from '#app/ui/button.tsx';

type PlaceOutcomeProps = {
  /** Where one signs, for the half-day that one follows at a distance now. */
  signing: string | null;
  certificate?: { code: string; minutes: number };
  /** Where one reads those of the session, with a place in it. */
  documents: string | null;
  /** Where one shares the way to it, where it is somewhere. */
  carpool: string | null;
  /** Where one says what one thinks of the session, where that is asked. */
  evaluation: string | null;
};

/** What came of a place, and what is asked about it. */
export function PlaceOutcome({
  signing,
  certificate,
  documents,
  carpool,
  evaluation,
}: PlaceOutcomeProps) {
  if (!signing && !certificate && !documents && !carpool && !evaluation) return null;
  return (
    <p className="rang">
      {signing && (
        <LinkButton variant="primary" icon="check" to={signing}>
          Signer, à distance
        </LinkButton>
      )}
      {certificate && (
        <>
          <LinkButton
            variant="outline"
            icon="file-down"
            to={certificateFileAddress(certificate.code)}
            reloadDocument
          >
            {`Attestation, ${sayMinutes(certificate.minutes)} (PDF)`}
          </LinkButton>
          <Link to={certificateAddress(certificate.code)}>Voir ce que lit qui la vérifie</Link>
        </>
      )}
      {documents && <Link to={documents}>Documents</Link>}
      {carpool && <Link to={carpool}>Covoiturage</Link>}
      {evaluation && (
        <LinkButton variant="outline" to={evaluation}>
          Donner mon avis
        </LinkButton>
      )}
    </p>
  );
}
