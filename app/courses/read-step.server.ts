import { randomUUID } from 'node:crypto';

import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { attemptInput, slugInput } from './inputs.ts';
import { factsOf, findCourse, withSlug } from './internal/find-course.server.ts';
import { findAttempts } from './internal/find-attempts.server.ts';
import { findPublishedSteps, type PublishedStep } from './internal/find-steps.server.ts';
import { askQuiz, sayAttempt } from './mark-answers.ts';
import { canReadSteps } from './policy.ts';
import { readCourse } from './read-course.server.ts';
import { hostOf } from './say-course.ts';

/**
 * A step as its readers see it: of a quiz the questions, not which answers are right.
 * @param input `number` from 1; `attemptId` an attempt of mine to be told.
 * @throws {NotFound} for a course out of sight and for a step that is not there; {NotSignedIn} and
 * {Forbidden} for who reads what the course is, and not its steps.
 */
export async function readStep(
  context: Context,
  input: { slug: unknown; number: unknown; attemptId: unknown },
) {
  const { actor, db } = context;
  const { slug } = parseInput(slugInput, input);
  const found = await findCourse(db, actor, withSlug(slug));
  if (!canReadSteps(actor, found.organiser, factsOf(found))) {
    if (actor.kind !== 'member') throw new NotSignedIn();
    throw new Forbidden('Les étapes de ce parcours se lisent entre membres du réseau.');
  }
  const published = await findPublishedSteps(db, found.row.id);
  const step = published.find(({ number }) => String(number) === input.number);
  if (!step) throw new NotFound('Cette étape n’existe pas, ou plus.');
  const { course, steps, mine, mayFollow } = await readCourse(context, { slug });
  return {
    course: { slug: course.slug, title: course.title, isOpen: course.state === 'published' },
    step: {
      id: step.id,
      kind: step.kind,
      number: step.number,
      title: step.title,
      text: step.text,
      video: step.url === null ? null : { url: step.url, host: hostOf(step.url) },
      file: step.file,
      isDone: steps.find(({ id }) => id === step.id)?.isDone ?? false,
    },
    quiz: step.quiz && {
      ...(await readTries(context, step, input.attemptId)),
      ...askQuiz(step.quiz),
      clientKey: randomUUID(),
    },
    steps,
    mine,
    mayFollow,
    /** Before it is published, for who keeps it: nothing is recorded. */
    isPreview: false,
  };
}
export type StepPage = Awaited<ReturnType<typeof readStep>>;

/** How often I tried, the best of it, and the attempt that is asked for. */
async function readTries({ actor, db }: Context, { id, quiz }: PublishedStep, attemptId: unknown) {
  const tries =
    actor.kind === 'member' ? await findAttempts(db, { stepId: id, userId: actor.userId }) : [];
  const scores = tries.map(({ questionCount, missedIds }) => ({
    right: questionCount - missedIds.length,
    total: questionCount,
  }));
  const asked = attemptInput.safeParse({ attemptId }).data?.attemptId;
  const at = tries.findIndex((one) => one.id === asked);
  const attempt = tries[at];
  return {
    tryCount: tries.length,
    hasPassed: tries.some(({ hasPassed }) => hasPassed),
    best: scores.toSorted((a, b) => b.right / b.total - a.right / a.total)[0] ?? null,
    attempt:
      attempt && quiz
        ? {
            rank: at + 1,
            ...scores[at]!,
            hasPassed: attempt.hasPassed,
            chosen: attempt.answers,
            questions: sayAttempt(quiz, attempt),
          }
        : null,
  };
}
