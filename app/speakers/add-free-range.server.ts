import { and, count, eq, gte } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { speakerFreeRanges } from '#db/schema/speaker-availability.ts';

import { mostFreeRanges } from './free-days.ts';
import { type FreeRangeInput, freeRangeInput } from './free-range-inputs.ts';
import { holdSpeaker, withSlug } from './internal/find-speaker.server.ts';
import { canKeepCalendar, sightOf } from './policy.ts';

/**
 * Says days on which I may come, both included, and where: everywhere in my area, or in some
 * départements.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for all but the speaker, by the account that holds
 * the profile; {InvalidInput}, also where it overlaps other days of mine.
 */
export async function addFreeRange(context: Context, input: FreeRangeInput) {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const today = toIsoDay(clock());
  const { slug, ...range } = parseInput(freeRangeInput(today), input);
  return db.transaction(async (tx) => {
    const found = await holdSpeaker(tx, withSlug(slug));
    if (!found || !sightOf(actor, found.facts)) throw new NotFound();
    if (!canKeepCalendar(actor, found.facts))
      throw new Forbidden('Ce calendrier se tient par la personne qu’il décrit, avec son compte.');
    const r = speakerFreeRanges;
    const [standing] = await tx
      .select({ count: count() })
      .from(r)
      .where(and(eq(r.speakerId, found.row.id), gte(r.endsOn, today)));
    if ((standing?.count ?? 0) >= mostFreeRanges)
      throw new InvalidInput({
        startsOn: [`Au plus ${mostFreeRanges} périodes\u00A0: retirez-en, ou réunissez-les.`],
      });
    const [added] = await tx
      .insert(r)
      .values({ ...range, speakerId: found.row.id })
      .onConflictDoNothing() // The exclusion constraint knows what overlaps.
      .returning({ id: r.id });
    if (!added)
      throw new InvalidInput({
        startsOn: ['Vous avez déjà dit des jours libres à ces dates\u00A0: retirez-les d’abord.'],
      });
    return { rangeId: added.id };
  });
}
