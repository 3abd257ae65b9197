import { inArray } from 'drizzle-orm';

import type { Member } from '#app/platform/actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import type { Trainer } from '#app/trainings/announcements.ts';
import { sittingTrainers } from '#db/schema/sitting-trainers.ts';

import type { FoundSitting } from './find-sessions.server.ts';
import type { FoundTrainer } from './find-trainers.server.ts';
import { trainerRef } from './trainer-ref.ts';
import { writeTrainers } from './write-trainers.server.ts';

/** What becomes of a half-day; `rank`: where who comes is named, null where nobody comes. */
export type TrainerChange = { sittingId: string; leaving: FoundTrainer[]; rank: number | null };

const isNobody = ({ trainerUserId, trainerSpeakerId }: Trainer) =>
  trainerUserId === null && trainerSpeakerId === null;

/**
 * Who leaves a half-day and whether somebody comes to it.
 * @param replaced who leaves, as `trainerRef` writes them; empty: all but who comes.
 * @returns null where nothing changes.
 */
export function findChange(
  { id, trainers }: FoundSitting,
  after: Trainer,
  replaced: string,
): TrainerChange | null {
  const isAfter = ({ userId, speakerId }: FoundTrainer) =>
    !isNobody(after) && userId === after.trainerUserId && speakerId === after.trainerSpeakerId;
  const leaving = trainers.filter(
    (one) => !isAfter(one) && (replaced === '' || trainerRef(one) === replaced),
  );
  const isThere = isNobody(after) || trainers.some(isAfter);
  if (replaced !== '' && leaving.length === 0) return null;
  if (leaving.length === 0 && isThere) return null;
  return { sittingId: id, leaving, rank: isThere ? null : (leaving[0]?.rank ?? 1) };
}

/**
 * Makes these changes.
 * @throws {InvalidInput} at `field`, where who comes teaches elsewhere at these hours.
 */
export async function writeChanges(
  tx: Transaction,
  actor: Member,
  changes: readonly TrainerChange[],
  after: Trainer & { field: string },
): Promise<void> {
  const gone = changes.flatMap(({ leaving }) => leaving.map(({ id }) => id));
  await tx.delete(sittingTrainers).where(inArray(sittingTrainers.id, gone));
  await writeTrainers(
    tx,
    actor,
    changes.flatMap(({ sittingId, rank }) => (rank === null ? [] : { sittingId, rank, ...after })),
  );
}

/** Who leaves each half-day; nobody, where none does. */
export const sayLeaving = ({
  sittingId,
  leaving,
}: TrainerChange): ({ sittingId: string } & Trainer)[] =>
  leaving.length === 0
    ? [{ sittingId, trainerUserId: null, trainerSpeakerId: null }]
    : leaving.map(({ userId, speakerId }) => ({
        sittingId,
        trainerUserId: userId,
        trainerSpeakerId: speakerId,
      }));
