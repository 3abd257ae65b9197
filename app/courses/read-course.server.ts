import { and, eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { readTraining } from '#app/trainings/read-training.server.ts';
import { courseCertificates, courseLearners, courseProgress } from '#db/schema/courses.ts';
import { trainings } from '#db/schema/trainings.ts';

import { slugInput } from './inputs.ts';
import { factsOf, findCourse, withSlug } from './internal/find-course.server.ts';
import { findPublishedSteps } from './internal/find-steps.server.ts';
import { canFollowCourse, canKeepCourse, canReadSteps } from './policy.ts';

/**
 * What a course is, with the titles of its steps, for everybody; with my progress for who follows it,
 * and the training that it belongs to, where this actor reads that.
 * @throws {NotFound} also for one that is not published, for who does not keep it.
 */
export async function readCourse(context: Context, input: { slug: unknown }) {
  const { actor, db } = context;
  const { slug } = parseInput(slugInput, input);
  const found = await findCourse(db, actor, withSlug(slug));
  const { row, organiser, theme, state } = found;
  const facts = factsOf(found);
  const [steps, mine, training] = await Promise.all([
    findPublishedSteps(db, row.id),
    readMine(context, row.id),
    row.trainingId === null ? null : readItsTraining(context, row.trainingId),
  ]);
  const shown = steps.map(({ id, kind, number, title }) => ({
    id,
    kind,
    number,
    title,
    isDone: mine?.doneIds.includes(id) ?? false,
  }));
  return {
    course: {
      slug: row.slug,
      title: row.title,
      summary: row.summary,
      aims: row.aims.split('\n').filter(Boolean),
      audience: row.audience,
      minutes: row.minutes,
      readers: row.readers,
      state,
      theme,
      organiser: { slug: organiser.slug, name: organiser.name },
    },
    steps: shown,
    /** Null for who does not follow it. */
    mine: mine && {
      done: shown.filter(({ isDone }) => isDone).length,
      completedAt: mine.completedAt,
      certificateCode: mine.certificateCode,
      /** Where one goes on: the first step that is not done. */
      next: shown.find(({ isDone }) => !isDone)?.number ?? 1,
    },
    training,
    keeps: canKeepCourse(actor, organiser),
    mayRead: canReadSteps(actor, organiser, facts),
    mayFollow: canFollowCourse(actor, organiser, facts),
    /** As its readers will see it, for who keeps it. */
    isPreview: false,
  };
}
export type CoursePage = Awaited<ReturnType<typeof readCourse>>;

async function readMine({ actor, db }: Context, courseId: string) {
  if (actor.kind !== 'member') return null;
  const [learner] = await db
    .select()
    .from(courseLearners)
    .where(and(eq(courseLearners.courseId, courseId), eq(courseLearners.userId, actor.userId)));
  if (!learner) return null;
  const done = await db
    .select({ stepId: courseProgress.stepId })
    .from(courseProgress)
    .where(and(eq(courseProgress.courseId, courseId), eq(courseProgress.userId, actor.userId)));
  const [paper] = await db
    .select({ code: courseCertificates.code })
    .from(courseCertificates)
    .where(
      and(eq(courseCertificates.courseId, courseId), eq(courseCertificates.holderId, actor.userId)),
    );
  return {
    certificateCode: paper?.code ?? null,
    doneIds: done.map(({ stepId }) => stepId),
    completedAt: learner.completedAt?.toISOString() ?? null,
  };
}

/** The training of a course, with its sessions to come; null where this actor does not read it. */
async function readItsTraining(context: Context, trainingId: string) {
  const [row] = await context.db
    .select({ slug: trainings.slug })
    .from(trainings)
    .where(eq(trainings.id, trainingId));
  if (!row) return null;
  try {
    const { training, sessions } = await readTraining(context, row);
    return {
      slug: training.slug,
      title: training.title,
      sessions: sessions.filter(({ state }) => !['draft', 'held', 'cancelled'].includes(state)),
    };
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
