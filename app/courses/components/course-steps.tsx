import { Link } from '@remix-run/react';

import { previewedStepAddress, stepAddress } from '#app/courses/addresses.ts';
import type { CoursePage } from '#app/courses/read-course.server.ts';
import { stepKindLabels } from '#app/courses/vocabulary.ts';
import { Steps } from '#app/ui/steps.tsx';

import { stepIcons } from './step-marks.ts';

type CourseStepsProps = {
  slug: string;
  steps: CoursePage['steps'];
  /** Their titles alone, for who does not read them. */
  areLinks: boolean;
  /** The one on screen, by its number. */
  current?: number;
  isPreview?: boolean;
};

/** The steps of a course in their order, those that are done ticked. */
export function CourseSteps({ slug, steps, areLinks, current, isPreview }: CourseStepsProps) {
  const addressOf = isPreview ? previewedStepAddress : stepAddress;
  return (
    <Steps
      steps={steps.map(({ id, kind, number, title, isDone }) => ({
        id,
        icon: isDone ? ('check' as const) : stepIcons[kind],
        state: number === current ? ('current' as const) : isDone ? 'done' : 'coming',
        title:
          areLinks && number !== current ? (
            <Link to={addressOf(slug, number)}>{title}</Link>
          ) : (
            title
          ),
        text:
          isDone && number === current ? `${stepKindLabels[kind]}, faite` : stepKindLabels[kind],
      }))}
    />
  );
}
