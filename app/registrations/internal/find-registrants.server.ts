import { and, asc, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { activeStates } from '#app/registrations/vocabulary.ts';
import { formatDateTime } from '#app/ui/format.ts';
import { users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { registrations } from '#db/schema/registrations.ts';
import { communes } from '#db/schema/territories.ts';

const registrar = alias(users, 'registrar');

/** Those who stand in a session, in the order in which they came. */
export async function findRegistrants(db: Queryable, sessionId: string) {
  const rows = await db
    .select({
      row: registrations,
      member: { name: users.displayName, email: users.email, erasedAt: users.erasedAt },
      registrarName: registrar.displayName,
      library: { name: libraries.name, communeName: communes.name },
    })
    .from(registrations)
    .leftJoin(users, eq(users.id, registrations.userId))
    .innerJoin(registrar, eq(registrar.id, registrations.registeredById))
    .leftJoin(libraries, eq(libraries.id, registrations.libraryId))
    .leftJoin(communes, eq(communes.code, libraries.communeCode))
    .where(
      and(eq(registrations.sessionId, sessionId), inArray(registrations.state, [...activeStates])),
    )
    .orderBy(asc(registrations.arrival));
  return rows.map(({ row, member, registrarName, library }) => ({
    id: row.id,
    state: row.state,
    name: member?.name ?? row.personName,
    /** Of who has an account, else the one given for them. */
    email: row.userId ? (member?.erasedAt ? null : (member?.email ?? null)) : row.personEmail,
    /** Who asked, for somebody without an account. */
    registeredBy: row.userId ? null : registrarName,
    library: library?.name
      ? libraryDisplayName({ name: library.name, communeName: library.communeName ?? '' })
      : '',
    departementCode: row.departementCode ?? '',
    status: row.status,
    askedAt: row.createdAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    dueWords: row.dueAt ? formatDateTime(row.dueAt) : '',
    answers: row.answers,
  }));
}
