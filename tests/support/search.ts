import type { Actor } from '#app/platform/actor.ts';
import { visitor } from '#app/platform/actor.ts';
import type { Database } from '#app/platform/database.server.ts';
import { parseSearchQuery } from '#app/search/query.ts';
import { searchSheets } from '#app/search/search-sheets.server.ts';

import { contextFor } from './community.ts';

/** Any signed-in member, without a library. */
export const someMember: Actor = {
  kind: 'member',
  userId: '00000000-0000-4000-8000-000000000001',
  sessionId: null,
  displayName: 'Sacha',
  libraryId: null,
  departementCode: null,
  isEmailVerified: true,
  isVouched: true,
  grants: [],
};

/** Searches as an address does: `searchAs(db, visitor, 'q=étoiles&theme=sciences')`. */
export function searchAs(db: Database, actor: Actor, address: string) {
  return searchSheets(contextFor(db, actor), parseSearchQuery(new URLSearchParams(address)));
}

/** Titles found by a member, or by a visitor. */
export async function titlesFound(db: Database, address: string, actor: Actor = someMember) {
  const { items } = await searchAs(db, actor, address);
  return items.map(({ title }) => title);
}

export { visitor };
