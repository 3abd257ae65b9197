import { eq, type SQL, sql } from 'drizzle-orm';

import type { AnswerFacts } from '#app/answers/policy.ts';
import type { Queryable, Transaction } from '#app/platform/database.server.ts';
import { answers } from '#db/schema/answers.ts';

export type AnswerRow = typeof answers.$inferSelect;
export type FoundAnswer = { row: AnswerRow; facts: AnswerFacts };

/** The one that was neither refused nor withdrawn: a conversation has one at most. */
export const standingOf = (questionId: string) =>
  sql`${answers.questionId} = ${questionId} and ${answers.refusedAt} is null
    and ${answers.withdrawnAt} is null`;

export const withSlug = (slug: string) => eq(answers.slug, slug);

function stateOf(row: AnswerRow): AnswerFacts['state'] {
  if (row.withdrawnAt) return 'withdrawn';
  if (row.publishedAt) return 'published';
  return row.refusedAt ? 'refused' : 'proposed';
}

async function selectAnswer(db: Queryable, which: SQL): Promise<FoundAnswer | null> {
  const [found] = await db
    .select({
      row: answers,
      authorIds: sql<string[]>`array(select a.user_id::text from answer_authors a
        where a.answer_id = answers.id)`,
      writtenById: sql<string>`(select v.written_by_id::text from answer_versions v
        where v.answer_id = answers.id and v.number = answers.version)`,
    })
    .from(answers)
    .where(which);
  if (!found) return null;
  const { row, authorIds, writtenById } = found;
  return { row, facts: { scope: row.scope, state: stateOf(row), authorIds, writtenById } };
}

/** An answer, or null; who may read it is the policy's to say. */
export const findAnswer = selectAnswer;

/** The same, held until the end of the transaction. What was read before may have changed. */
export async function holdAnswer(tx: Transaction, which: SQL): Promise<FoundAnswer | null> {
  const [held] = await tx.select({ id: answers.id }).from(answers).where(which).for('update');
  return held ? selectAnswer(tx, eq(answers.id, held.id)) : null;
}
