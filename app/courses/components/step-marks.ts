import type { StepKind } from '#app/courses/vocabulary.ts';
import type { IconName } from '#app/ui/icon-names.ts';

/** How a list of steps draws each kind. */
export const stepIcons: Record<StepKind, IconName> = {
  text: 'book-open-text',
  video: 'clapperboard',
  file: 'file-text',
  quiz: 'list-checks',
};
