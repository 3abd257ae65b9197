import { randomUUID } from 'node:crypto';

import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { addWalkIn } from '#app/registrations/add-walk-in.server.ts';
import type { WalkInInput } from '#app/registrations/inputs.ts';

import type { Mark } from './inputs.ts';
import { markAttendance, type MarksAnswer } from './mark-attendance.server.ts';
import { readAttendance } from './read-attendance.server.ts';

type Submitted = {
  slug: string;
  sessionId: string;
  sittingId: string;
  values: Record<string, string | string[]>;
};

/**
 * The page of the day sent as a plain form: one button says one presence, or that all others are
 * there, or that somebody came unannounced.
 * @returns the sentence that says it is done.
 * @throws as `markAttendance`; {InvalidInput} for what is refused.
 */
export async function submitAttendance(
  context: Context,
  { values, sittingId, ...where }: Submitted,
): Promise<string> {
  const sentAt = context.clock().toISOString();
  if (values.intent === 'walk-in') {
    const { registrationId } = await addWalkIn(context, { ...values, ...where } as WalkInInput & {
      slug: string;
    });
    const came = { registrationId, sittingId, state: 'present' as const };
    const marks = [{ ...came, takenAt: sentAt, clientKey: randomUUID() }];
    refuseFirst(await markAttendance(context, { ...where, marks, sentAt }));
    return 'La personne est ajoutée, présente.';
  }
  const [who = '', state] = String(values.mark ?? '').split(':');
  const said = { sittingId, state: state as Mark['state'], takenAt: sentAt };
  const marks =
    who === 'all'
      ? (await readAttendance(context, { ...where, sittingId })).people.flatMap(({ id, mark }) =>
          mark ? [] : { ...said, registrationId: id, clientKey: randomUUID() },
        )
      : [
          {
            ...said,
            registrationId: who,
            leftAt: String(values[`left-${who}`] ?? ''),
            clientKey: String(values.clientKey ?? ''),
          },
        ];
  refuseFirst(await markAttendance(context, { ...where, marks, sentAt }));
  return 'C’est noté.';
}

function refuseFirst({ refused: [first] }: MarksAnswer) {
  if (first) throw new InvalidInput({ '': [first.message] });
}
