import { type SQL, sql } from 'drizzle-orm';

const isThere: SQL = sql`u.erased_at is null and u.suspended_at is null
  and u.email_verified_at is not null`;

const takesNoPart: SQL = sql`not exists (select from help_participants p
    where p.question_id = q.id and p.user_id = u.id) and ${isThere}`;

/** Whose a report is first: an administrator, a referent `g` of where the question `q` was asked (`c`). */
const isNear: SQL = sql`(g.role = 'administrator'
  or (g.role = 'territoryReferent' and g.departement_code = c.departement_code))`;

/** Whether any of these takes no part in the conversation `q`, asked in the commune `c`. */
export const hasKeeper: SQL = sql`exists (select from role_grants g join users u on u.id = g.user_id
  where ${isNear} and ${takesNoPart})`;

/** Whether anybody who keeps reports, wherever it is, takes no part in the conversation `q`. */
export const hasOutsider: SQL = sql`exists (select from role_grants g
  join users u on u.id = g.user_id
  where g.role in ('administrator', 'territoryReferent') and ${takesNoPart})`;

/**
 * As `canHandleReport` says, for a grant `g` and its person `u`: where everybody near takes part, the
 * referents of other territories; where everybody does, the administrators all the same.
 */
export const mayHandle: SQL = sql`((${takesNoPart}
    and (${isNear} or (g.role = 'territoryReferent' and not ${hasKeeper})))
  or (g.role = 'administrator' and ${isThere} and not ${hasOutsider}))`;
