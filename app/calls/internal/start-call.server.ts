import { eq, sql } from 'drizzle-orm';

import { usualStepInSeconds } from '#app/calls/vocabulary.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { helpCalls, helpCallSettings } from '#db/schema/calls.ts';
import { helpQuestions } from '#db/schema/help.ts';

import { ringOn } from './ring-on.server.ts';

/** In the transaction that asks the question: its call rings at the first people, or ends at once. */
export async function startCall(tx: Transaction, questionId: string): Promise<void> {
  const [settings] = await tx
    .select({ stepInSeconds: helpCallSettings.stepInSeconds })
    .from(helpCallSettings);
  const [question] = await tx
    .select({ calledById: helpQuestions.askedById })
    .from(helpQuestions)
    .where(eq(helpQuestions.id, questionId));
  const [call] = await tx
    .insert(helpCalls)
    .values({
      questionId,
      calledById: question!.calledById,
      stepInSeconds: settings?.stepInSeconds ?? usualStepInSeconds,
      nextStepAt: sql`clock_timestamp()`,
      startedAt: sql`clock_timestamp()`,
    })
    .returning();
  await ringOn(tx, call!);
}
