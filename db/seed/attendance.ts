import { randomUUID } from 'node:crypto';

import { and, asc, eq, inArray, sql } from 'drizzle-orm';

import { issueCertificates } from '#app/attendance/issue-certificates.server.ts';
import { markAttendance } from '#app/attendance/mark-attendance.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { hourInMs } from '#app/platform/durations.ts';
import { attendanceMarks, attendanceSignatures } from '#db/schema/attendance.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainingSessions, trainingSittings } from '#db/schema/trainings.ts';
import { users } from '#db/schema/accounts.ts';

import { findSeededMember } from './accounts.ts';

/**
 * Who was at a session that is over, as noted on its day: nearly all; one left before, one was
 * excused, one did not come. Camille took part. Then the certificates.
 */
export async function seedAttendance(
  context: Context,
  { slug, sessionId }: { slug: string; sessionId: string },
): Promise<void> {
  await seedPlaceOfCamille(context, sessionId);
  const { db } = context;
  const sittings = await db
    .select()
    .from(trainingSittings)
    .where(eq(trainingSittings.sessionId, sessionId))
    .orderBy(asc(trainingSittings.startsAt));
  const people = await db
    .select({ id: registrations.id })
    .from(registrations)
    .where(eq(registrations.sessionId, sessionId))
    .orderBy(asc(registrations.arrival));
  for (const [half, sitting] of sittings.entries()) {
    const then = new Date(sitting.startsAt.getTime() + hourInMs);
    const sentAt = then.toISOString();
    const marks = people.map(({ id }, rank) => ({
      clientKey: randomUUID(),
      sittingId: sitting.id,
      registrationId: id,
      state:
        rank === 2
          ? ('excused' as const)
          : rank === 5
            ? ('absent' as const)
            : rank === 3 && half > 0
              ? ('left' as const)
              : ('present' as const),
      leftAt: '',
      takenAt: sentAt,
    }));
    await markAttendance({ ...context, clock: () => then }, { slug, sessionId, marks, sentAt });
  }
  await seedSignatures(context, sessionId);
  const nextDay = new Date((sittings.at(-1)?.endsAt.getTime() ?? 0) + 20 * hourInMs);
  await issueCertificates({ ...context, clock: () => nextDay }, { slug, sessionId });
}

/** Those who were there signed; one typed her name. */
async function seedSignatures({ db, actor }: Context, sessionId: string) {
  const there = await db
    .select({ mark: attendanceMarks, userId: registrations.userId, rank: registrations.arrival })
    .from(attendanceMarks)
    .innerJoin(registrations, eq(registrations.id, attendanceMarks.registrationId))
    .where(
      and(
        eq(attendanceMarks.sessionId, sessionId),
        inArray(attendanceMarks.state, ['present', 'left']),
      ),
    );
  await db.insert(attendanceSignatures).values(
    there.map(({ mark, userId, rank }) => ({
      sessionId,
      sittingId: mark.sittingId,
      registrationId: mark.registrationId,
      signerId: userId,
      strokes: rank === 5 ? null : strokesOf(rank),
      typedName: rank === 5 ? 'Anouk Reynier' : null,
      heldById: actor.kind === 'member' ? actor.userId : '',
      signedAt: mark.takenAt,
    })),
  );
}

/** A hand of its own for each: waves that die away, and a line below. */
function strokesOf(rank: number): number[][] {
  const wave = Array.from({ length: 46 }, (_, i) => {
    const turn = (i * (3 + (rank % 4))) / 9;
    const tall = 62 * (1 - i / 60) * (i % (5 + (rank % 3)) === 0 ? 0.3 : 1);
    return [
      Math.round(70 + i * 9 + 16 * Math.cos(turn * 1.7)),
      Math.round(100 - tall * Math.sin(turn + rank)),
    ];
  }).flat();
  return [wave, [120, 150 + (rank % 3) * 8, 460, 140 - (rank % 4) * 6]];
}

async function seedPlaceOfCamille({ db, clock }: Context, sessionId: string) {
  const userId = await findSeededMember(db, 'camille@demo.example');
  const [camille] = await db
    .select({ libraryId: users.libraryId })
    .from(users)
    .where(eq(users.id, userId));
  const [session] = await db
    .update(trainingSessions)
    .set({ lastArrival: sql`${trainingSessions.lastArrival} + 1` })
    .where(eq(trainingSessions.id, sessionId))
    .returning({ arrival: trainingSessions.lastArrival });
  await db.insert(registrations).values({
    sessionId,
    userId,
    libraryId: camille?.libraryId ?? null,
    departementCode: '04',
    status: 'employee',
    registeredById: userId,
    state: 'registered',
    arrival: session?.arrival ?? 1,
    confirmedAt: clock(),
    changedAt: clock(),
  });
}
