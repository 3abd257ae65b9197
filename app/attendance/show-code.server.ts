import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { minuteInMs } from '#app/platform/durations.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { squaresOf } from '#app/platform/square-code.server.ts';
import { makeToken } from '#app/platform/tokens.server.ts';
import { attendanceCodes } from '#db/schema/attendance.ts';

import { checkInAddress, checkInWithCodeAddress } from './addresses.ts';
import { movingCode } from './internal/moving-code.server.ts';
import { openList } from './internal/open-list.server.ts';
import { codeOpensBeforeInMinutes } from './vocabulary.ts';

/**
 * The code of a half-day at this instant, for the screen of the room, and as squares to photograph:
 * an hour before it begins and until it ends.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who neither organises nor teaches it.
 */
export async function showCode(
  context: Context,
  input: { slug: unknown; sessionId: unknown; sittingId: unknown },
) {
  const { actor, db, clock, appUrl } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { training, session } = await openList(context, input);
  const sitting = session.sittings.find(({ id }) => id === input.sittingId);
  if (!sitting) throw new NotFound('Cette demi-journée n’existe pas, ou plus.');
  const now = clock();
  const opensAt = Date.parse(sitting.startsAt) - codeOpensBeforeInMinutes * minuteInMs;
  const isOver = now.getTime() > Date.parse(sitting.endsAt) || session.state === 'cancelled';
  const page = {
    training,
    session: { id: session.id },
    sitting,
    opensAt: new Date(opensAt).toISOString(),
    isOver,
    address: appUrl + checkInAddress,
    shown: null,
  };
  if (isOver || session.state === 'draft' || now.getTime() < opensAt) return page;
  await db
    .insert(attendanceCodes)
    .values({ sittingId: sitting.id, secret: makeToken(), shownById: actor.userId, shownAt: now })
    .onConflictDoNothing();
  const [kept] = await db
    .select({ secret: attendanceCodes.secret })
    .from(attendanceCodes)
    .where(eq(attendanceCodes.sittingId, sitting.id));
  const code = movingCode(kept?.secret ?? '', now);
  return { ...page, shown: { code, squares: squaresOf(appUrl + checkInWithCodeAddress(code)) } };
}
export type CodePage = Awaited<ReturnType<typeof showCode>>;
