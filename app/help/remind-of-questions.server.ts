import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { helpQuestions } from '#db/schema/help.ts';

import { askColleagues, writeAsking } from './internal/ask-colleagues.server.ts';
import type { Colleague } from './internal/find-colleagues.server.ts';
import { holdQuestion, type QuestionRow } from './internal/find-question.server.ts';
import { mayBeAsked } from './may-be-asked.server.ts';

const atOnce = 100;

/**
 * Questions without an answer, well before their promise is due: those who were asked are reminded,
 * and others are asked; where somebody took it without answering, that person alone is reminded.
 * @returns how many questions.
 */
export async function remindOfQuestions(context: Context): Promise<number> {
  const late = await context.db
    .select({ id: helpQuestions.id })
    .from(helpQuestions)
    .where(
      and(
        isNull(helpQuestions.answeredAt),
        isNull(helpQuestions.remindedAt),
        lte(helpQuestions.remindAt, context.clock()),
        sql`not exists (select from help_resolutions r
          where r.question_id = help_questions.id and r.reopened_at is null)`,
      ),
    )
    .orderBy(asc(helpQuestions.remindAt))
    .limit(atOnce);
  for (const { id } of late) await remind(context, id);
  return late.length;
}

async function remind(context: Context, questionId: string) {
  await context.db.transaction(async (tx) => {
    const { row, facts } = await holdQuestion(tx, questionId);
    if (facts.isResolved || row.answeredAt || row.remindedAt) return;
    const remindedAt = context.clock();
    await tx.update(helpQuestions).set({ remindedAt }).where(eq(helpQuestions.id, questionId));
    await writeAsking(tx, context, row, await findReminded(tx, row), 'reminded');
    if (!facts.isTaken) await askColleagues(tx, context, { ...row, remindedAt });
  });
}

async function findReminded(tx: Transaction, row: QuestionRow): Promise<Colleague[]> {
  const who = row.takenById
    ? sql`u.id = ${row.takenById}`
    : sql`exists (select from help_askings a
        where a.question_id = ${row.id} and a.user_id = u.id
          and a.asked_at is not null and a.declined_at is null)`;
  const found = await tx.execute<Colleague>(sql`
    select u.id as "userId", u.email from users u where ${who} and ${mayBeAsked}`);
  return [...found];
}
