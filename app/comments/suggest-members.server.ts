import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { fold } from '#app/platform/fold.ts';
import { parseInput } from '#app/platform/parse.ts';
import { users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

const suggestMembersInput = z.object({ words: z.string().trim().max(80) });

const most = 8;

/**
 * Members whose name begins with these words (either of their names), to be named in a comment.
 * @throws {NotSignedIn} for visitors: who is in the network is not public.
 */
export async function suggestMembers(
  { db, actor }: Context,
  input: z.input<typeof suggestMembersInput>,
) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const begun = fold(parseInput(suggestMembersInput, input).words);
  if (begun.length < 2) return [];
  const found = await db
    .select({
      id: users.id,
      label: users.displayName,
      libraryName: libraries.name,
      communeName: communes.name,
    })
    .from(users)
    .leftJoin(libraries, eq(libraries.id, users.libraryId))
    .leftJoin(communes, eq(communes.code, libraries.communeCode))
    .where(
      and(
        isNull(users.erasedAt),
        isNull(users.suspendedAt),
        sql`users.email_verified_at is not null`,
        sql`' ' || fold(${users.displayName}) like ${`% ${begun}%`}`,
      ),
    )
    .orderBy(asc(users.displayName))
    .limit(most);
  return found.map(({ id, label, libraryName, communeName }) => ({
    id,
    label,
    ...(libraryName && communeName
      ? { detail: libraryDisplayName({ name: libraryName, communeName }) }
      : {}),
  }));
}
