import { asc, sql } from 'drizzle-orm';

import type { Member } from '#app/platform/actor.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { helpCannedAnswers as canned } from '#db/schema/help-canned.ts';

import type { CannedAnswer } from './canned-answers.ts';
import { isUsableBy } from './internal/canned-conditions.server.ts';

/** The texts that a member may begin a message from, theirs first. */
export async function listUsableCanned(db: Queryable, member: Member): Promise<CannedAnswer[]> {
  const rows = await db
    .select({ cannedId: canned.id, title: canned.title, body: canned.body })
    .from(canned)
    .where(isUsableBy(member))
    .orderBy(sql`${canned.departementCode} nulls first`, asc(canned.title));
  return rows;
}
