import { eq } from 'drizzle-orm';
import type { z } from 'zod';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict, Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { speakers } from '#db/schema/speakers.ts';

import { speakerSlugInput } from './inputs.ts';
import { holdSpeaker, withSlug } from './internal/find-speaker.server.ts';
import { isAgreedAddress } from './internal/is-agreed-address.server.ts';
import { sightOf } from './policy.ts';

/**
 * The speaker takes their profile in hand with an account: the one that bears the address that
 * agreed, proved. Claiming twice is claiming once.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for every other address; {Conflict}
 * where somebody else has claimed it.
 */
export async function claimProfile(context: Context, input: z.input<typeof speakerSlugInput>) {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { slug } = parseInput(speakerSlugInput, input);
  return db.transaction(async (tx) => {
    const found = await holdSpeaker(tx, withSlug(slug));
    if (!found || !sightOf(actor, found.facts)) throw new NotFound();
    const { row } = found;
    if (row.claimedById === actor.userId) return { slug };
    if (row.claimedById) throw new Conflict('Ce profil est déjà tenu par un autre compte.');
    if (!(await isAgreedAddress(tx, actor, row)))
      throw new Forbidden(
        'Ce profil se reprend avec un compte à l’adresse qui a donné l’accord, une fois confirmée.',
      );
    await tx
      .update(speakers)
      .set({ claimedById: actor.userId, claimedAt: clock() })
      .where(eq(speakers.id, row.id));
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'claim-profile',
      targetKind: 'speaker',
      targetId: row.id,
    });
    return { slug };
  });
}
