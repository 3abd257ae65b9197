import { eq } from 'drizzle-orm';
import type { z } from 'zod';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { speakers } from '#db/schema/speakers.ts';

import { speakerSlugInput } from './inputs.ts';
import { holdSpeaker, withSlug } from './internal/find-speaker.server.ts';
import { rememberRefusal } from './internal/refusals.server.ts';
import { canRemoveSpeaker, sightOf } from './policy.ts';

/**
 * Takes a profile away for good. Where the speaker does it themselves, nobody lists them again.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden}.
 */
export async function removeSpeaker(context: Context, input: z.input<typeof speakerSlugInput>) {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { slug } = parseInput(speakerSlugInput, input);
  return db.transaction(async (tx) => {
    const found = await holdSpeaker(tx, withSlug(slug));
    if (!found || !sightOf(actor, found.facts)) throw new NotFound();
    const { row, facts } = found;
    if (!canRemoveSpeaker(actor, facts))
      throw new Forbidden('Ce profil se retire par la personne qu’il décrit, ou par un référent.');
    if (facts.claimedById === actor.userId) await rememberRefusal(tx, row, clock());
    await tx.delete(speakers).where(eq(speakers.id, row.id));
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'remove-speaker',
      targetKind: 'speaker',
      targetId: row.id,
    });
  });
}
