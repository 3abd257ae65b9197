import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { speakerFormerSlugs, speakers } from '#db/schema/speakers.ts';

import {
  findSpeaker,
  holdSpeaker,
  withId,
  withOnlyName,
  withSlug,
} from './internal/find-speaker.server.ts';
import { moveReviews } from './internal/move-reviews.server.ts';
import { canMergeSpeaker, sightOf } from './policy.ts';

const input = z.object({
  slug: z.string().max(200),
  /** The one that remains: its slug, or its name where nobody else bears it. */
  into: z
    .string('Choisissez le profil qui reste.')
    .trim()
    .min(1, 'Choisissez le profil qui reste.')
    .max(200),
});

/**
 * Two profiles of one speaker become one: the other one remains as it is, with the sheets, the links
 * sent by mail and the former addresses of both.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who keeps neither or one only; {InvalidInput} on
 * `into`; {Conflict} where an agreed profile would vanish into one that is waited for.
 */
export async function mergeSpeakers(context: Context, given: z.input<typeof input>) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { slug, into } = parseInput(input, given);
  const target =
    (await findSpeaker(db, withSlug(into))) ?? (await findSpeaker(db, withOnlyName(into)));
  if (!target || !sightOf(actor, target.facts) || target.row.slug === slug)
    throw new InvalidInput({ into: ['Choisissez un autre profil de l’annuaire.'] });
  const seen = await findSpeaker(db, withSlug(slug));
  if (!seen || !sightOf(actor, seen.facts)) throw new NotFound();
  return db.transaction(async (tx) => {
    // Always in the same order: two merges the other way round wait for each other.
    const ids = [seen.row.id, target.row.id].toSorted((a, b) => a.localeCompare(b));
    for (const id of ids) await holdSpeaker(tx, withId(id));
    const [gone, kept] = await Promise.all([
      findSpeaker(tx, withId(seen.row.id)),
      findSpeaker(tx, withId(target.row.id)),
    ]);
    if (!gone || !kept) throw new NotFound();
    if (!canMergeSpeaker(actor, gone.facts) || !canMergeSpeaker(actor, kept.facts))
      throw new Forbidden(
        'Seuls les référents des deux profils, et l’administration, les réunissent.',
      );
    if (gone.facts.isAgreed && !kept.facts.isAgreed)
      throw new Conflict('Gardez le profil dont l’accord est donné.');
    await tx.execute(sql`
      insert into sheet_speakers (sheet_id, speaker_id, name, is_public, linked_by_id, linked_at)
      select sheet_id, ${kept.row.id}, name, is_public, ${actor.userId}, linked_at
      from sheet_speakers where speaker_id = ${gone.row.id}
      on conflict (sheet_id, speaker_id) do nothing`);
    // A link by which somebody agrees to the one that goes does not open the one that remains.
    if (gone.facts.isAgreed)
      await tx.execute(sql`update speaker_links set speaker_id = ${kept.row.id}
        where speaker_id = ${gone.row.id}`);
    await tx.execute(sql`update speaker_former_slugs set speaker_id = ${kept.row.id}
      where speaker_id = ${gone.row.id}`);
    await moveTours(tx, gone.row.id, kept.row.id);
    await tx.execute(sql`update touring_speakers set speaker_id = ${kept.row.id}
      where speaker_id = ${gone.row.id} and not exists (
        select from touring_speakers o where o.speaker_id = ${kept.row.id})`);
    const at = context.clock();
    await moveReviews(tx, { goneId: gone.row.id, keptId: kept.row.id, byId: actor.userId, at });
    await tx.insert(speakerFormerSlugs).values({ slug: gone.row.slug, speakerId: kept.row.id });
    await tx.delete(speakers).where(eq(speakers.id, gone.row.id));
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'merge-speakers',
      targetKind: 'speaker',
      targetId: kept.row.id,
      detail: { gone: gone.row.id },
    });
    return { slug: kept.row.slug };
  });
}

/** @throws {Conflict} where each is expected somewhere at the same time. */
async function moveTours(tx: Transaction, goneId: string, keptId: string): Promise<void> {
  const clashes = await tx.execute(sql`
    select from tour_stops a join tour_stops b on b.day = a.day
      and (a.half = b.half or 'day' in (a.half, b.half))
    where a.speaker_id = ${goneId} and b.speaker_id = ${keptId}
      and a.left_at is null and b.left_at is null limit 1`);
  if (clashes.length > 0)
    throw new Conflict('Leurs tournées se croisent le même jour\u00A0: changez-en une d’abord.');
  await tx.execute(sql`update tours set speaker_id = ${keptId} where speaker_id = ${goneId}`);
}
