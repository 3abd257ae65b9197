import { randomUUID } from 'node:crypto';

import { and, asc, eq, lt, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { attendanceMarks } from '#db/schema/attendance.ts';
import { evaluationAnswers, evaluationRequests } from '#db/schema/evaluations.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainings, trainingSessions, trainingSittings } from '#db/schema/trainings.ts';

import { findSeededMember } from './accounts.ts';

type Said = Omit<typeof evaluationAnswers.$inferInsert, 'sessionId'>;

/** Of a session two months ago: enough to be read. */
const ofLullabies: Said[] = [
  { overall: 5, pace: 'right', recommends: 'yes', useful: 'Les dix albums, essayés dès le lundi.' },
  {
    overall: 4,
    pace: 'fast',
    recommends: 'yes',
    useful: 'Voir faire, puis faire devant les autres.',
  },
  {
    overall: 5,
    pace: 'right',
    recommends: 'yes',
    remarks: 'À refaire avec les assistantes maternelles.',
  },
  {
    overall: 3,
    pace: 'fast',
    recommends: 'maybe',
    remarks: 'Une matinée, c’est court pour quinze personnes.',
  },
  { overall: 4, pace: 'right', recommends: 'yes', useful: 'La bibliographie commentée.' },
  { overall: 4, pace: 'right', recommends: 'yes' },
  {
    overall: 2,
    pace: 'slow',
    recommends: 'no',
    remarks: 'Je connaissais déjà la plupart des titres.',
  },
];
/** Of a session of this month: not enough yet. */
const ofReaders: Said[] = [
  { overall: 4, pace: 'right', recommends: 'yes', useful: 'Le compte de lecture, enfin installé.' },
  { overall: 5, pace: 'right', recommends: 'yes' },
  { overall: 3, pace: 'slow', recommends: 'maybe' },
];

/** What those who came to two sessions of Nora’s think of them; Camille and Sacha have yet to say. */
export async function seedEvaluations(context: Context): Promise<void> {
  const { db } = context;
  const lullabies = await lastSessionOf(context, 'Lire aux tout-petits%');
  await db
    .insert(evaluationAnswers)
    .values(ofLullabies.map((said) => ({ ...said, sessionId: lullabies.id })));
  const readers = await lastSessionOf(context, 'Prêter des liseuses%');
  await db
    .insert(evaluationAnswers)
    .values(ofReaders.map((said) => ({ ...said, sessionId: readers.id })));
  await takePart(context, readers, 'camille', 1);
  await takePart(context, readers, 'sacha', 2);
  await askThose(context, readers, ofReaders.length);
}

type Session = typeof trainingSessions.$inferSelect;

async function lastSessionOf({ db, clock }: Context, title: string): Promise<Session> {
  const [found] = await db
    .select({ session: trainingSessions })
    .from(trainingSessions)
    .innerJoin(trainings, eq(trainings.id, trainingSessions.trainingId))
    .where(and(sql`${trainings.title} like ${title}`, lt(trainingSessions.endsAt, clock())));
  if (!found) throw new Error(`No past session of « ${title} » in the demonstration`);
  return found.session;
}

/** A member was there. */
async function takePart(
  { db, clock }: Context,
  { id: sessionId, lastArrival }: Session,
  who: string,
  rank: number,
) {
  const nora = await findSeededMember(db, 'nora@demo.example');
  const userId = await findSeededMember(db, `${who}@demo.example`);
  const arrival = lastArrival + rank;
  const [place] = await db
    .insert(registrations)
    .values({
      sessionId,
      userId,
      status: 'employee',
      registeredById: userId,
      state: 'registered',
      arrival,
      confirmedAt: clock(),
      changedAt: clock(),
    })
    .returning({ id: registrations.id });
  await db
    .update(trainingSessions)
    .set({ lastArrival: arrival })
    .where(eq(trainingSessions.id, sessionId));
  const sittings = await db
    .select()
    .from(trainingSittings)
    .where(eq(trainingSittings.sessionId, sessionId));
  await db.insert(attendanceMarks).values(
    sittings.map(({ id, startsAt }) => ({
      sessionId,
      sittingId: id,
      registrationId: place?.id ?? '',
      state: 'present' as const,
      markedById: nora,
      takenAt: startsAt,
      clientKey: randomUUID(),
    })),
  );
}

/** The first answered, the others not yet: members came last. */
async function askThose({ db, clock }: Context, session: Session, answered: number) {
  const people = await db
    .select({ id: registrations.id })
    .from(registrations)
    .where(eq(registrations.sessionId, session.id))
    .orderBy(asc(registrations.arrival));
  const now = clock().getTime();
  const askedAt = new Date(now - 5 * dayInMs);
  await db.insert(evaluationRequests).values(
    people.map(({ id }, i) => ({
      sessionId: session.id,
      registrationId: id,
      askedAt,
      expiresAt: new Date(now + 25 * dayInMs),
      answeredOn: i < answered ? toIsoDay(now - 4 * dayInMs) : null,
    })),
  );
}
