import { inArray, or, sql, type SQL } from 'drizzle-orm';

import type { MemberState } from '#app/accounts/vocabulary.ts';
import { isAdministrator, type Member } from '#app/platform/actor.ts';
import { users } from '#db/schema/accounts.ts';
import { communes } from '#db/schema/territories.ts';

/** What a row of `users` is to the administration. */
export const stateIs = sql<MemberState>`case
  when ${users.suspendedAt} is not null then 'suspended'
  when ${users.emailVerifiedAt} is null then 'unverified'
  when ${users.vouchedAt} is null then 'newcomer'
  else 'vouched' end`;

/**
 * `canAdminister` as a condition on `users` joined to the commune of their library: administrators
 * see everybody, referents the people of their départements and of their libraries.
 */
export function amongTheirs(keeper: Member): SQL | undefined {
  if (isAdministrator(keeper)) return undefined;
  const codes = keeper.grants.flatMap(({ role, departementCode }) =>
    role === 'territoryReferent' && departementCode ? [departementCode] : [],
  );
  const libraryIds = keeper.grants.flatMap(({ role, libraryId }) =>
    role === 'libraryReferent' && libraryId ? [libraryId] : [],
  );
  return or(inArray(communes.departementCode, codes), inArray(users.libraryId, libraryIds));
}
