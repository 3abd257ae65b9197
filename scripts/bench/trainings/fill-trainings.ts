import { sql } from 'drizzle-orm';

import type { Database } from '#app/platform/database.server.ts';
import { writeSearchWords } from '#app/trainings/internal/write-search-words.server.ts';
import { sittingTrainers } from '#db/schema/sitting-trainers.ts';
import { trainings, trainingSessions, trainingSittings } from '#db/schema/trainings.ts';
import { writeBatches } from '#scripts/bench/write-batches.ts';

import { drawSession, drawTraining } from './draw-training.ts';
import { fillPlaces } from './fill-places.ts';
import { readGrounds } from './read-grounds.ts';

const sessionsEach = 10;

/** How many trainings there are for so many sessions. */
export const trainingCountOf = (sessionCount: number) => Math.ceil(sessionCount / sessionsEach);

/**
 * Fills a corpus with that many sessions, ten for a training on the average, always the same; their
 * words are written as announcing them does.
 */
export async function fillTrainings(
  db: Database,
  size: number,
  say: (step: string) => void,
): Promise<void> {
  const count = trainingCountOf(size);
  const grounds = await readGrounds(db, count);
  const taught = Array.from({ length: count }, (_, n) => drawTraining(n, grounds));
  await writeBatches(db, taught, async (tx, some) => {
    await tx.insert(trainings).values(some);
  });
  const drawn = Array.from({ length: size }, (_, n) => {
    // Each is held once at least; some are held again and again.
    const of = n < count ? n : Math.floor(count * grounds.random() ** 1.5);
    return drawSession(n, taught[of]?.id ?? '', grounds);
  });
  await writeBatches(db, drawn, async (tx, some) => {
    await tx.insert(trainingSessions).values(some.map(({ session }) => session));
    await tx.insert(trainingSittings).values(some.flatMap(({ sittings }) => sittings));
    const trainers = some.flatMap((one) => one.trainers);
    if (trainers.length) await tx.insert(sittingTrainers).values(trainers);
  });
  say(`${size} sessions écrites`);
  await writeBatches(db, taught, async (tx, some) => {
    for (const { id } of some) await writeSearchWords(tx, id);
  });
  say('mots écrits');
  await fillPlaces(db);
  say('places prises');
  await db.execute(sql`vacuum full training_sessions, trainings`);
  await db.execute(sql`vacuum analyze`);
  say('base rangée');
}
