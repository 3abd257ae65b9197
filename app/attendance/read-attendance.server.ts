import { randomUUID } from 'node:crypto';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';

import { type FoundMark, findMarks } from './internal/find-marks.server.ts';
import { openList } from './internal/open-list.server.ts';
import { opensAt } from './internal/settle-mark.ts';
import { findSignatures } from './internal/find-signatures.server.ts';

/** What stands for somebody, as who keeps the list reads it. */
const sayMark = ({ state, leftAt, takenAt, byName }: FoundMark) => ({
  state,
  leftAt: leftAt?.toISOString() ?? null,
  takenAt: takenAt.toISOString(),
  byName,
});

/**
 * A half-day with who is expected, in the order of their names, and what was noted.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who neither organises nor teaches it.
 */
export async function readAttendance(
  context: Context,
  input: { slug: unknown; sessionId: unknown; sittingId: unknown },
) {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { training, session, registered, part } = await openList(context, input);
  const sitting = session.sittings.find(({ id }) => id === input.sittingId);
  if (!sitting) throw new NotFound('Cette demi-journée n’existe pas, ou plus.');
  const marks = (await findMarks(db, session.id)).filter(
    ({ sittingId }) => sittingId === sitting.id,
  );
  const signatures = (await findSignatures(db, session.id)).filter(
    ({ sittingId }) => sittingId === sitting.id,
  );
  const people = registered.map(({ id, name, library, status }) => {
    const mark = marks.find(({ registrationId }) => registrationId === id);
    const signature = signatures.find(({ registrationId }) => registrationId === id);
    return {
      id,
      name,
      library,
      status,
      mark: mark ? sayMark(mark) : null,
      hasSigned: signature !== undefined,
      hasSignedRemotely: signature?.heldById === null,
    };
  });
  return {
    training,
    session: {
      id: session.id,
      state: session.state,
      placesLeft: session.placesLeft,
      sittings: session.sittings,
    },
    sitting,
    opensAt: opensAt(sitting).toISOString(),
    isOpen: clock() >= opensAt(sitting),
    people: people.toSorted((a, b) => a.name.localeCompare(b.name, 'fr')),
    part,
    viewerId: actor.userId,
    /** For a form sent without scripts, once. */
    clientKey: randomUUID(),
  };
}
export type AttendancePage = Awaited<ReturnType<typeof readAttendance>>;
export type AttendancePerson = AttendancePage['people'][number];
