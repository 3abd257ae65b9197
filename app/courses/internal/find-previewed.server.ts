import { slugInput } from '#app/courses/inputs.ts';
import { canKeepCourse } from '#app/courses/policy.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { findCourse, unknownCourse, withSlug } from './find-course.server.ts';
import { findWrittenSteps } from './find-steps.server.ts';

/**
 * A course as it is written, for who keeps it; its steps are numbered as its readers will see them.
 * @throws {NotFound} for everybody else, published or not.
 */
export async function findPreviewed({ actor, db }: Context, input: { slug: unknown }) {
  const { slug } = parseInput(slugInput, input);
  const found = await findCourse(db, actor, withSlug(slug));
  if (!canKeepCourse(actor, found.organiser)) throw new NotFound(unknownCourse);
  const written = await findWrittenSteps(db, found.row.id);
  const steps = written.map((step, i) => ({ ...step, number: i + 1 }));
  return {
    ...found,
    written: steps,
    shown: steps.map(({ id, kind, number, title }) => ({ id, kind, number, title, isDone: false })),
  };
}
export type WrittenStep = Awaited<ReturnType<typeof findPreviewed>>['written'][number];

/**
 * The step of that number.
 * @throws {NotFound}
 */
export function stepNumbered(written: readonly WrittenStep[], number: unknown): WrittenStep {
  const step = written.find((one) => String(one.number) === number);
  if (!step) throw new NotFound('Cette étape n’existe pas, ou plus.');
  return step;
}
