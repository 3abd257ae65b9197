import type { Context } from '#app/platform/context.server.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';
import { departements } from '#db/schema/territories.ts';

import type { KnownWords } from './reading.ts';

/** What a text may name: themes and audiences in use, départements. */
export async function readKnownWords({ db }: Pick<Context, 'db'>): Promise<KnownWords> {
  const [{ themes, audiences }, named] = await Promise.all([
    listTerms({ db }),
    db.select({ code: departements.code, name: departements.name }).from(departements),
  ]);
  return {
    themes: themes.filter(({ isRetired }) => !isRetired),
    audiences: audiences.filter(({ isRetired }) => !isRetired),
    departements: named,
  };
}
