import { randomUUID } from 'node:crypto';

import { and, eq, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { limitRate } from '#app/platform/rate-limit.server.ts';
import { attendanceMarks, attendanceSignatures } from '#db/schema/attendance.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainingSittings } from '#db/schema/trainings.ts';

import { remoteSignatureInput } from './inputs.ts';
import { findRemoteSittings } from './internal/find-remote-sittings.server.ts';
import { whosePlace } from './internal/whose-place.server.ts';
import { writeMarks } from './internal/write-marks.server.ts';

/**
 * Who follows a half-day at a distance signs for it, on a page of their own, and is noted as there; a
 * member, or who has no account by the link of their mail. Signed again, the last stands; twenty tries
 * in ten minutes.
 * @param input `token`: of that link; a member without one.
 * @throws {NotSignedIn}; {NotFound} for a link that serves no more; {TooMany}; {InvalidInput};
 * {Conflict} out of its hours, for a half-day that is not theirs, and for who was noted as gone.
 */
export async function signRemotely(
  context: Context,
  { token, ...input }: { token?: string } & Record<string, unknown>,
): Promise<void> {
  const { db, clock } = context;
  const { whose, key, memberId } = await whosePlace(context, token);
  await limitRate(context, { name: 'sign-remotely', key, most: 20, windowInSeconds: 600 });
  const said = parseInput(remoteSignatureInput, input);
  await db.transaction(async (tx) => {
    const now = clock();
    const [place] = await findRemoteSittings(
      tx,
      sql`${whose} and ${eq(trainingSittings.id, said.sittingId)}`,
      now,
    ).for('no key update', { of: registrations });
    if (!place)
      throw new Conflict(
        'On ne signe à distance que pendant la demi-journée. Voyez avec qui l’anime.',
      );
    const { sessionId, sittingId, registrationId, userId } = place;
    const [mark] = await tx
      .select({ state: attendanceMarks.state })
      .from(attendanceMarks)
      .where(
        and(
          eq(attendanceMarks.sittingId, sittingId),
          eq(attendanceMarks.registrationId, registrationId),
        ),
      );
    if (mark?.state === 'left')
      throw new Conflict('Votre départ est déjà noté. Voyez qui anime pour le corriger.');
    if (mark?.state !== 'present') {
      const there = { state: 'present' as const, leftAt: null, markedById: memberId };
      const of = { sessionId, sittingId, registrationId };
      await writeMarks(tx, [{ ...of, ...there, takenAt: now, clientKey: randomUUID() }], now);
    }
    const isDrawn = said.strokes.length > 0;
    const signed = {
      signerId: userId,
      strokes: isDrawn ? said.strokes : null,
      typedName: isDrawn ? null : said.typedName,
      heldById: null,
      signedAt: now,
    };
    await tx
      .insert(attendanceSignatures)
      .values({ sessionId, sittingId, registrationId, ...signed })
      .onConflictDoUpdate({
        target: [attendanceSignatures.sittingId, attendanceSignatures.registrationId],
        set: signed,
      });
  });
}
