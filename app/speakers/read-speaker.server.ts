import { eq } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { speakerFormerSlugs } from '#db/schema/speakers.ts';

import { askedUntil } from './asked-until.ts';
import { speakerSlugInput } from './inputs.ts';
import { findSpeaker, withId, withSlug } from './internal/find-speaker.server.ts';
import { isAgreedAddress } from './internal/is-agreed-address.server.ts';
import { readComings } from './internal/read-comings.server.ts';
import { readProfiles } from './internal/read-profiles.server.ts';
import {
  canCorrectSpeaker,
  canMergeSpeaker,
  canRemoveSpeaker,
  isProfessional,
  sightOf,
} from './policy.ts';
import { visibleSpeaker } from './visible-speaker.ts';

const unknown = 'Cet intervenant n’est pas dans l’annuaire, ou plus.';

/**
 * A profile, as this actor may read it.
 * @returns its present slug: a former one leads there.
 * @throws {NotFound} for one that is not theirs to see.
 */
export async function readSpeaker(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  input: z.input<typeof speakerSlugInput>,
) {
  const { slug } = parseInput(speakerSlugInput, input);
  const found = (await findSpeaker(db, withSlug(slug))) ?? (await findFormer(db, slug));
  const sight = found && sightOf(actor, found.facts);
  if (!found || !sight) throw new NotFound(unknown);
  const { row, facts } = found;
  const profile = (await readProfiles(db, [row])).get(row.id);
  if (!profile) throw new NotFound(unknown);
  return {
    id: row.id,
    speaker: visibleSpeaker(profile, sight),
    sight,
    /** Until when the agreement is waited for, ISO; null once it is given. */
    waitsUntil: row.agreedAt ? null : askedUntil(row.askedAt).toISOString(),
    /** To be sent back with a correction; null for who makes none. */
    revision: canCorrectSpeaker(actor, facts) ? row.revision : null,
    isProfessional: isProfessional(actor),
    comings: await readComings(db, { speakerId: row.id, isFull: sight === 'whole' }),
    can: {
      correct: canCorrectSpeaker(actor, facts),
      remove: canRemoveSpeaker(actor, facts),
      merge: canMergeSpeaker(actor, facts),
      claim: row.claimedAt === null && (await isAgreedAddress(db, actor, row)),
    },
  };
}
export type SpeakerPage = Awaited<ReturnType<typeof readSpeaker>>;

async function findFormer(db: Context['db'], slug: string) {
  const [former] = await db
    .select({ speakerId: speakerFormerSlugs.speakerId })
    .from(speakerFormerSlugs)
    .where(eq(speakerFormerSlugs.slug, slug));
  return former ? findSpeaker(db, withId(former.speakerId)) : null;
}
