import { randomUUID } from 'node:crypto';

import type { Context } from '#app/platform/context.server.ts';

import { findPreviewed, stepNumbered } from './internal/find-previewed.server.ts';
import { askQuiz } from './mark-answers.ts';
import type { StepPage } from './read-step.server.ts';
import { hostOf } from './say-course.ts';

/**
 * A step as it is written and as its readers will see it, for who keeps the course.
 * @throws {NotFound} for everybody else, and for a step that is not there.
 */
export async function previewStep(
  context: Context,
  input: { slug: unknown; number: unknown },
): Promise<StepPage> {
  const { row, state, written, shown } = await findPreviewed(context, input);
  const { id, kind, number, title, text, url, file, quiz } = stepNumbered(written, input.number);
  return {
    course: { slug: row.slug, title: row.title, isOpen: state === 'published' },
    step: {
      id,
      kind,
      number,
      title,
      text,
      video: url === null ? null : { url, host: hostOf(url) },
      file,
      isDone: false,
    },
    quiz: quiz && {
      ...askQuiz(quiz),
      tryCount: 0,
      hasPassed: false,
      best: null,
      attempt: null,
      clientKey: randomUUID(),
    },
    steps: shown,
    mine: null,
    mayFollow: true,
    isPreview: true,
  };
}
