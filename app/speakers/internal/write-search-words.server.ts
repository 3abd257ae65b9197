import { eq, sql } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { plainTextOf } from '#app/sheets/rich-text.ts';
import { disciplineLabels, languageLabels, speakerFormatLabels } from '#app/speakers/vocabulary.ts';
import { speakers } from '#db/schema/speakers.ts';

type Labels = { labels: string[]; reached: string[] };

/**
 * Writes what searches read of a profile, after each change of it. Until its speaker agrees, only
 * the entry can be found: a name and disciplines.
 */
export async function writeSearchWords(tx: Transaction, speakerId: string): Promise<void> {
  const [row] = await tx.select().from(speakers).where(eq(speakers.id, speakerId));
  if (!row) return;
  const disciplines = row.disciplines.map((one) => disciplineLabels[one]);
  const { labels, reached } = await readLabels(tx, speakerId);
  const isAgreed = row.agreedAt !== null;
  await tx
    .update(speakers)
    .set({
      searchKeys: (isAgreed
        ? [
            row.headline,
            ...disciplines,
            ...row.formats.map((one) => speakerFormatLabels[one]),
            ...row.languages.map((one) => languageLabels[one]),
            ...labels,
          ]
        : disciplines
      ).join(' \n'),
      searchText: isAgreed
        ? [plainTextOf(row.presentation), row.technicalNeeds].filter(Boolean).join('\n')
        : '',
      reachedDepartements: isAgreed ? reached : [],
    })
    .where(eq(speakers.id, speakerId));
}

async function readLabels(tx: Transaction, speakerId: string): Promise<Labels> {
  const [found] = await tx.execute<Labels>(sql`
    select
      array(select label from themes where id = any(s.theme_ids)
        union all select label from audiences where id = any(s.audience_ids)
        union all select name from communes where code = s.commune_code) as labels,
      array(select unnest(s.departement_codes)
        union select c.departement_code from communes c
          where c.intercommunality_code = any(s.intercommunality_codes)
            or (s.radius_in_km is not null and c.code = s.commune_code)
        order by 1) as reached
    from speakers s where s.id = ${speakerId}`);
  return found ?? { labels: [], reached: [] };
}
