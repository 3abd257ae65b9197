import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { richTextToNotation } from '#app/sheets/rich-text-to-notation.ts';

import { newStepNames } from './addresses.ts';
import { findWrittenSteps } from './internal/find-steps.server.ts';
import { findKeptCourse } from './internal/keep-course.server.ts';
import { countQuizRows, writeQuizForm } from './quiz-form.ts';
import { stepKinds } from './vocabulary.ts';

/**
 * A step to write, or to change.
 * @param input `step`: its id, or the name of a kind for a new one.
 * @throws {NotSignedIn}; {NotFound} also for a step that is not there; {Forbidden} for who does not
 * keep the course.
 */
export async function readStepForm(context: Context, input: { slug: unknown; step: unknown }) {
  const { row } = await findKeptCourse(context, input);
  const course = { slug: row.slug, title: row.title };
  const kind = stepKinds.find((one) => newStepNames[one] === input.step);
  const found = kind
    ? null
    : (await findWrittenSteps(context.db, row.id)).find(({ id }) => id === input.step);
  if (!kind && !found) throw new NotFound('Cette étape n’existe pas, ou plus.');
  const quizForm = writeQuizForm(found?.quiz ?? null);
  return {
    course,
    stepId: found?.id ?? null,
    kind: kind ?? found!.kind,
    title: found?.title ?? '',
    text: found?.text ?? null,
    notation: richTextToNotation(found?.text ?? null),
    url: found?.url ?? '',
    file: found?.file ?? null,
    quizForm,
    quizRows: countQuizRows(quizForm),
  };
}
export type StepForm = Awaited<ReturnType<typeof readStepForm>>;
