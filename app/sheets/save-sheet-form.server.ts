import type { Context } from '#app/platform/context.server.ts';
import { BadRequest, type FieldErrors, InvalidInput } from '#app/platform/errors.ts';

import { contentOfForm } from './content-of-form.ts';
import { formErrorsOf } from './form-errors.ts';
import { contentLabels } from './internal/content-labels.server.ts';
import { resolveTypedNames } from './internal/resolve-typed-names.server.ts';
import { readDraft } from './read-draft.server.ts';
import { type SavedDraft, saveDraft } from './save-draft.server.ts';
import type { ContentLabels, SheetForm } from './sheet-form.ts';
import { one } from './sheet-form.ts';

export type SavedForm = SavedDraft & {
  labels: ContentLabels;
  /** Answers that could not be read: for these, what was saved before stays. */
  errors: FieldErrors;
};

/**
 * Saves the working copy as its form says. What cannot be read is told, the rest is saved.
 * @throws as `saveDraft`; {BadRequest} for a form that does not say where it started from.
 */
export async function saveSheetForm(
  context: Context,
  { slug, form }: { slug: string; form: SheetForm },
): Promise<SavedForm> {
  const draft = await readDraft(context, { slug });
  const revision = Number(one(form, 'revision'));
  if (!Number.isInteger(revision) || revision < 1) throw new BadRequest();
  const { content: written, errors } = contentOfForm(form, draft.content);
  const content = await resolveTypedNames(context, written);
  const saved = await saveDraft(context, { sheetId: draft.sheetId, revision, content }).catch(
    (error: unknown) => {
      if (!(error instanceof InvalidInput)) throw error;
      throw new InvalidInput(formErrorsOf(error.fields, content));
    },
  );
  return { ...saved, errors, labels: await contentLabels(context.db, saved.content) };
}
