import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { attendanceCorrected } from './announcements.ts';
import { type MarksInput, marksInput } from './inputs.ts';
import { openList } from './internal/open-list.server.ts';
import { settleMark } from './internal/settle-mark.ts';
import { writeMarks } from './internal/write-marks.server.ts';

/** By the name that each got where it was taken: what is kept, what is refused and why. */
export type MarksAnswer = { kept: string[]; refused: { clientKey: string; message: string }[] };

/**
 * Notes who was at half-days of a session, on the spot or since, on a phone without network: the
 * mark taken last stands, and one sent twice stands once.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who neither organises nor teaches;
 * {Conflict} for a session that was not announced, or was called off; {InvalidInput}
 */
export async function markAttendance(
  context: Context,
  { slug, sessionId, ...input }: MarksInput & { slug: unknown; sessionId: unknown },
): Promise<MarksAnswer> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { marks, sentAt } = parseInput(marksInput, input);
  const { session, registered } = await openList(context, { slug, sessionId });
  if (session.state === 'draft' || session.state === 'cancelled')
    throw new Conflict('Cette session ne se tient pas\u00A0: il n’y a rien à noter.');
  const now = clock();
  const registrationIds = new Set(registered.map(({ id }) => id));
  const settled = marks.map((mark) => {
    const ageInMs = Math.max(0, Date.parse(sentAt) - Date.parse(mark.takenAt));
    const takenAt = new Date(now.getTime() - ageInMs);
    const { sittings } = session;
    return { mark, takenAt, ...settleMark(mark, { sittings, registrationIds }, takenAt) };
  });
  const kept = settled.flatMap((one) =>
    one.refused === null
      ? {
          sessionId: session.id,
          sittingId: one.mark.sittingId,
          registrationId: one.mark.registrationId,
          state: one.mark.state,
          leftAt: one.leftAt,
          markedById: actor.userId,
          takenAt: one.takenAt,
          clientKey: one.mark.clientKey,
        }
      : [],
  );
  await db.transaction(async (tx) => {
    await writeMarks(tx, kept, now);
    if (kept.length > 0 && session.state === 'held')
      await announce(tx, attendanceCorrected, { sessionId: session.id });
  });
  return {
    kept: kept.map(({ clientKey }) => clientKey),
    refused: settled.flatMap(({ mark: { clientKey }, refused }) =>
      refused === null ? [] : { clientKey, message: refused },
    ),
  };
}
