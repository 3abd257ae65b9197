import { and, eq, inArray, isNull, notInArray, or, sql } from 'drizzle-orm';

import { membersMentioned } from '#app/comments/announcements.ts';
import { namesAfterAt } from '#app/comments/mentions.ts';
import { announce } from '#app/platform/announcements.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { users } from '#db/schema/accounts.ts';
import { commentMentions } from '#db/schema/comments.ts';

type Named = { commentId: string; authorId: string; body: string; pickedIds: readonly string[] };

/**
 * Keeps who is named in a comment: the people picked, and those whose whole name is written after
 * « @ » and borne by nobody else. Tells only those who were not named before.
 */
export async function keepMentions(tx: Transaction, named: Named): Promise<void> {
  const { commentId, authorId } = named;
  const wanted = await findNamed(tx, named);
  await tx
    .delete(commentMentions)
    .where(
      and(
        eq(commentMentions.commentId, commentId),
        wanted.length ? notInArray(commentMentions.userId, wanted) : sql`true`,
      ),
    );
  if (wanted.length === 0) return;
  const added = await tx
    .insert(commentMentions)
    .values(wanted.map((userId) => ({ commentId, userId })))
    .onConflictDoNothing()
    .returning({ userId: commentMentions.userId });
  const userIds = added.map(({ userId }) => userId).filter((userId) => userId !== authorId);
  if (userIds.length) await announce(tx, membersMentioned, { commentId, userIds });
}

async function findNamed(tx: Transaction, { body, pickedIds }: Named): Promise<string[]> {
  const names = namesAfterAt(body);
  if (names.length === 0 && pickedIds.length === 0) return [];
  const written = names.length
    ? inArray(
        sql`fold(${users.displayName})`,
        names.map((name) => sql`fold(${name})`),
      )
    : sql`false`;
  const found = await tx
    .select({ userId: users.id, folded: sql<string>`fold(${users.displayName})` })
    .from(users)
    .where(
      and(
        isNull(users.erasedAt),
        isNull(users.suspendedAt),
        or(pickedIds.length ? inArray(users.id, [...pickedIds]) : sql`false`, written),
      ),
    );
  const picked = new Set(pickedIds);
  const bearers = new Map<string, number>();
  for (const { folded } of found) bearers.set(folded, (bearers.get(folded) ?? 0) + 1);
  return found
    .filter(({ userId, folded }) => picked.has(userId) || bearers.get(folded) === 1)
    .map(({ userId }) => userId);
}
