import { and, count, eq, isNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { amongTheirs, stateIs } from './internal/among-theirs.server.ts';
import { admitKeeper } from './internal/find-administered.server.ts';
import { listNewcomers, type NewcomerRow } from './list-newcomers.server.ts';
import type { MemberState } from './vocabulary.ts';

/**
 * What waits for this keeper: the newcomers whom they may answer for, longest waiting first, and how
 * many people they administer in each state.
 * @throws {NotSignedIn}; {NotFound}
 */
export async function readAdministration(
  context: Context,
): Promise<{ newcomers: NewcomerRow[]; counts: Record<MemberState, number> }> {
  const keeper = admitKeeper(context);
  const rows = await context.db
    .select({ state: stateIs, people: count() })
    .from(users)
    .leftJoin(libraries, eq(libraries.id, users.libraryId))
    .leftJoin(communes, eq(communes.code, libraries.communeCode))
    .where(and(isNull(users.erasedAt), amongTheirs(keeper)))
    .groupBy(stateIs);
  const counts = { newcomer: 0, vouched: 0, unverified: 0, suspended: 0 };
  for (const { state, people } of rows) counts[state] = people;
  return { newcomers: await listNewcomers(context), counts };
}
