import type { FieldErrors } from '#app/platform/errors.ts';

import {
  mostQuizAnswers,
  mostQuizQuestions,
  neededPercents,
  type Quiz,
  type QuizQuestion,
} from './vocabulary.ts';

/** The form of a quiz: names of fields, read and written. It works without scripts. */
export type QuizForm = Record<string, string | string[]>;

const one = (form: QuizForm, name: string) => [form[name]].flat()[0]?.trim() ?? '';
export const questionName = (row: number, field: string) => `questions.${row}.${field}`;
export const answerName = (row: number, place: number, field: string) =>
  questionName(row, `answers.${place}.${field}`);

/** What a quiz is drawn with. */
export function writeQuizForm(quiz: Quiz | null): QuizForm {
  const form: QuizForm = {};
  if (!quiz) return form;
  form.neededPercent = String(quiz.neededPercent ?? '');
  for (const [row, question] of quiz.questions.entries()) {
    form[questionName(row, 'id')] = question.id;
    form[questionName(row, 'label')] = question.label;
    for (const [place, answer] of question.answers.entries()) {
      form[answerName(row, place, 'id')] = answer.id;
      form[answerName(row, place, 'label')] = answer.label;
      form[answerName(row, place, 'explanation')] = answer.explanation;
      form[answerName(row, place, 'isRight')] = answer.isRight ? 'oui' : '';
    }
  }
  return form;
}

/** What was chosen for each question, by its id, of the form of who answers. */
export const readAnswers = (form: Readonly<Record<string, string | string[]>>) =>
  Object.fromEntries(
    Object.entries(form)
      .filter(([name]) => name.startsWith('reponses.'))
      .map(([name, value]) => [name.replace('reponses.', ''), [value].flat()]),
  );

/** How many questions a form holds, and how many answers each may have: some more than are written. */
export function countQuizRows(form: QuizForm) {
  const has = (name: string) => one(form, name) !== '';
  const rows = Array.from({ length: mostQuizQuestions }, (_, row) => row);
  const last = rows.findLast((row) => has(questionName(row, 'label'))) ?? -1;
  return rows.slice(0, Math.max(3, last + 2)).map((row) => {
    const places = Array.from({ length: mostQuizAnswers }, (_, place) => place);
    const written = places.findLast((place) => has(answerName(row, place, 'label'))) ?? -1;
    return Math.min(mostQuizAnswers, Math.max(4, written + 2));
  });
}

const isId = (typed: string) => /^[a-z0-9]{8}$/u.test(typed);

/**
 * The quiz that a form says, with what is wrong by field. A question keeps its id as long as it
 * stands: what was missed is counted by it.
 * @param makeId a new id of eight letters and figures.
 */
export function readQuizForm(form: QuizForm, makeId: () => string) {
  const errors: FieldErrors = {};
  const used = new Set<string>();
  const idOf = (name: string) => {
    const typed = one(form, name);
    const id = isId(typed) && !used.has(typed) ? typed : makeId();
    used.add(id);
    return id;
  };
  const percent = Number(one(form, 'neededPercent'));
  if (percent && !neededPercents.some((known) => known === percent))
    errors.neededPercent = ['Choisissez un score de la liste.'];
  const questions: QuizQuestion[] = [];
  for (let row = 0; row < mostQuizQuestions; row += 1) {
    const label = one(form, questionName(row, 'label'));
    const answers = Array.from({ length: mostQuizAnswers }, (_, place) => ({
      place,
      label: one(form, answerName(row, place, 'label')),
      explanation: one(form, answerName(row, place, 'explanation')),
      isRight: one(form, answerName(row, place, 'isRight')) === 'oui',
    })).filter((answer) => answer.label || answer.explanation || answer.isRight);
    if (!label && answers.length === 0) continue;
    if (!label) errors[questionName(row, 'label')] = ['Écrivez la question.'];
    if (label.length > 300) errors[questionName(row, 'label')] = ['Au plus 300 caractères.'];
    for (const answer of answers) {
      if (!answer.label) errors[answerName(row, answer.place, 'label')] = ['Écrivez la réponse.'];
      if (answer.label.length > 300)
        errors[answerName(row, answer.place, 'label')] = ['Au plus 300 caractères.'];
      if (!answer.explanation)
        errors[answerName(row, answer.place, 'explanation')] = ['Dites pourquoi.'];
      if (answer.explanation.length > 600)
        errors[answerName(row, answer.place, 'explanation')] = ['Au plus 600 caractères.'];
    }
    if (answers.length < 2)
      errors[questionName(row, 'answers')] = ['Il faut deux réponses au moins.'];
    else if (!answers.some(({ isRight }) => isRight))
      errors[questionName(row, 'answers')] = ['Cochez la bonne réponse, ou les bonnes.'];
    questions.push({
      id: idOf(questionName(row, 'id')),
      label,
      answers: answers.map(({ place, ...answer }) => ({
        id: idOf(answerName(row, place, 'id')),
        ...answer,
      })),
    });
  }
  if (questions.length === 0)
    errors[questionName(0, 'label')] = ['Un quiz a au moins une question.'];
  const quiz: Quiz = { neededPercent: percent || null, questions };
  return { quiz, errors };
}
