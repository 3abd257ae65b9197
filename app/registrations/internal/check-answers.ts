import { type FieldErrors, InvalidInput } from '#app/platform/errors.ts';
import type { SessionQuestion } from '#app/trainings/vocabulary.ts';

/**
 * Answers to the questions that the organiser asks, and to no other.
 * @throws {InvalidInput} where one is missing, or is none of the choices.
 */
export function checkAnswers(
  questions: readonly SessionQuestion[],
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const errors: FieldErrors = {};
  const answers: Record<string, string> = {};
  for (const { id, choices, isRequired } of questions) {
    const answer = given[id] ?? '';
    if (answer === '' && isRequired) errors[`answers.${id}`] = ['Cette réponse est demandée.'];
    else if (answer !== '' && choices.length > 0 && !choices.includes(answer))
      errors[`answers.${id}`] = ['Choisissez dans la liste.'];
    else if (answer !== '') answers[id] = answer;
  }
  if (Object.keys(errors).length) throw new InvalidInput(errors);
  return answers;
}
