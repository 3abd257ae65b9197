import { and, eq, notInArray, sql } from 'drizzle-orm';

import type { Queryable, Transaction } from '#app/platform/database.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { listSheetSpeakers } from '#app/speakers/list-sheet-speakers.server.ts';
import { replaySpeakers } from '#db/schema/reviews.ts';
import { speakers } from '#db/schema/speakers.ts';

type Named = { replayId: string; sheetId: string; speakerSlugs: readonly string[] };

/**
 * Keeps which speakers of the sheet came for the replay too, and no others.
 * @throws {InvalidInput} for somebody whom the sheet does not name.
 */
export async function nameSpeakers(
  tx: Transaction,
  { replayId, sheetId, speakerSlugs }: Named,
): Promise<void> {
  const known = await listSheetSpeakers(tx, { sheetId });
  const named = known.filter(({ slug }) => speakerSlugs.includes(slug));
  if (named.length < new Set(speakerSlugs).size)
    throw new InvalidInput({
      speakerSlugs: ['Choisissez parmi les personnes que la fiche nomme.'],
    });
  const ids = named.map(({ speakerId }) => speakerId);
  await tx
    .delete(replaySpeakers)
    .where(
      and(
        eq(replaySpeakers.replayId, replayId),
        ids.length ? notInArray(replaySpeakers.speakerId, ids) : sql`true`,
      ),
    );
  if (ids.length === 0) return;
  await tx
    .insert(replaySpeakers)
    .values(ids.map((speakerId) => ({ replayId, speakerId })))
    .onConflictDoNothing();
}

/** Slugs of the speakers whom a replay names. */
export async function readNamed(db: Queryable, replayId: string): Promise<string[]> {
  const rows = await db
    .select({ slug: speakers.slug })
    .from(replaySpeakers)
    .innerJoin(speakers, eq(speakers.id, replaySpeakers.speakerId))
    .where(eq(replaySpeakers.replayId, replayId));
  return rows.map(({ slug }) => slug);
}
