import { sql } from 'drizzle-orm';

import type { Database } from '#app/platform/database.server.ts';

/**
 * Learns the words of all pools at once: one sheet after another, as publishing does it, would take
 * a quarter of an hour. Counts come from the sheets themselves, and words that none holds go.
 */
export async function learnPoolWords(db: Database): Promise<void> {
  await db.execute(sql`
    insert into register_words (word, lexeme, spelling, is_public)
    select distinct on (f.word) f.word, l.lexeme, w.spelling, true
    from (
      select words_of(told) as spelling from (
        select text as told from banc.titles union all select text from banc.paragraphs
        union all select text from banc.words union all select text from banc.names
        union all select labels from banc.themes union all select labels from banc.audiences
        union all select labels from banc.natures union all select "placeWords" from banc.carriers
        union all select items from banc.budgets) told group by 1
      ) w,
      lateral (select replace(fold(w.spelling), ' ', '') as word) f,
      lateral unnest(to_tsvector('rpbs_fr', search_words(f.word))) as l (lexeme)
    where length(f.word) > 1
    order by f.word, w.spelling
    on conflict do nothing`);
}
