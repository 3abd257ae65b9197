import { and, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { roleGrants, users } from '#db/schema/accounts.ts';

import { askMail } from './internal/ask-mail.server.ts';
import { findPerson, type Person } from './internal/find-person.server.ts';

/** Beyond, colleagues of a big library would all receive a mail that one of them answers. */
const mostMails = 12;

/**
 * After `newcomer-arrived`: writes to those who may answer for the newcomer. Colleagues of the
 * library and its referents first, with the referents of the département; administrators where
 * there is nobody else.
 * @returns how many were told.
 */
export async function tellVouchers(
  context: Context,
  { userId }: { userId: string },
): Promise<number> {
  return context.db.transaction(async (tx) => {
    const newcomer = await findPerson(tx, userId);
    if (!newcomer || newcomer.isVouched || newcomer.isErased || newcomer.isSuspended) return 0;
    const near = await listNear(tx, newcomer);
    const recipients = near.length > 0 ? near : await listAdministrators(tx, newcomer);
    for (const recipientId of recipients)
      await askMail(tx, { mail: 'newcomer', userId: newcomer.userId, recipientId });
    return recipients.length;
  });
}

const isPresent = and(
  isNotNull(users.emailVerifiedAt),
  isNull(users.suspendedAt),
  isNull(users.erasedAt),
);

async function listNear(tx: Transaction, newcomer: Person): Promise<string[]> {
  if (!newcomer.libraryId) return [];
  const rank = sql<number>`min(case
    when ${roleGrants.libraryId} = ${newcomer.libraryId} then 1
    when ${users.libraryId} = ${newcomer.libraryId} then 2
    else 3 end)`;
  const rows = await tx
    .select({ id: users.id, rank })
    .from(users)
    .leftJoin(roleGrants, eq(roleGrants.userId, users.id))
    .where(
      and(
        isPresent,
        ne(users.id, newcomer.userId),
        or(
          and(eq(users.libraryId, newcomer.libraryId), isNotNull(users.vouchedAt)),
          eq(roleGrants.libraryId, newcomer.libraryId),
          newcomer.departementCode
            ? eq(roleGrants.departementCode, newcomer.departementCode)
            : undefined,
        ),
      ),
    )
    .groupBy(users.id)
    .orderBy(rank, sql`max(${users.lastSeenAt}) desc nulls last`)
    .limit(mostMails);
  return rows.map(({ id }) => id);
}

async function listAdministrators(tx: Transaction, newcomer: Person): Promise<string[]> {
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .innerJoin(roleGrants, eq(roleGrants.userId, users.id))
    .where(and(isPresent, eq(roleGrants.role, 'administrator'), ne(users.id, newcomer.userId)))
    .limit(mostMails);
  return rows.map(({ id }) => id);
}
