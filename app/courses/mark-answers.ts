import { InvalidInput } from '#app/platform/errors.ts';

import type { Quiz, QuizQuestion } from './vocabulary.ts';

/** By the id of each question, the ids of the answers that were chosen. */
export type ChosenAnswers = Readonly<Record<string, readonly string[]>>;

/** Whether one may choose several answers: several of them are right. */
export const takesSeveral = ({ answers }: QuizQuestion) =>
  answers.filter(({ isRight }) => isRight).length > 1;

/** How many right answers a quiz asks for; 0: it is enough to answer. */
export const neededCount = ({ neededPercent, questions }: Quiz) =>
  Math.ceil(((neededPercent ?? 0) * questions.length) / 100);

/** A question is right where exactly its right answers were chosen. */
const isRight = ({ answers }: QuizQuestion, chosen: readonly string[]) =>
  answers.every((answer) => answer.isRight === chosen.includes(answer.id));

/** What somebody answered, marked: the questions that they missed, and whether that is enough. */
export function markAnswers(quiz: Quiz, chosen: ChosenAnswers) {
  const missedIds = quiz.questions
    .filter((question) => !isRight(question, chosen[question.id] ?? []))
    .map(({ id }) => id);
  const questionCount = quiz.questions.length;
  return {
    questionCount,
    missedIds,
    neededPercent: quiz.neededPercent,
    hasPassed: questionCount - missedIds.length >= neededCount(quiz),
  };
}

/** What is asked: the questions with their answers, not which are right. */
export const askQuiz = (quiz: Quiz) => ({
  /** How many right answers it takes; 0: it is enough to answer. */
  needed: neededCount(quiz),
  questions: quiz.questions.map((question) => ({
    id: question.id,
    label: question.label,
    takesSeveral: takesSeveral(question),
    answers: question.answers.map(({ id, label }) => ({ id, label })),
  })),
});

/**
 * Of what was sent, answers of this quiz alone, one where one is asked.
 * @throws {InvalidInput} by question left without an answer.
 */
export function chooseAll(quiz: Quiz, chosen: ChosenAnswers): Record<string, string[]> {
  const known = Object.fromEntries(
    quiz.questions.map((question) => {
      const ids = question.answers
        .map(({ id }) => id)
        .filter((id) => (chosen[question.id] ?? []).includes(id));
      return [question.id, takesSeveral(question) ? ids : ids.slice(0, 1)];
    }),
  );
  const silent = Object.keys(known).filter((id) => known[id]?.length === 0);
  if (silent.length > 0)
    throw new InvalidInput(
      Object.fromEntries(silent.map((id) => [`reponses.${id}`, ['Choisissez une réponse.']])),
    );
  return known;
}

type Attempt = { answers: ChosenAnswers; missedIds: readonly string[]; hasPassed: boolean };

/**
 * An attempt told question by question, over the quiz as it stands: what was chosen, whether it was
 * right, why. Which answers would have been right is told once it was passed, so that one thinks
 * again before. Questions that came since are left out.
 */
export function sayAttempt(quiz: Quiz, { answers, missedIds, hasPassed }: Attempt) {
  return quiz.questions
    .filter(({ id }) => answers[id] !== undefined)
    .map((question) => {
      const chosen = answers[question.id] ?? [];
      return {
        id: question.id,
        label: question.label,
        isRight: !missedIds.includes(question.id),
        answers: question.answers.map((answer) => {
          const isChosen = chosen.includes(answer.id);
          const isTold = isChosen || hasPassed;
          return {
            id: answer.id,
            label: answer.label,
            isChosen,
            isRight: isTold ? answer.isRight : null,
            explanation: isTold ? answer.explanation : null,
          };
        }),
      };
    });
}
