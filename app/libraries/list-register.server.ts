import { and, asc, count, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';

import { isAdministrator, type Member } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { holdsEveryWord } from '#app/platform/word-conditions.server.ts';
import { foldPlace } from '#app/territories/place-words.ts';
import { homeRegionCode } from '#app/territories/vocabulary.ts';
import { users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { registerEntries } from '#db/schema/register.ts';
import { communes, departements } from '#db/schema/territories.ts';

import { admitRegisterKeeper } from './internal/keep-library.server.ts';
import { libraryDisplayName } from './library-name.ts';
import { type RegisterState, registerStates } from './vocabulary.ts';

const listRegisterInput = z.object({
  q: z.string().trim().max(200).catch('').default(''),
  state: z.enum(registerStates).catch('open').default('open'),
  departementCode: z.string().max(3).nullish().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export const librariesPerPage = 25;

function inState(state: RegisterState): SQL | undefined {
  if (state === 'closed') return isNotNull(libraries.closedAt);
  if (state === 'by-hand') return and(isNull(libraries.registerCode), isNull(libraries.closedAt));
  return isNull(libraries.closedAt);
}

/** Those of the départements that this keeper follows; administrators follow the région. */
function amongKept(keeper: Member): SQL {
  if (isAdministrator(keeper)) return eq(departements.regionCode, homeRegionCode);
  return inArray(
    departements.code,
    keeper.grants.flatMap(({ role, departementCode }) =>
      role === 'territoryReferent' && departementCode ? [departementCode] : [],
    ),
  );
}

/**
 * The libraries that this keeper follows, by commune, with how many members and sheets each has.
 * @throws {NotSignedIn}; {NotFound} for who keeps no register.
 */
export async function listRegister(context: Context, input: unknown) {
  const keeper = admitRegisterKeeper(context.actor);
  const { q, state, departementCode, page } = parseInput(listRegisterInput, input);
  const { db } = context;
  const words = foldPlace(q);
  const where = and(
    amongKept(keeper),
    inState(state),
    departementCode ? eq(departements.code, departementCode) : undefined,
    words ? holdsEveryWord(sql`${libraries.searchWords}`, words) : undefined,
  );
  const [counted] = await db
    .select({ total: count() })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .innerJoin(departements, eq(departements.code, communes.departementCode))
    .where(where);
  const rows = await db
    .select({
      slug: libraries.slug,
      name: libraries.name,
      kind: libraries.kind,
      registerCode: libraries.registerCode,
      closedAt: libraries.closedAt,
      communeName: communes.name,
      departementCode: communes.departementCode,
      memberCount: sql<number>`(select count(*)::int from ${users} where ${users.libraryId} = ${libraries.id} and ${users.erasedAt} is null)`,
      sheetCount: sql<number>`(select count(*)::int from ${registerEntries} where ${registerEntries.libraryId} = ${libraries.id})`,
    })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .innerJoin(departements, eq(departements.code, communes.departementCode))
    .where(where)
    .orderBy(asc(sql`${libraries.searchWords} collate "C"`), asc(libraries.slug))
    .limit(librariesPerPage)
    .offset((page - 1) * librariesPerPage);
  const total = counted?.total ?? 0;
  return {
    total,
    page,
    pageCount: Math.max(1, Math.ceil(total / librariesPerPage)),
    filters: { q, state, departementCode: departementCode ?? '' },
    departements: await db
      .select({ code: departements.code, name: departements.name })
      .from(departements)
      .where(amongKept(keeper))
      .orderBy(asc(departements.code)),
    libraries: rows.map(({ name, ...row }) => ({
      ...row,
      displayName: libraryDisplayName({ name, communeName: row.communeName }),
    })),
  };
}
export type RegisterPage = Awaited<ReturnType<typeof listRegister>>;
