import { eq, sql } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { tours } from '#db/schema/tours.ts';

import { tourChanged } from './announcements.ts';
import { type JoinTourInput, joinTourInput } from './inputs.ts';
import { addStop } from './internal/add-stop.server.ts';
import { findStops, holdTour } from './internal/find-tour.server.ts';
import { canJoinTour, canOpenTour, canReadTours } from './policy.ts';
import { mostStops } from './vocabulary.ts';

/**
 * My library receives the speaker too, on a day that is free.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} outside its area; {Conflict} once nobody joins any
 * more; {InvalidInput}, also for a half-day that somebody took first.
 */
export async function joinTour(
  context: Context,
  input: JoinTourInput,
): Promise<{ stopId: string }> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!canReadTours(actor)) throw new NotFound();
  const { tourId, day, half, kind, stopNote } = parseInput(joinTourInput, input);
  return db.transaction(async (tx) => {
    const { row, facts } = await holdTour(tx, tourId, toIsoDay(clock()));
    const { libraryId } = actor;
    if (!canOpenTour(actor) || !libraryId)
      throw new Forbidden(
        'Dites d’abord, dans votre compte, pour quelle bibliothèque vous travaillez.',
      );
    if (facts.state !== 'open') throw new Conflict('On ne peut plus se joindre à cette tournée.');
    if (!canJoinTour(actor, facts))
      throw new Forbidden('Cette tournée est ouverte à d’autres départements que le vôtre.');
    if (day < row.startsOn || day > row.endsOn)
      throw new InvalidInput({ day: ['Ce jour est hors des dates de la tournée.'] });
    const stops = await findStops(tx, tourId);
    if (stops.length >= mostStops)
      throw new Conflict(`Cette tournée a déjà ${mostStops} étapes\u00A0: ouvrez-en une autre.`);
    const stopId = await addStop(tx, {
      tourId,
      speakerId: row.speakerId,
      libraryId,
      joinedById: actor.userId,
      day,
      half,
      kind,
      note: stopNote,
    });
    await tx
      .update(tours)
      .set({ revision: sql`${tours.revision} + 1` })
      .where(eq(tours.id, tourId));
    await announce(tx, tourChanged, { tourId, what: 'joined', stopId });
    return { stopId };
  });
}
