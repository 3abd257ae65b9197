import type { FieldErrors } from '#app/platform/errors.ts';
import type { SheetContent } from '#app/sheets/content.ts';
import type { EditAnswer } from '#app/sheets/edit-answer.ts';
import { formErrorsOf } from '#app/sheets/form-errors.ts';
import { missingForPublication } from '#app/sheets/missing-for-publication.ts';

/** What a save found unreadable, and the submit that it came after. */
export type Told = { after: EditAnswer | null; errors: FieldErrors } | null;

/**
 * What is wrong in the form now: what a refused publication named, until it is there (a save says
 * nothing of it, since a draft may lack anything), and what the last save or submit could not read.
 */
export function liveErrors(
  answer: EditAnswer | null,
  told: Told,
  content: SheetContent,
): FieldErrors {
  const named = answer?.errors ?? {};
  const isFresh = !told || told.after !== answer;
  if (!answer?.isLacking) return isFresh ? named : told.errors;
  const lacks = formErrorsOf(missingForPublication(content), content);
  const still = Object.entries(named).filter(([name]) => name in lacks);
  return { ...Object.fromEntries(still), ...(isFresh ? {} : told.errors) };
}
