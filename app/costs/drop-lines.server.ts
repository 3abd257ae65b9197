import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { readDraft } from '#app/sheets/read-draft.server.ts';
import { saveDraft } from '#app/sheets/save-draft.server.ts';

import type { FinancingLines } from './financing-lines.ts';

/** Rows of a plan; see `sheets/content.ts`. */
const mostRows = 60;

/**
 * Adds lines to the financing plan of a sheet's working copy. What others save meanwhile is merged.
 * @throws {NotSignedIn}; {NotFound} for somebody else's sheet; {Forbidden}; {InvalidInput} where the
 * plan is full.
 */
export async function dropLines(
  context: Context,
  { sheetId, expenses, fundings }: FinancingLines & { sheetId: string },
): Promise<{ slug: string }> {
  const draft = await readDraft(context, { sheetId });
  const id = () => crypto.randomUUID();
  const content = {
    ...draft.content,
    expenses: [...draft.content.expenses, ...expenses.map((line) => ({ id: id(), ...line }))],
    fundings: [
      ...draft.content.fundings,
      ...fundings.map((line) => ({ id: id(), obtainedInCents: null, ...line })),
    ],
  };
  if (content.expenses.length > mostRows || content.fundings.length > mostRows)
    throw new InvalidInput({
      sheetId: [`Le plan de cette fiche a déjà ${mostRows} lignes\u00A0: retirez-en d’abord.`],
    });
  await saveDraft(context, { sheetId, revision: draft.revision, content });
  return { slug: draft.slug };
}
