import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { quoted } from '#app/ui/format.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

import { findTrainers } from './internal/find-trainers.server.ts';
import { sayTaught, writeToTrainer } from './internal/write-to-trainer.server.ts';
import { readSessionInside } from './read-session-inside.server.ts';

/** Tells those who were to teach in a session that it will not take place, and why; each once. */
export async function tellTrainersOfCancellation(
  context: Pick<Context, 'db' | 'clock' | 'appUrl'>,
  { sessionId }: { sessionId: string },
): Promise<void> {
  const session = await readSessionInside(context.db, context, sessionId);
  const [row] = await context.db
    .select({
      isKnown: trainingSessions.announcedAt,
      byId: trainingSessions.cancelledById,
      reason: trainingSessions.cancelReason,
    })
    .from(trainingSessions)
    .where(eq(trainingSessions.id, sessionId));
  if (!session || !row?.byId || !row.isKnown) return;
  const { training, organiserName, sittings } = session;
  const trainersOf = await findTrainers(
    context.db,
    sittings.map(({ id }) => id),
  );
  const people = new Map(
    [...trainersOf.values()].flat().map((one) => [one.userId ?? one.speakerId, one]),
  );
  for (const { userId, speakerId } of people.values()) {
    if (userId === row.byId) continue;
    const theirs = sittings.filter(({ id }) =>
      trainersOf.get(id)?.some((one) => one.userId === userId && one.speakerId === speakerId),
    );
    await writeToTrainer(context, {
      trainer: { trainerUserId: userId, trainerSpeakerId: speakerId },
      sessionId,
      training,
      subject: 'La session que vous deviez animer n’aura pas lieu',
      paragraphs: [
        `${organiserName} a annulé ${quoted(training.title)}\u00A0: ${row.reason ?? ''}`,
        ...theirs.map(sayTaught),
      ],
      occasion: `called-off:${sessionId}`,
    });
  }
}
