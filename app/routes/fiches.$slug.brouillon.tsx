import { NotFound } from '#app/platform/errors.ts';
import { api } from '#app/platform/http.server.ts';
import { formToObject } from '#app/platform/parse.ts';
import { saveSheetForm } from '#app/sheets/save-sheet-form.server.ts';
import { formOfContent, listNames } from '#app/sheets/sheet-form.ts';

/** Autosave: the whole form of the sheet, saved; with a colleague's changes where there were some. */
export const action = api(async ({ context, params, request }) => {
  if (request.method !== 'PUT') throw new NotFound();
  const form = formToObject(new URLSearchParams(await request.text()) as never, listNames);
  const saved = await saveSheetForm(context, { slug: params.slug ?? '', form });
  return {
    revision: saved.revision,
    savedAt: saved.savedAt.toISOString(),
    errors: saved.errors,
    form: saved.isMerged ? formOfContent(saved.content, saved.labels) : null,
  };
});
