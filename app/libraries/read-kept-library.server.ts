import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { admitRegisterKeeper } from './internal/keep-library.server.ts';
import { libraryDisplayName } from './library-name.ts';
import { canKeepLibrariesOf } from './policy.ts';

/**
 * What the register holds of a library, for who keeps it.
 * @throws {NotSignedIn} {NotFound}
 */
export async function readKeptLibrary(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  { slug }: { slug: string },
) {
  const keeper = admitRegisterKeeper(actor);
  const [row] = await db
    .select({
      name: libraries.name,
      kind: libraries.kind,
      registerCode: libraries.registerCode,
      closedAt: libraries.closedAt,
      communeCode: communes.code,
      communeName: communes.name,
      departementCode: communes.departementCode,
    })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(eq(libraries.slug, slug));
  if (!row || !canKeepLibrariesOf(keeper, row.departementCode))
    throw new NotFound('Cette bibliothèque n’est pas parmi celles que vous suivez.');
  return {
    slug,
    displayName: libraryDisplayName(row),
    registerCode: row.registerCode,
    closedAt: row.closedAt?.toISOString() ?? null,
    values: {
      name: row.name,
      kind: row.kind,
      commune: `${row.communeName} (${row.departementCode})`,
      communeCode: row.communeCode,
    },
  };
}
