import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { auditEntries, roleGrants, users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes, departements } from '#db/schema/territories.ts';

import { memberInput } from './inputs.ts';
import { admitKeeper, findAdministered } from './internal/find-administered.server.ts';
import { readLibraryName } from './internal/read-library-name.server.ts';
import { canDeclareDeparture, canGrant, canHoldRole, canSuspend, canVouchFor } from './policy.ts';
import { type GrantableRole, type MemberDeed, memberDeeds } from './vocabulary.ts';

export type MemberFile = {
  userId: string;
  displayName: string;
  email: string;
  jobTitle: string | null;
  libraryId: string | null;
  libraryName: string | null;
  departementCode: string | null;
  createdAt: Date;
  lastSeenAt: Date | null;
  emailVerifiedAt: Date | null;
  vouchedAt: Date | null;
  voucherName: string | null;
  suspendedAt: Date | null;
  grants: { id: string; role: GrantableRole; scope: string | null; mayRevoke: boolean }[];
  deeds: { action: MemberDeed; at: Date; actorName: string | null; reason: string | null }[];
  may: {
    vouch: boolean;
    suspend: boolean;
    depart: boolean;
    grantLibrary: boolean;
    grantAll: boolean;
  };
};

/**
 * A member as the administration sees them, with what this keeper may do.
 * @throws {NotSignedIn}; {NotFound}
 */
export async function readMember(context: Context, input: unknown): Promise<MemberFile> {
  const keeper = admitKeeper(context);
  const { userId } = parseInput(memberInput, input);
  const { db } = context;
  const person = await findAdministered(db, keeper, userId);
  const [user] = await db.select().from(users).where(eq(users.id, userId));
  const [voucher] = user?.vouchedById
    ? await db
        .select({ displayName: users.displayName })
        .from(users)
        .where(eq(users.id, user.vouchedById))
    : [];
  const mayHold = canHoldRole(person);
  const grants = await listGrants(context, userId);
  const keepsMore = grants.some(({ role }) => role !== 'libraryReferent');
  return {
    userId,
    displayName: person.displayName,
    email: person.email,
    jobTitle: user!.jobTitle,
    libraryId: person.libraryId,
    departementCode: person.departementCode,
    libraryName: person.libraryId ? await readLibraryName(db, person.libraryId) : null,
    createdAt: user!.createdAt,
    lastSeenAt: user!.lastSeenAt,
    emailVerifiedAt: user!.emailVerifiedAt,
    vouchedAt: user!.vouchedAt,
    voucherName: voucher?.displayName ?? null,
    suspendedAt: user!.suspendedAt,
    grants: grants.map((grant) => ({
      id: grant.id,
      role: grant.role,
      scope: grant.scope,
      mayRevoke: canGrant(keeper, grant),
    })),
    deeds: await listDeeds(context, userId),
    may: {
      vouch: canVouchFor(keeper, person),
      suspend: canSuspend(keeper, person),
      depart: canDeclareDeparture(keeper, person) && !keepsMore,
      grantLibrary:
        mayHold &&
        canGrant(keeper, {
          role: 'libraryReferent',
          libraryId: person.libraryId,
          departementCode: person.departementCode,
        }),
      grantAll:
        mayHold &&
        canGrant(keeper, { role: 'administrator', libraryId: null, departementCode: null }),
    },
  };
}

async function listGrants({ db }: Context, userId: string) {
  const rows = await db
    .select({
      id: roleGrants.id,
      role: roleGrants.role,
      libraryId: roleGrants.libraryId,
      libraryName: libraries.name,
      communeName: communes.name,
      departementOfLibrary: communes.departementCode,
      departementCode: roleGrants.departementCode,
      departementName: departements.name,
    })
    .from(roleGrants)
    .leftJoin(libraries, eq(libraries.id, roleGrants.libraryId))
    .leftJoin(communes, eq(communes.code, libraries.communeCode))
    .leftJoin(departements, eq(departements.code, roleGrants.departementCode))
    .where(eq(roleGrants.userId, userId))
    .orderBy(asc(roleGrants.grantedAt));
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    libraryId: row.libraryId,
    departementCode: row.departementCode ?? row.departementOfLibrary,
    scope:
      row.libraryName && row.communeName
        ? libraryDisplayName({ name: row.libraryName, communeName: row.communeName })
        : row.departementName,
  }));
}

/** The last deeds about this person, newest first. */
async function listDeeds({ db }: Context, userId: string) {
  const rows = await db
    .select({
      action: sql<MemberDeed>`${auditEntries.action}`,
      at: auditEntries.at,
      detail: auditEntries.detail,
      actorName: users.displayName,
    })
    .from(auditEntries)
    .leftJoin(users, eq(users.id, auditEntries.actorId))
    .where(and(eq(auditEntries.targetId, userId), inArray(auditEntries.action, memberDeeds)))
    .orderBy(desc(auditEntries.at))
    .limit(20);
  return rows.map(({ detail, ...row }) => ({
    ...row,
    reason: typeof detail.reason === 'string' ? detail.reason : null,
  }));
}
