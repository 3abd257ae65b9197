import { askQuestion } from '#app/help/ask-question.server.ts';
import type { AskQuestionInput } from '#app/help/inputs.ts';
import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';

import { startCall } from './internal/start-call.server.ts';

/**
 * Asks a question and rings at those on duty, from near to far; nobody there, or nobody who takes
 * it, and the question goes on in writing. The same form sent twice calls once.
 * @throws as `askQuestion`; {InvalidInput} where no patron waits.
 */
export async function callColleagues(
  context: Context,
  input: AskQuestionInput,
): Promise<{ questionId: string }> {
  if (input.urgency !== 'waiting') {
    throw new InvalidInput({
      urgency: ['Un appel est pour un usager qui attend. Sinon, posez la question par écrit.'],
    });
  }
  return askQuestion(context, input, startCall);
}
