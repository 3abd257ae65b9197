import { and, eq, isNotNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { speakers } from '#db/schema/speakers.ts';
import { tours } from '#db/schema/tours.ts';

import { type OpenTourInput, openTourInput } from './inputs.ts';
import { addStop } from './internal/add-stop.server.ts';
import { planOf } from './internal/plan-of.ts';
import { canOpenTour, canReadTours } from './policy.ts';

/**
 * Opens a tour around a speaker who agreed to be listed, with my library as its first stop.
 * @throws {NotSignedIn}; {NotFound} for a speaker who is not listed; {Forbidden} for who works for no
 * library; {InvalidInput}, also where the speaker is elsewhere that day.
 */
export async function openTour(
  context: Context,
  input: OpenTourInput,
): Promise<{ tourId: string }> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!canReadTours(actor)) throw new NotFound();
  const { libraryId } = actor;
  if (!canOpenTour(actor) || !libraryId)
    throw new Forbidden(
      'Dites d’abord, dans votre compte, pour quelle bibliothèque vous travaillez.',
    );
  const parsed = parseInput(openTourInput, input);
  if (parsed.joinUntil < toIsoDay(clock()))
    throw new InvalidInput({ joinUntil: ['Ce jour est passé.'] });
  return db.transaction(async (tx) => {
    const [speaker] = await tx
      .select({ id: speakers.id })
      .from(speakers)
      .where(and(eq(speakers.slug, parsed.speaker), isNotNull(speakers.agreedAt)));
    if (!speaker) throw new NotFound('Cet intervenant n’est pas dans l’annuaire, ou plus.');
    const [tour] = await tx
      .insert(tours)
      .values({
        speakerId: speaker.id,
        openedById: actor.userId,
        libraryId,
        ...planOf(parsed),
      })
      .returning({ id: tours.id });
    if (!tour) throw new Error('The tour was not written');
    await addStop(tx, {
      tourId: tour.id,
      speakerId: speaker.id,
      libraryId,
      joinedById: actor.userId,
      day: parsed.day,
      half: parsed.half,
      kind: parsed.kind,
      note: parsed.stopNote,
    });
    return { tourId: tour.id };
  });
}
