import { eq, sql } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { plainTextOf } from '#app/sheets/rich-text.ts';
import { trainingAudienceLabels } from '#app/trainings/vocabulary.ts';
import { trainings } from '#db/schema/trainings.ts';

type Labels = { labels: string[] };

/**
 * Writes what searches read of a training, after each change of it or of its sessions: where they
 * are held counts among its words. What is between professionals is not among them.
 */
export async function writeSearchWords(tx: Transaction, trainingId: string): Promise<void> {
  const [row] = await tx.select().from(trainings).where(eq(trainings.id, trainingId));
  if (!row) return;
  const [found] = await tx.execute<Labels>(sql`
    select array(select label from themes where id = ${row.themeId}
      union all select name from libraries where id = ${row.libraryId}
      union all select distinct c.name from training_sittings t
        join training_sessions s on s.id = t.session_id and s.announced_at is not null
        join communes c on c.code = t.commune_code
        where s.training_id = ${trainingId}) as labels`);
  await tx
    .update(trainings)
    .set({
      searchKeys: [
        row.summary,
        trainingAudienceLabels[row.audience],
        ...(found?.labels ?? []),
      ].join(' \n'),
      searchText: [row.aims, plainTextOf(row.programme)].filter(Boolean).join('\n'),
    })
    .where(eq(trainings.id, trainingId));
}
