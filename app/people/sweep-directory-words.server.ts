import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';

/** Every night: the words that no entry of the directory says any more go. */
export async function sweepDirectoryWords({ db }: Pick<Context, 'db'>): Promise<void> {
  await db.execute(sql`
    with said as materialized (select word, departement_code from public.words_of_directory)
    delete from directory_words w where not exists (select from said
      where said.word = w.word and said.departement_code = w.departement_code)`);
}
