import { sql } from 'drizzle-orm';

import type { Member } from '#app/platform/actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { sittingTrainers } from '#db/schema/sitting-trainers.ts';

import { findTrainerClashes } from './find-trainer-clashes.server.ts';
import type { WantedTrainer } from './wanted-trainer.ts';

/**
 * Gives half-days to who teaches them. Who names the same people at the same moment comes one after
 * the other, so that the second is told which half-day keeps them.
 * @throws {InvalidInput} beside the name of each who teaches another half-day at these hours.
 */
export async function writeTrainers(
  tx: Transaction,
  actor: Member,
  wanted: readonly WantedTrainer[],
): Promise<void> {
  if (wanted.length === 0) return;
  const people = new Set(wanted.map((one) => one.trainerUserId ?? one.trainerSpeakerId ?? ''));
  // In one order for everybody, so that no two wait for each other.
  for (const who of [...people].toSorted())
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`trainer:${who}`}))`);
  const clashes = await findTrainerClashes(tx, actor, wanted);
  if (Object.keys(clashes).length) throw new InvalidInput(clashes);
  await tx.insert(sittingTrainers).values(
    wanted.map(({ sittingId, rank, trainerUserId, trainerSpeakerId }) => ({
      sittingId,
      rank,
      userId: trainerUserId,
      speakerId: trainerSpeakerId,
    })),
  );
}
