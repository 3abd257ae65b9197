import { and, eq, isNotNull, sql } from 'drizzle-orm';

import type { Actor } from '#app/platform/actor.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { users } from '#db/schema/accounts.ts';

/** Whether this account bears, proved, the address that agreed to the profile. */
export async function isAgreedAddress(
  db: Queryable,
  actor: Actor,
  { agreedEmail }: { agreedEmail: string | null },
): Promise<boolean> {
  if (actor.kind !== 'member' || agreedEmail === null) return false;
  const [found] = await db
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        eq(users.id, actor.userId),
        isNotNull(users.emailVerifiedAt),
        sql`lower(${users.email}) = lower(${agreedEmail})`,
      ),
    );
  return found !== undefined;
}
