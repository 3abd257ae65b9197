import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { plainTextOf } from '#app/sheets/rich-text.ts';

import { courses } from '#db/schema/courses.ts';

import { findPublishedSteps } from './internal/find-steps.server.ts';
import { takesSeveral } from './mark-answers.ts';
import { readCourse } from './read-course.server.ts';

/**
 * A course with what its steps say, for programs; `steps` hold their titles alone for who does not
 * read them. Of a quiz: its questions, not which answers are right.
 * @throws {NotFound} also for one that is not published, for who does not keep it.
 */
export async function readWholeCourse(context: Context, input: { slug: unknown }) {
  const page = await readCourse(context, input);
  const [row] = await context.db
    .select({ id: courses.id })
    .from(courses)
    .where(eq(courses.slug, page.course.slug));
  const published = row ? await findPublishedSteps(context.db, row.id) : [];
  return {
    ...page,
    steps: page.steps.map((step) => {
      const said = published.find(({ id }) => id === step.id);
      return {
        ...step,
        content:
          page.mayRead && said
            ? {
                text: plainTextOf(said.text),
                videoUrl: said.url,
                file: said.file,
                questions:
                  said.quiz?.questions.map((question) => ({
                    label: question.label,
                    takesSeveral: takesSeveral(question),
                    answers: question.answers.map(({ label }) => label),
                  })) ?? [],
              }
            : null,
      };
    }),
  };
}
export type WholeCourse = Awaited<ReturnType<typeof readWholeCourse>>;
