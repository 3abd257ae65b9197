import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Context } from '#app/platform/context.server.ts';
import { users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { admitMember } from './internal/admit-member.server.ts';
import { canVouchFor } from './policy.ts';

export type NewcomerRow = {
  userId: string;
  displayName: string;
  email: string;
  jobTitle: string | null;
  libraryName: string | null;
  departementCode: string | null;
  since: Date;
};

/**
 * The newcomers whom I may answer for, the longest waiting first.
 * @throws {NotSignedIn}
 */
export async function listNewcomers(context: Context): Promise<NewcomerRow[]> {
  const member = admitMember(context);
  const rows = await context.db
    .select({
      userId: users.id,
      displayName: users.displayName,
      email: users.email,
      jobTitle: users.jobTitle,
      libraryId: users.libraryId,
      name: libraries.name,
      communeName: communes.name,
      departementCode: communes.departementCode,
      since: users.emailVerifiedAt,
    })
    .from(users)
    .leftJoin(libraries, eq(libraries.id, users.libraryId))
    .leftJoin(communes, eq(communes.code, libraries.communeCode))
    .where(
      and(
        isNotNull(users.emailVerifiedAt),
        isNull(users.vouchedAt),
        isNull(users.suspendedAt),
        isNull(users.erasedAt),
      ),
    )
    .orderBy(asc(users.emailVerifiedAt))
    .limit(500);
  const newcomer = { isEmailVerified: true, isVouched: false, isSuspended: false };
  return rows
    .filter((row) => canVouchFor(member, { ...newcomer, ...row }))
    .map((row) => ({
      userId: row.userId,
      displayName: row.displayName,
      email: row.email,
      jobTitle: row.jobTitle,
      departementCode: row.departementCode,
      since: row.since!,
      libraryName:
        row.name && row.communeName
          ? libraryDisplayName({ name: row.name, communeName: row.communeName })
          : null,
    }));
}
