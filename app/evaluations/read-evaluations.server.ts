import { count, eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { readTraining } from '#app/trainings/read-training.server.ts';
import { evaluationAnswers, evaluationRequests } from '#db/schema/evaluations.ts';

import { canReadEvaluations, hasEnoughAnswers } from './policy.ts';
import { sumUp } from './sum-up.ts';

/**
 * What those who came to a session think of it: how many were asked and answered, and what they say
 * once there are five of them.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who neither organises nor teaches it.
 */
export async function readEvaluations(
  context: Context,
  input: { slug: unknown; sessionId: unknown },
) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { training, sessions, keeps } = await readTraining(context, input);
  const session = sessions.find(({ id }) => id === input.sessionId);
  if (!session) throw new NotFound('Cette session n’existe pas, ou plus.');
  if (!canReadEvaluations({ organises: keeps, teaches: session.isMine }))
    throw new Forbidden('Les avis sont pour qui organise ou anime la session.');
  const [asked] = await db
    .select({ people: count() })
    .from(evaluationRequests)
    .where(eq(evaluationRequests.sessionId, session.id));
  const answers = await db
    .select()
    .from(evaluationAnswers)
    .where(eq(evaluationAnswers.sessionId, session.id))
    // Their ids are drawn at random: this order is nobody’s.
    .orderBy(evaluationAnswers.id);
  return {
    training: { slug: training.slug, title: training.title },
    session,
    /** None once the requests are forgotten. */
    askedCount: asked?.people ?? 0,
    answerCount: answers.length,
    results: hasEnoughAnswers(answers.length) ? sumUp(answers) : null,
  };
}
export type EvaluationPage = Awaited<ReturnType<typeof readEvaluations>>;
