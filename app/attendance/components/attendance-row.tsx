import { toClock } from '#app/attendance/attended-minutes.ts';
import type { AttendancePerson } from '#app/attendance/read-attendance.server.ts';
import {
  type AttendanceState,
  attendanceStateLabels,
  attendanceStates,
} from '#app/attendance/vocabulary.ts';
import { registrantStatusLabels } from '#app/registrations/vocabulary.ts';
import { Button } from '#app/ui/button.tsx';
import { formatDateTime } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';

/** What stands for somebody on this page, sent or not. */
export type ShownMark = { state: AttendanceState; leftAt: string | null; isWaiting: boolean };

type AttendanceRowProps = {
  person: AttendancePerson;
  shown: ShownMark | null;
  /** Where they sign. */
  signingAt: string;
};

/** Somebody who is expected: one press says whether they are there. */
export function AttendanceRow({
  person: { id, name, library, status, mark, hasSigned, hasSignedRemotely },
  shown,
  signingAt,
}: AttendanceRowProps) {
  const headingId = `p-${id}`;
  return (
    <li className="emarge" data-etat={shown?.state}>
      <div className="emarge__qui">
        <strong id={headingId}>{name}</strong>
        <span className="petit doux">
          {[library, registrantStatusLabels[status]].filter(Boolean).join(' · ')}
        </span>
        {shown?.isWaiting && <span className="petit emarge__attente">À envoyer</span>}
        {!shown?.isWaiting && mark && (
          <span className="petit doux">{`Noté par ${mark.byName}, ${formatDateTime(mark.takenAt)}`}</span>
        )}
      </div>
      <div className="emarge__choix" role="group" aria-labelledby={headingId}>
        {attendanceStates.map((state) => (
          <button
            key={state}
            type="submit"
            name="mark"
            value={`${id}:${state}`}
            className="emarge__bouton"
            data-etat={state}
            aria-pressed={shown?.state === state}
          >
            {attendanceStateLabels[state]}
          </button>
        ))}
      </div>
      {(shown?.state === 'present' || shown?.state === 'left') && !shown.isWaiting && (
        <p className="petit emarge__signer">
          <a href={signingAt}>
            {hasSignedRemotely ? 'Signé à distance' : hasSigned ? 'A signé' : 'Faire signer'}
            <HiddenText>{`\u00A0: ${name}`}</HiddenText>
          </a>
        </p>
      )}
      {shown?.state === 'left' && (
        <div className="emarge__heure">
          <label htmlFor={`left-${id}`} className="petit">
            {`Heure de départ de ${name}`}
          </label>
          <input
            className="saisie"
            type="time"
            id={`left-${id}`}
            name={`left-${id}`}
            key={shown.leftAt}
            defaultValue={shown.leftAt ? toClock(shown.leftAt) : ''}
          />
          <Button variant="outline" name="mark" value={`${id}:left`}>
            Corriger l’heure
          </Button>
        </div>
      )}
    </li>
  );
}
