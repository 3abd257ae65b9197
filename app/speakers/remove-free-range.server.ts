import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { speakerFreeRanges } from '#db/schema/speaker-availability.ts';

import { removeFreeRangeInput } from './free-range-inputs.ts';
import { findSpeaker, withSlug } from './internal/find-speaker.server.ts';
import { canKeepCalendar, sightOf } from './policy.ts';

/**
 * I may not come on those days any more. Removing twice is removing once.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for all but the speaker; {InvalidInput}.
 */
export async function removeFreeRange(
  context: Context,
  input: z.input<typeof removeFreeRangeInput>,
): Promise<void> {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { slug, rangeId } = parseInput(removeFreeRangeInput, input);
  const found = await findSpeaker(db, withSlug(slug));
  if (!found || !sightOf(actor, found.facts)) throw new NotFound();
  if (!canKeepCalendar(actor, found.facts))
    throw new Forbidden('Ce calendrier se tient par la personne qu’il décrit, avec son compte.');
  const r = speakerFreeRanges;
  await db.delete(r).where(and(eq(r.id, rangeId), eq(r.speakerId, found.row.id)));
}
