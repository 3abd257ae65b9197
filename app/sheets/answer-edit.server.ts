import { randomUUID } from 'node:crypto';

import { storeFile } from '#app/files/store-file.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict, type FieldErrors, Forbidden, InvalidInput } from '#app/platform/errors.ts';
import { type ReceivedFile, tooLargeSentence } from '#app/platform/multipart.server.ts';

import { formErrorsOf } from './form-errors.ts';
import { presentConflict, type PresentedConflict } from './present-conflict.server.ts';
import { publishSheet } from './publish-sheet.server.ts';
import type { DraftConflict } from './save-draft.server.ts';
import { type SavedForm, saveSheetForm } from './save-sheet-form.server.ts';
import { rowFields } from './sections.ts';
import { formOfContent, many, one, type SheetForm } from './sheet-form.ts';

/** What a submit of the editing page came to. */
export type EditOutcome =
  | { kind: 'saved' | 'preview'; saved: SavedForm }
  | { kind: 'published'; slug: string; isFirst: boolean }
  | { kind: 'conflict'; conflict: PresentedConflict }
  /** The page stays, with what was typed and what is wrong. */
  | {
      kind: 'stay';
      saved: SavedForm | null;
      form: SheetForm;
      errors: FieldErrors;
      message: string | null;
      title?: string;
      /** The errors are what publication asks for. */
      isLacking?: boolean;
    };

export type EditSubmission = {
  slug: string;
  form: SheetForm;
  files: readonly ReceivedFile[];
  tooLarge: readonly string[];
};

/**
 * Does what a submit of the editing page asks: `intent` is `save`, `preview`, `publish`,
 * `add:<list>` or `remove:<list>:<row>`. Whatever it asks, what was typed is saved first.
 * @throws as `saveSheetForm`, conflicts and wrong answers excepted: they are outcomes.
 */
export async function answerEdit(
  context: Context,
  { slug, form: sent, files, tooLarge }: EditSubmission,
): Promise<EditOutcome> {
  const [intent, list, row] = one(sent, 'intent').split(':');
  const { form, errors: fileErrors } = await keepFiles(context, sent, files, tooLarge);
  if (intent === 'remove' && list && row) {
    form[list] = many(form, list).filter((id) => id !== row);
  }
  let saved: SavedForm;
  try {
    saved = await saveSheetForm(context, { slug, form });
  } catch (error) {
    if (error instanceof Conflict && error.detail) {
      const conflict = await presentConflict(context, error.detail as DraftConflict);
      return { kind: 'conflict', conflict };
    }
    if (!(error instanceof InvalidInput)) throw error;
    const errors = { ...fileErrors, ...error.fields };
    return { kind: 'stay', saved: null, form, errors, message: error.message };
  }
  const errors = { ...fileErrors, ...saved.errors };
  const shown = showAgain(form, errors, formOfContent(saved.content, saved.labels));
  if (intent === 'add' && list && (rowFields as readonly string[]).includes(list)) {
    shown[list] = [...many(shown, list), `r${randomUUID().slice(0, 8)}`];
    return { kind: 'stay', saved, form: shown, errors, message: null };
  }
  if (intent === 'remove') return { kind: 'stay', saved, form: shown, errors, message: null };
  if (Object.keys(errors).length) {
    return { kind: 'stay', saved, form: shown, errors, message: 'Une réponse est à corriger.' };
  }
  if (intent === 'publish') return publish(context, saved, shown);
  return { kind: intent === 'preview' ? 'preview' : 'saved', saved };
}

/**
 * What was saved, with what could not be read as it was typed. A row of which nothing could be read
 * is saved nowhere: it is shown again whole.
 */
function showAgain(form: SheetForm, errors: FieldErrors, saved: SheetForm): SheetForm {
  const names = Object.keys(errors);
  const shown = { ...saved };
  for (const list of rowFields) {
    const isWrong = (id: string) => names.some((name) => name.startsWith(`${list}.${id}.`));
    const kept = many(saved, list);
    const unsaved = many(form, list).filter((id) => !kept.includes(id) && isWrong(id));
    if (unsaved.length === 0) continue;
    shown[list] = many(form, list).filter((id) => kept.includes(id) || unsaved.includes(id));
    for (const [name, answer] of Object.entries(form)) {
      if (unsaved.some((id) => name.startsWith(`${list}.${id}.`))) shown[name] = answer;
    }
  }
  for (const name of names) shown[name] = one(form, name);
  return shown;
}

async function publish(context: Context, saved: SavedForm, shown: SheetForm): Promise<EditOutcome> {
  const { sheetId, revision } = saved;
  try {
    const { slug, number } = await publishSheet(context, { sheetId, revision });
    return { kind: 'published', slug, isFirst: number === 1 };
  } catch (error) {
    const isRefusal = error instanceof InvalidInput || error instanceof Forbidden;
    if (!isRefusal && !(error instanceof Conflict)) throw error;
    const errors = error instanceof InvalidInput ? formErrorsOf(error.fields, saved.content) : {};
    return {
      kind: 'stay',
      saved,
      form: shown,
      errors,
      message: error.message,
      title: 'La fiche n’est pas encore publiée',
      isLacking: error instanceof InvalidInput,
    };
  }
}

/** Files sent with the form (no scripts): each takes the place of its field's `…fileId`. */
async function keepFiles(
  context: Context,
  sent: SheetForm,
  files: readonly ReceivedFile[],
  tooLarge: readonly string[],
) {
  const form = { ...sent };
  const errors: FieldErrors = {};
  for (const field of tooLarge) errors[field] = [tooLargeSentence()];
  for (const file of files) {
    try {
      const purpose = file.field === 'illustration.file' ? 'picture' : 'item';
      const { fileId } = await storeFile(context, { file, purpose });
      form[`${file.field}Id`] = fileId;
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      errors[file.field] = [error.message];
    }
  }
  return { form, errors };
}
