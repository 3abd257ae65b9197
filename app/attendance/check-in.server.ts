import { randomUUID } from 'node:crypto';

import { and, eq, gte, isNull, lte } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { minuteInMs } from '#app/platform/durations.ts';
import { Conflict, InvalidInput, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { limitRate } from '#app/platform/rate-limit.server.ts';
import { readAttendLink } from '#app/registrations/read-attend-link.server.ts';
import { attendanceCodes, attendanceMarks } from '#db/schema/attendance.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainingSittings } from '#db/schema/trainings.ts';

import { checkInInput } from './inputs.ts';
import { isMovingCode } from './internal/moving-code.server.ts';
import { writeMarks } from './internal/write-marks.server.ts';
import { codeOpensBeforeInMinutes } from './vocabulary.ts';

/**
 * Who takes part says that they are there, with the code shown in the room: a member, or who has no
 * account by the link of their mail. Said twice, it stands once; ten tries in ten minutes.
 * @param input `token`: of that link; a member without one.
 * @throws {NotSignedIn}; {NotFound} for a link that serves no more; {TooMany}; {InvalidInput} for a
 * code that is none, or of a session where they have no place; {Conflict} for who was noted as gone.
 */
export async function checkIn(
  context: Context,
  input: { code: unknown; token?: string },
): Promise<{ startsAt: string }> {
  const { actor, db, clock } = context;
  const guest = input.token === undefined ? null : await readAttendLink(context, input.token);
  if (!guest && actor.kind !== 'member') throw new NotSignedIn();
  const memberId = actor.kind === 'member' && !guest ? actor.userId : null;
  const key = guest?.registrationId ?? memberId ?? '';
  await limitRate(context, { name: 'check-in', key, most: 10, windowInSeconds: 600 });
  const { code } = parseInput(checkInInput, { code: input.code });
  const now = clock();
  const sitting = await findShown(db, code, now);
  if (!sitting)
    throw new InvalidInput({
      code: ['Ce code ne vaut pas, ou plus\u00A0: il change sans cesse. Relisez-le à l’écran.'],
    });
  const place = guest
    ? eq(registrations.id, guest.registrationId)
    : eq(registrations.userId, memberId ?? '');
  const [registration] = await db
    .select({ id: registrations.id })
    .from(registrations)
    .where(
      and(
        place,
        eq(registrations.sessionId, sitting.sessionId),
        eq(registrations.state, 'registered'),
      ),
    );
  if (!registration)
    throw new InvalidInput({
      code: [
        'Vous n’avez pas de place dans cette session. Voyez qui l’anime\u00A0: il en reste peut-être.',
      ],
    });
  const startsAt = sitting.startsAt.toISOString();
  await db.transaction(async (tx) => {
    const [mark] = await tx
      .select({ state: attendanceMarks.state })
      .from(attendanceMarks)
      .where(
        and(
          eq(attendanceMarks.sittingId, sitting.id),
          eq(attendanceMarks.registrationId, registration.id),
        ),
      );
    if (mark?.state === 'present') return;
    if (mark?.state === 'left')
      throw new Conflict('Votre départ est déjà noté. Voyez qui anime pour le corriger.');
    const taken = {
      sessionId: sitting.sessionId,
      sittingId: sitting.id,
      registrationId: registration.id,
      state: 'present' as const,
      leftAt: null,
      markedById: memberId,
      takenAt: now,
      clientKey: randomUUID(),
    };
    await writeMarks(tx, [taken], now);
  });
  return { startsAt };
}

/** The half-day that shows this code now. */
async function findShown(db: Queryable, code: string, now: Date) {
  const shown = await db
    .select({
      id: trainingSittings.id,
      sessionId: trainingSittings.sessionId,
      startsAt: trainingSittings.startsAt,
      secret: attendanceCodes.secret,
    })
    .from(attendanceCodes)
    .innerJoin(trainingSittings, eq(trainingSittings.id, attendanceCodes.sittingId))
    .where(
      and(
        lte(
          trainingSittings.startsAt,
          new Date(now.getTime() + codeOpensBeforeInMinutes * minuteInMs),
        ),
        gte(trainingSittings.endsAt, now),
        isNull(trainingSittings.cancelledAt),
      ),
    );
  return shown.find(({ secret }) => isMovingCode(secret, code, now));
}
