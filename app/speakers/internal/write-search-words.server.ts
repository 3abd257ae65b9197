import { eq, sql } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { plainTextOf } from '#app/sheets/rich-text.ts';
import { disciplineLabels, languageLabels, speakerFormatLabels } from '#app/speakers/vocabulary.ts';
import { speakers } from '#db/schema/speakers.ts';

type Labels = {
  /** Of their themes, audiences and commune. */
  labels: string[];
  /** Codes of départements. */
  reached: string[];
};
type Said = Pick<
  typeof speakers.$inferSelect,
  | 'headline'
  | 'disciplines'
  | 'formats'
  | 'languages'
  | 'presentation'
  | 'technicalNeeds'
  | 'agreedAt'
>;

/** What searches read of a profile. Until its speaker agrees, only the entry: name, disciplines. */
export function drawSearchWords(row: Said, { labels, reached }: Labels) {
  const disciplines = row.disciplines.map((one) => disciplineLabels[one]);
  if (row.agreedAt === null)
    return { searchKeys: disciplines.join(' \n'), searchText: '', reachedDepartements: [] };
  const keys = [
    row.headline,
    ...disciplines,
    ...row.formats.map((one) => speakerFormatLabels[one]),
    ...row.languages.map((one) => languageLabels[one]),
    ...labels,
  ];
  return {
    searchKeys: keys.join(' \n'),
    searchText: [plainTextOf(row.presentation), row.technicalNeeds].filter(Boolean).join('\n'),
    reachedDepartements: reached,
  };
}

/** Writes what searches read of a profile, after each change of it. */
export async function writeSearchWords(tx: Transaction, speakerId: string): Promise<void> {
  const [row] = await tx.select().from(speakers).where(eq(speakers.id, speakerId));
  if (!row) return;
  await tx
    .update(speakers)
    .set(drawSearchWords(row, await readLabels(tx, speakerId)))
    .where(eq(speakers.id, speakerId));
}

async function readLabels(tx: Transaction, speakerId: string): Promise<Labels> {
  const [found] = await tx.execute<Labels>(sql`
    select
      array(select label from (
        select 1 as kind, id, label from themes where id = any(s.theme_ids)
        union all select 2, id, label from audiences where id = any(s.audience_ids)
        union all select 3, 0, name from communes where code = s.commune_code
        order by kind, id) told) as labels,
      array(select unnest(s.departement_codes)
        union select c.departement_code from communes c
          where c.intercommunality_code = any(s.intercommunality_codes)
            or (s.radius_in_km is not null and c.code = s.commune_code)
        order by 1) as reached
    from speakers s where s.id = ${speakerId}`);
  return found ?? { labels: [], reached: [] };
}
