import { type SQL, sql } from 'drizzle-orm';

import type { Member } from '#app/platform/actor.ts';
import { helpCannedAnswers as canned } from '#db/schema/help-canned.ts';

/** The texts that a member may use: theirs, and those of their département. */
export const isUsableBy = ({ userId, departementCode }: Member): SQL =>
  sql`(${canned.userId} = ${userId} or ${canned.departementCode} = ${departementCode})`;
