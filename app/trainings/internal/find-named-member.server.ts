import { and, isNotNull, isNull, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { users } from '#db/schema/accounts.ts';

/**
 * The member of that name: the one chosen, where several bear it. Typed over since it was chosen, the
 * words count.
 * @returns `several`: they bear it, and none was chosen; null: nobody does.
 */
export async function findNamedMember(
  db: Queryable,
  { name, id }: { name: string; id: string },
): Promise<{ id: string } | 'several' | null> {
  if (!name) return null;
  const named = await db
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        isNull(users.erasedAt),
        isNull(users.suspendedAt),
        isNotNull(users.emailVerifiedAt),
        sql`public.fold(${users.displayName}) = public.fold(${name})`,
      ),
    )
    .limit(20);
  const chosen = named.find((one) => one.id === id) ?? (named.length === 1 ? named[0] : null);
  return chosen ?? (named.length > 1 ? 'several' : null);
}
