import type { Context } from '#app/platform/context.server.ts';
import { Conflict, Forbidden } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { refusePatronData } from '#app/help/patron-data.ts';
import { helpOutcomes } from '#db/schema/answers.ts';

import { type SayOutcomeInput, sayOutcomeInput } from './inputs.ts';
import { findOwnConversation } from './internal/find-own-conversation.server.ts';

/**
 * Whether it helped, said by who asked, once the question is resolved; said again, the last stands.
 * @throws {NotSignedIn}; {NotFound} for who takes no part; {Forbidden} for who did not ask;
 * {Conflict} while it is not resolved, or where nobody answered; {InvalidInput}.
 */
export async function sayOutcome(context: Context, input: SayOutcomeInput) {
  const { questionId, outcome, words, noPatronData } = parseInput(sayOutcomeInput, input);
  const { actor, askedById, isResolved, isAnswered } = await findOwnConversation(
    context.db,
    context.actor,
    questionId,
  );
  if (actor.userId !== askedById)
    throw new Forbidden('C’est à la personne qui a posé la question de le dire.');
  if (!isResolved || !isAnswered)
    throw new Conflict('Dites d’abord que la question est résolue, une fois qu’on vous a répondu.');
  refusePatronData(words, noPatronData);
  const said = { saidById: actor.userId, outcome, words, saidAt: context.clock() };
  await context.db
    .insert(helpOutcomes)
    .values({ questionId, ...said })
    .onConflictDoUpdate({ target: helpOutcomes.questionId, set: said });
  return { questionId };
}
