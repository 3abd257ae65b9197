import { Form } from '@remix-run/react';
import type { FormEvent } from 'react';

import { signatureAddress } from '#app/attendance/addresses.ts';
import { instantWithin } from '#app/attendance/attended-minutes.ts';
import { sayCounts } from '#app/attendance/count-people.ts';
import type { Mark } from '#app/attendance/inputs.ts';
import { useMarks } from '#app/attendance/live/use-marks.ts';
import type { AttendancePage, AttendancePerson } from '#app/attendance/read-attendance.server.ts';
import { Button } from '#app/ui/button.tsx';

import { AttendanceRow, type ShownMark } from './attendance-row.tsx';
import { SendingState } from './sending-state.tsx';

/** Everybody’s presence at a half-day. One form, one button for each answer: it works by itself. */
export function AttendanceList({ page }: { page: AttendancePage }) {
  const { sitting, clientKey } = page;
  const { people, waiting, refusals, outcome, note } = useMarks(page);
  const rows = people.map((person) => ({ person, shown: shownMark(person, waiting, sitting) }));
  const unmarked = rows.flatMap(({ person, shown }) => (shown ? [] : person.id));
  const press = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const [who, state] = submitter.value.split(':') as [string, Mark['state']];
    const leftAt = state === 'left' && new FormData(event.currentTarget).get(`left-${who}`);
    note(who === 'all' ? unmarked : [who], {
      state,
      leftAt: typeof leftAt === 'string' ? leftAt : '',
    });
  };
  return (
    <Form method="post" onSubmit={press} className="pile" reloadDocument noValidate>
      <input type="hidden" name="clientKey" value={clientKey} />
      <div className="rang rang--bouts emargement__tete">
        <p>
          <strong>{sayCounts(rows.map(({ shown }) => shown?.state ?? null))}</strong>
        </p>
        {unmarked.length > 0 && page.isOpen && (
          <Button variant="outline" icon="list-checks" name="mark" value="all:present">
            {unmarked.length === rows.length ? 'Tout le monde est là' : 'Les autres sont là'}
          </Button>
        )}
      </div>
      <SendingState count={waiting.length} outcome={outcome} refusals={refusals} />
      <ul className="emargement">
        {rows.map(({ person, shown }) => (
          <AttendanceRow
            key={person.id}
            person={person}
            shown={shown}
            signingAt={signatureAddress(page.training.slug, page.session.id, sitting.id, person.id)}
          />
        ))}
      </ul>
    </Form>
  );
}

/** The last mark noted here and not sent stands before what the server said. */
function shownMark(
  { id, mark }: AttendancePerson,
  waiting: readonly Mark[],
  sitting: AttendancePage['sitting'],
): ShownMark | null {
  const mine = waiting.findLast(
    ({ registrationId, sittingId }) => registrationId === id && sittingId === sitting.id,
  );
  if (!mine) return mark && { state: mark.state, leftAt: mark.leftAt, isWaiting: false };
  const leftAt = mine.leftAt ? instantWithin(sitting, mine.leftAt)?.toISOString() : mine.takenAt;
  return { state: mine.state, leftAt: leftAt ?? null, isWaiting: true };
}
