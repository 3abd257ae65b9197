import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';

import { emptySheetContent } from './content.ts';
import { createSheet } from './create-sheet.server.ts';
import { formErrorsOf } from './form-errors.ts';
import { resolveTypedNames } from './internal/resolve-typed-names.server.ts';
import { one, type SheetForm } from './sheet-form.ts';

/**
 * Starts a draft from the first form: a title, and who carries the project where it is not the
 * author's library.
 * @throws as `createSheet`, under the names of the form.
 */
export async function startSheet(context: Context, { form }: { form: SheetForm }) {
  const name = one(form, 'carrier.name').trim();
  const libraryId = one(form, 'carrier.id') || null;
  const { carrier } = await resolveTypedNames(context, {
    ...emptySheetContent(),
    carrier: { libraryId: name ? libraryId : null, structureName: libraryId ? '' : name },
  });
  const content = { title: one(form, 'title'), carrier };
  return createSheet(context, { content }).catch((error: unknown) => {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidInput(formErrorsOf(error.fields, emptySheetContent()));
  });
}
