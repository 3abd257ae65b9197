import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

/** The commune of this member's library, to ask who can come there; null for the others. */
export async function readHome({
  db,
  actor,
}: Pick<Context, 'db' | 'actor'>): Promise<{ code: string; name: string } | null> {
  if (actor.kind !== 'member' || !actor.libraryId) return null;
  const [found] = await db
    .select({ code: communes.code, name: communes.name })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(eq(libraries.id, actor.libraryId));
  return found ?? null;
}
