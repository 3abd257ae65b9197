import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { readSessionInside } from '#app/trainings/read-session-inside.server.ts';

import { findMarks } from './internal/find-marks.server.ts';
import { findSignatures } from './internal/find-signatures.server.ts';
import { openList } from './internal/open-list.server.ts';

/**
 * The attendance of a whole session as its sheet has it: each half-day with who teaches it, who was
 * expected, in the order of their names, and what was noted.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who neither organises nor teaches it.
 */
export async function readAttendanceSheet(
  context: Context,
  input: { slug: unknown; sessionId: unknown },
) {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { training, session, registered } = await openList(context, input);
  const [marks, signatures, inside] = await Promise.all([
    findMarks(db, session.id),
    findSignatures(db, session.id),
    readSessionInside(db, context, session.id),
  ]);
  const people = registered.toSorted((a, b) => a.name.localeCompare(b.name, 'fr'));
  return {
    training,
    sessionId: session.id,
    organiserName: inside?.organiserName ?? '',
    printedAt: clock().toISOString(),
    sittings: session.sittings.map((sitting) => ({
      ...sitting,
      rows: people.map(({ id, name, library }) => {
        const isTheirs = (one: { registrationId: string; sittingId: string }) =>
          one.registrationId === id && one.sittingId === sitting.id;
        const mark = marks.find(isTheirs);
        const wasThere = mark?.state === 'present' || mark?.state === 'left';
        return {
          registrationId: id,
          name,
          library,
          mark: mark
            ? {
                state: mark.state,
                leftAt: mark.leftAt?.toISOString() ?? null,
                byName: mark.byName,
              }
            : null,
          /** Of who was there: a mark corrected afterwards leaves none. */
          signature: (wasThere && signatures.find(isTheirs)) || null,
        };
      }),
    })),
  };
}
export type AttendanceSheet = Awaited<ReturnType<typeof readAttendanceSheet>>;
