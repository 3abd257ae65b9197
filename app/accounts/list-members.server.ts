import { and, asc, count, eq, exists, isNull, or, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Member } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { roleGrants, users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes, departements } from '#db/schema/territories.ts';

import { amongTheirs, stateIs } from './internal/among-theirs.server.ts';
import { admitKeeper } from './internal/find-administered.server.ts';
import {
  grantableRoles,
  type GrantableRole,
  type MemberState,
  memberStates,
} from './vocabulary.ts';

export const listMembersInput = z.object({
  q: z.string().trim().max(200).catch('').default(''),
  state: z.enum(memberStates).nullish().catch(null),
  role: z.enum(grantableRoles).nullish().catch(null),
  departementCode: z.string().max(3).nullish().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export type MemberRow = {
  userId: string;
  displayName: string;
  email: string;
  jobTitle: string | null;
  libraryName: string | null;
  departementCode: string | null;
  state: MemberState;
  roles: GrantableRole[];
  lastSeenAt: Date | null;
};

export type MemberPage = {
  total: number;
  page: number;
  pageCount: number;
  members: MemberRow[];
  /** Those where this keeper follows somebody. */
  departements: { code: string; name: string }[];
};

export const membersPerPage = 25;

/** Every word is in the name, the address or the library, accents and capitals aside. */
function matches(q: string): SQL | undefined {
  const words = q.split(/\s+/u).filter(Boolean).slice(0, 8);
  const text = sql`fold(${users.displayName} || ' ' || ${users.email} || ' ' || coalesce(${libraries.name}, '') || ' ' || coalesce(${communes.name}, ''))`;
  return and(
    ...words.map((word) =>
      or(
        sql`position(fold(${word}) in ${text}) > 0`,
        sql`position(lower(${word}) in lower(${users.email})) > 0`,
      ),
    ),
  );
}

/**
 * A page of the members whom this keeper administers, by name.
 * @throws {NotSignedIn}; {NotFound}
 */
export async function listMembers(context: Context, input: unknown): Promise<MemberPage> {
  const keeper = admitKeeper(context);
  const { q, state, role, departementCode, page } = parseInput(listMembersInput, input);
  const where = and(
    isNull(users.erasedAt),
    amongTheirs(keeper),
    matches(q),
    state ? eq(stateIs, state) : undefined,
    role
      ? exists(
          context.db
            .select({ one: sql`1` })
            .from(roleGrants)
            .where(and(eq(roleGrants.userId, users.id), eq(roleGrants.role, role))),
        )
      : undefined,
    departementCode ? eq(communes.departementCode, departementCode) : undefined,
  );
  const [counted] = await context.db
    .select({ total: count() })
    .from(users)
    .leftJoin(libraries, eq(libraries.id, users.libraryId))
    .leftJoin(communes, eq(communes.code, libraries.communeCode))
    .where(where);
  const rows = await context.db
    .select({
      userId: users.id,
      displayName: users.displayName,
      email: users.email,
      jobTitle: users.jobTitle,
      name: libraries.name,
      communeName: communes.name,
      departementCode: communes.departementCode,
      state: stateIs,
      roles: sql<GrantableRole[]>`coalesce((select jsonb_agg(distinct g.role) from ${roleGrants} g
        where g.user_id = ${users.id}), '[]')`,
      lastSeenAt: users.lastSeenAt,
    })
    .from(users)
    .leftJoin(libraries, eq(libraries.id, users.libraryId))
    .leftJoin(communes, eq(communes.code, libraries.communeCode))
    .where(where)
    .orderBy(asc(sql`fold(${users.displayName})`), asc(users.id))
    .limit(membersPerPage)
    .offset((page - 1) * membersPerPage);
  const total = counted?.total ?? 0;
  return {
    total,
    departements: await listDepartements(context, keeper),
    page,
    pageCount: Math.max(1, Math.ceil(total / membersPerPage)),
    members: rows.map(({ name, communeName, ...row }) => ({
      ...row,
      libraryName: name && communeName ? libraryDisplayName({ name, communeName }) : null,
    })),
  };
}

async function listDepartements({ db }: Context, keeper: Member) {
  return db
    .selectDistinct({ code: departements.code, name: departements.name })
    .from(users)
    .innerJoin(libraries, eq(libraries.id, users.libraryId))
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .innerJoin(departements, eq(departements.code, communes.departementCode))
    .where(and(isNull(users.erasedAt), amongTheirs(keeper)))
    .orderBy(asc(departements.code));
}
