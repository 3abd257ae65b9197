import { eq, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { Conflict, NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { evaluationAnswers, evaluationLinks, evaluationRequests } from '#db/schema/evaluations.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

import { evaluationInput, evaluationOfInput } from './inputs.ts';
import { findRequest } from './internal/find-request.server.ts';

/**
 * Somebody who was at a session says what they think of it, once; what they say is kept without
 * them.
 * @param of the link of a mail, or the session, for a member.
 * @throws {NotSignedIn}; {NotFound} for who was asked nothing, and for a link that served;
 * {Conflict} for who answered; {InvalidInput}
 */
export async function answerEvaluation(
  { actor, db, clock }: Context,
  { of, ...input }: { of: unknown } & Record<string, unknown>,
): Promise<{ slug: string }> {
  const way = evaluationOfInput.safeParse(of);
  if (!way.success) throw new NotFound('Aucun avis ne vous est demandé sur cette session.');
  return db.transaction(async (tx) => {
    const now = clock();
    const { request, training } = await findRequest(tx, actor, way.data, now);
    const answer = parseInput(evaluationInput, input);
    const isIt = eq(evaluationRequests.id, request.id);
    // Rows of all who were asked are written below: one answer of a session after the other.
    await tx
      .select({ id: trainingSessions.id })
      .from(trainingSessions)
      .where(eq(trainingSessions.id, request.sessionId))
      .for('no key update');
    const [held] = await tx
      .select({ answeredOn: evaluationRequests.answeredOn })
      .from(evaluationRequests)
      .where(isIt)
      .for('update');
    if (!held || held.answeredOn) throw new Conflict('Vous avez déjà répondu. Merci\u00A0!');
    await tx
      .update(evaluationRequests)
      .set({ answeredOn: toIsoDay(now) })
      .where(isIt);
    await tx.delete(evaluationLinks).where(eq(evaluationLinks.requestId, request.id));
    await tx.insert(evaluationAnswers).values({ sessionId: request.sessionId, ...answer });
    await blurTransactions(tx, request.sessionId);
    return { slug: training.slug };
  });
}

/**
 * PostgreSQL notes on each row which transaction wrote it (xmin): left so, it would tie an answer to
 * who gave it. All those of the session are written again by this one.
 */
async function blurTransactions(tx: Transaction, sessionId: string) {
  for (const table of [evaluationRequests, evaluationAnswers])
    await tx
      .update(table)
      .set({ sessionId: sql`${table.sessionId}` })
      .where(eq(table.sessionId, sessionId));
}
