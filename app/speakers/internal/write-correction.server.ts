import { and, eq, ne, sql } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { speakerNamed } from '#app/speakers/announcements.ts';
import { speakers } from '#db/schema/speakers.ts';

import type { SpeakerRow } from './find-speaker.server.ts';
import type { SettledSpeaker } from './settle-speaker.server.ts';
import { writeFees } from './write-fees.server.ts';
import { writeSearchWords } from './write-search-words.server.ts';

/**
 * Writes what a profile says from now on; the row is held.
 * @param revision that the form was drawn from.
 * @throws {Conflict} where somebody else has changed it since, or where another entry bears that
 * name at that address.
 */
export async function writeCorrection(
  tx: Transaction,
  { clock }: Pick<Context, 'clock'>,
  row: SpeakerRow,
  { settled: { columns, fees }, revision }: { settled: SettledSpeaker; revision: number },
): Promise<void> {
  if (row.revision !== revision)
    throw new Conflict(
      'Ce profil a changé pendant que vous l’écriviez\u00A0: rechargez la page, puis reprenez vos corrections.',
    );
  const [same] = await tx
    .select({ id: speakers.id })
    .from(speakers)
    .where(
      and(
        ne(speakers.id, row.id),
        sql`lower(${speakers.email}) = lower(${columns.email})
          and public.fold(${speakers.name}) = public.fold(${columns.name})`,
      ),
    );
  if (same) throw new Conflict('Un autre profil porte déjà ce nom à cette adresse.');
  await tx
    .update(speakers)
    .set({ ...columns, revision: row.revision + 1, changedAt: clock() })
    .where(eq(speakers.id, row.id));
  await writeFees(tx, row.id, fees);
  await writeSearchWords(tx, row.id);
  if (columns.name !== row.name) await announce(tx, speakerNamed, { speakerId: row.id });
}
