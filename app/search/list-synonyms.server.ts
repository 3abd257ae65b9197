import { asc } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { synonymGroups } from '#db/schema/register.ts';

import { admitSearchKeeper } from './internal/admit-search-keeper.server.ts';

/** The groups of synonyms, in the order of their first term. Administrators only. */
export async function listSynonyms(context: Context): Promise<{ id: string; terms: string[] }[]> {
  admitSearchKeeper(context);
  const groups = await context.db
    .select({ id: synonymGroups.id, terms: synonymGroups.terms })
    .from(synonymGroups)
    .orderBy(asc(synonymGroups.createdAt));
  return groups.toSorted((a, b) => (a.terms[0] ?? '').localeCompare(b.terms[0] ?? '', 'fr'));
}
