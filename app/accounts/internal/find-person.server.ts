import { eq, sql, type SQL } from 'drizzle-orm';

import type { PersonFacts } from '#app/accounts/policy.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

export type Person = PersonFacts & {
  email: string;
  displayName: string;
  passwordHash: string;
  isErased: boolean;
};

const columns = {
  userId: users.id,
  email: users.email,
  displayName: users.displayName,
  passwordHash: users.passwordHash,
  libraryId: users.libraryId,
  departementCode: communes.departementCode,
  isEmailVerified: sql<boolean>`${users.emailVerifiedAt} is not null`,
  isVouched: sql<boolean>`${users.vouchedAt} is not null`,
  isSuspended: sql<boolean>`${users.suspendedAt} is not null`,
  isErased: sql<boolean>`${users.erasedAt} is not null`,
};

async function findOne(db: Queryable, where: SQL): Promise<Person | null> {
  const [person] = await db
    .select(columns)
    .from(users)
    .leftJoin(libraries, eq(libraries.id, users.libraryId))
    .leftJoin(communes, eq(communes.code, libraries.communeCode))
    .where(where);
  return person ?? null;
}

/** The account behind an id; erased ones too. */
export function findPerson(db: Queryable, userId: string): Promise<Person | null> {
  return findOne(db, eq(users.id, userId));
}

/** The account that has this address, whatever its capitals. */
export function findPersonByEmail(db: Queryable, email: string): Promise<Person | null> {
  return findOne(db, sql`lower(${users.email}) = lower(${email})`);
}
