import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { and, eq } from 'drizzle-orm';

import { createCourse } from '#app/courses/create-course.server.ts';
import { finishStep } from '#app/courses/finish-step.server.ts';
import { publishCourse } from '#app/courses/publish-course.server.ts';
import { answerName, questionName, type QuizForm } from '#app/courses/quiz-form.ts';
import { readCourse } from '#app/courses/read-course.server.ts';
import { writeStep } from '#app/courses/write-step.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { readActor } from '#app/platform/session.server.ts';
import { settings } from '#app/platform/settings.server.ts';
import { notationToRichText } from '#app/sheets/notation-to-rich-text.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';
import { trainings } from '#db/schema/trainings.ts';
import { themes } from '#db/schema/vocabularies.ts';

import { findSeededMember } from './accounts.ts';
import { seededCourses, type SeededStep } from './course-texts.ts';

/** Courses of Nora’s; Camille is in the middle of the first. Trainings come first. */
export async function seedCourses(context: Context): Promise<void> {
  const nora = await as(context, 'nora');
  const camille = await as(context, 'camille');
  for (const [i, { theme, training, steps, ...said }] of seededCourses.entries()) {
    const { slug } = await createCourse(nora, {
      ...said,
      audience: 'everyone',
      ...(await readIds(context, { theme, training })),
    });
    for (const step of steps) await seedStep(nora, slug, step);
    await publishCourse(nora, { slug });
    const [first, second] = (await readCourse(camille, { slug })).steps;
    if (i > 0) continue;
    for (const step of [first, second])
      if (step) await finishStep(camille, { slug, stepId: step.id });
  }
}

async function readIds({ db }: Context, names: { theme: string; training?: string }) {
  const [theme] = await db.select().from(themes).where(eq(themes.slug, names.theme));
  const [library] = await db
    .select({ id: libraries.id })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(and(eq(libraries.kind, 'departmental'), eq(communes.departementCode, '83')));
  const [training] = names.training
    ? await db.select().from(trainings).where(eq(trainings.title, names.training))
    : [];
  if (!theme || !library) throw new Error(`No theme « ${names.theme} », or no library`);
  return { themeId: theme.id, libraryId: library.id, trainingId: training?.id ?? '' };
}

async function seedStep(context: Context, slug: string, step: SeededStep): Promise<void> {
  const file = step.kind === 'file' ? await receive(step.name, step.content) : null;
  await writeStep(context, {
    slug,
    stepId: null,
    kind: step.kind,
    title: step.title,
    text: notationToRichText(step.text),
    url: step.kind === 'video' ? step.url : '',
    file,
    quizForm: step.kind === 'quiz' ? formOf(step) : {},
  });
  if (file) await rm(file.path, { force: true });
}

function formOf(step: Extract<SeededStep, { kind: 'quiz' }>): QuizForm {
  const form: QuizForm = { neededPercent: step.neededPercent };
  for (const [row, [label, answers]] of step.questions.entries()) {
    form[questionName(row, 'label')] = label;
    for (const [place, [isRight, answer, explanation]] of answers.entries())
      Object.assign(form, {
        [answerName(row, place, 'label')]: answer,
        [answerName(row, place, 'explanation')]: explanation,
        [answerName(row, place, 'isRight')]: isRight ? 'oui' : '',
      });
  }
  return form;
}

/** A file as a form would bring it. */
async function receive(name: string, content: string) {
  const directory = path.join(settings().dataDirectory, 'incoming');
  await mkdir(directory, { recursive: true });
  const at = path.join(directory, randomUUID());
  await writeFile(at, content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { field: 'file', name, path: at, sizeInBytes: Buffer.byteLength(content), sha256 };
}

async function as(context: Context, who: string): Promise<Context> {
  const userId = await findSeededMember(context.db, `${who}@demo.example`);
  return { ...context, actor: await readActor(context.db, userId, null) };
}
