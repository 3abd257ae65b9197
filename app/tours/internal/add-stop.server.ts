import type { Transaction } from '#app/platform/database.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import type { StopHalf, StopKind } from '#app/tours/vocabulary.ts';
import { tourStops } from '#db/schema/tours.ts';

type NewStop = {
  tourId: string;
  speakerId: string;
  libraryId: string;
  joinedById: string;
  day: string;
  half: StopHalf;
  kind: StopKind;
  note: string;
};

/** @throws {InvalidInput} where the speaker is elsewhere at that time, in this tour or another. */
export async function addStop(tx: Transaction, stop: NewStop): Promise<string> {
  const [added] = await tx
    .insert(tourStops)
    .values(stop)
    .onConflictDoNothing() // The exclusion constraint knows where the speaker is.
    .returning({ id: tourStops.id });
  if (!added)
    throw new InvalidInput({
      day: ['Cette demi-journée est déjà prise\u00A0: choisissez-en une autre.'],
    });
  return added.id;
}
