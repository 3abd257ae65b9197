import type { StepKind } from './vocabulary.ts';

/** Addresses of the courses that one follows by oneself. */
export const coursesAddress = '/formations/parcours';
export const newCourseAddress = `${coursesAddress}/nouveau`;
export const courseAddress = (slug: string) => `${coursesAddress}/${slug}`;
export const courseFormAddress = (slug: string) => `${courseAddress(slug)}/modifier`;
/** A step as its readers see it, by its place. */
export const stepAddress = (slug: string, number: number) =>
  `${courseAddress(slug)}/etapes/${number}`;
/** As its readers will see it, for who keeps it. */
export const previewAddress = (slug: string) => `${courseAddress(slug)}/apercu`;
export const previewedStepAddress = (slug: string, number: number) =>
  `${previewAddress(slug)}/${number}`;
/** What somebody answered to a quiz, told again. */
export const attemptAddress = (slug: string, number: number, attemptId: string) =>
  `${stepAddress(slug, number)}?essai=${attemptId}#resultat`;
export const stepFormAddress = (slug: string, stepId: string) =>
  `${courseFormAddress(slug)}/${stepId}`;

/** A step that is not written yet, by its kind. */
export const newStepNames: Record<StepKind, string> = {
  text: 'texte',
  video: 'video',
  file: 'fichier',
  quiz: 'quiz',
};
