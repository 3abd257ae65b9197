import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { SpeakerQuery } from '#app/speakers/speaker-query.ts';
import type { SpeakerResults } from '#app/speakers/speaker-summary.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { unmetSearches } from '#db/schema/gaps.ts';

/** Whether one value of closed lists at most was asked for each, and nothing else. */
function isPlain(query: SpeakerQuery): boolean {
  const { disciplines, formats, themes, departements } = query;
  const chosen = [disciplines, formats, themes, departements];
  const others = [query.audiences, query.languages, query.communes, query.brackets];
  return (
    chosen.every((values) => values.length <= 1) &&
    disciplines.length + formats.length + themes.length > 0 &&
    others.every((values) => values.length === 0) &&
    !query.words &&
    !query.reach &&
    !query.freeFrom &&
    query.page === 1
  );
}

/**
 * Notes, by day, that a professional looked for a discipline, a format or a theme that nobody has.
 * Words that were typed may name somebody: a search with words is not noted, nor who searched.
 */
export async function recordUnmetSearch(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  results: Pick<SpeakerResults, 'query' | 'total' | 'problems' | 'isProfessional'>,
): Promise<void> {
  const { query, total, problems, isProfessional } = results;
  if (total > 0 || problems.length > 0 || !isProfessional || !isPlain(query)) return;
  await db
    .insert(unmetSearches)
    .values({
      day: toIsoDay(clock()),
      discipline: query.disciplines[0] ?? '',
      format: query.formats[0] ?? '',
      theme: query.themes[0] ?? '',
      departementCode: query.departements[0] ?? '',
    })
    .onConflictDoUpdate({
      target: [
        unmetSearches.day,
        unmetSearches.discipline,
        unmetSearches.format,
        unmetSearches.theme,
        unmetSearches.departementCode,
      ],
      set: { times: sql`${unmetSearches.times} + 1` },
    });
}
