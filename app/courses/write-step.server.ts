import { randomBytes } from 'node:crypto';

import { and, eq, isNotNull, max } from 'drizzle-orm';

import { storeFile } from '#app/files/store-file.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { type FieldErrors, InvalidInput, NotFound } from '#app/platform/errors.ts';
import type { ReceivedFile } from '#app/platform/multipart.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import type { RichText } from '#app/sheets/content.ts';
import { checkRichText } from '#app/sheets/rich-text-schema.ts';
import { imagesOf, isEmptyRichText } from '#app/sheets/rich-text.ts';
import { courseSteps, type StepContent } from '#db/schema/courses.ts';

import { stepIdInput, stepInput } from './inputs.ts';
import { findKeptCourse, holdCourse } from './internal/keep-course.server.ts';
import { type QuizForm, readQuizForm } from './quiz-form.ts';
import { mostSteps } from './vocabulary.ts';

type StepSaid = {
  slug: unknown;
  /** Null: a new one, which comes last. */
  stepId: string | null;
  kind: unknown;
  file: ReceivedFile | null;
  /** The fields of its questions. */
  quizForm: QuizForm;
} & Record<string, unknown>;

/**
 * Writes a step, new or not. Its readers see it once the course is published again.
 * @throws {NotSignedIn}; {NotFound} also for a step of another course; {Forbidden} for who does not
 * keep it; {InvalidInput} on each field, on `file` for one that we do not keep.
 */
export async function writeStep(context: Context, input: StepSaid): Promise<{ stepId: string }> {
  const { db, clock } = context;
  const { row } = await findKeptCourse(context, input);
  const stands = input.stepId === null ? null : await findStep(context, row.id, input.stepId);
  const said = parseInput(stepInput, { ...input, kind: stands?.kind ?? input.kind });
  const { quiz, errors } =
    said.kind === 'quiz'
      ? readQuizForm(input.quizForm, () => randomBytes(4).toString('hex'))
      : { quiz: null, errors: {} as FieldErrors };
  const content: StepContent = {
    title: said.title,
    text: checkText(said.text, errors, said.kind === 'text'),
    url: said.kind === 'video' ? said.url : null,
    quiz,
  };
  if (said.kind === 'file' && !input.file && !stands) errors.file = ['Choisissez un fichier.'];
  if (Object.keys(errors).length) throw new InvalidInput(errors);
  const stored =
    said.kind === 'file' && input.file
      ? await storeFile(context, { file: input.file, purpose: 'item' })
      : null;
  const fileId = stored?.fileId ?? stands?.fileId ?? null;
  return db.transaction(async (tx) => {
    await holdCourse(tx, row.id, clock());
    if (stands) {
      const ofCourse = and(eq(courseSteps.id, stands.id), isNotNull(courseSteps.position));
      await tx.update(courseSteps).set({ content, fileId }).where(ofCourse);
      return { stepId: stands.id };
    }
    const [last] = await tx
      .select({ position: max(courseSteps.position) })
      .from(courseSteps)
      .where(eq(courseSteps.courseId, row.id));
    const position = (last?.position ?? 0) + 1;
    if (position > mostSteps)
      throw new InvalidInput({ '': [`Un parcours a ${mostSteps} étapes au plus.`] });
    const [added] = await tx
      .insert(courseSteps)
      .values({ courseId: row.id, kind: said.kind, position, content, fileId })
      .returning({ id: courseSteps.id });
    return { stepId: added!.id };
  });
}

async function findStep({ db }: Context, courseId: string, typed: string) {
  const { data } = stepIdInput.safeParse({ stepId: typed });
  const [found] = data
    ? await db
        .select()
        .from(courseSteps)
        .where(
          and(
            eq(courseSteps.id, data.stepId),
            eq(courseSteps.courseId, courseId),
            isNotNull(courseSteps.position),
          ),
        )
    : [];
  if (!found) throw new NotFound('Cette étape n’existe pas, ou plus.');
  return found;
}

function checkText(text: RichText, errors: FieldErrors, isNeeded: boolean): RichText {
  try {
    if (imagesOf(text).length) throw new RangeError('A step has no images');
    const checked = checkRichText(text);
    if (isNeeded && isEmptyRichText(checked)) errors.text = ['Écrivez ce qu’on lit à cette étape.'];
    return checked;
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    errors.text = [
      'Ce texte contient une image, une mise en forme ou un lien que nous ne gardons pas.',
    ];
    return null;
  }
}
