import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { sayDays } from '#app/trainings/say-session.ts';
import { formatDate } from '#app/ui/format.ts';

import { evaluationOfInput } from './inputs.ts';
import { findRequest } from './internal/find-request.server.ts';

/**
 * What somebody who was at a session is asked, and until when; whether they answered.
 * @throws {NotSignedIn}; {NotFound} for who was asked nothing, or can answer no more.
 */
export async function readEvaluationForm({ actor, db, clock }: Context, input: unknown) {
  const parsed = evaluationOfInput.safeParse(input);
  if (!parsed.success) throw new NotFound('Aucun avis ne vous est demandé sur cette session.');
  const { request, training, session } = await findRequest(db, actor, parsed.data, clock());
  return {
    training,
    days: sayDays({
      startsAt: session.startsAt?.toISOString() ?? null,
      endsAt: session.endsAt?.toISOString() ?? null,
    }),
    until: formatDate(request.expiresAt),
    hasAnswered: request.answeredOn !== null,
  };
}
export type EvaluationFormPage = Awaited<ReturnType<typeof readEvaluationForm>>;
