import { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { sheetContentSchema } from './content.ts';
import { readDraft } from './read-draft.server.ts';
import { saveDraft } from './save-draft.server.ts';

/** A field left out stays as it is: it must not receive its empty value. */
const givenFields = z.record(z.string(), z.unknown());

const reviseSheetInput = z.object({
  slug: z.string().max(200),
  revision: z.number('Donnez la révision dont vous partez.').int().min(1),
  content: givenFields,
});

/**
 * Changes some fields of the working copy, the others staying as they are.
 * @param input `revision`: the one that the changes start from.
 * @throws {Conflict} where somebody saved since; {NotFound}, {Forbidden}, {InvalidInput} as `saveDraft`.
 */
export async function reviseSheet(context: Context, input: unknown) {
  const { slug, revision, content } = parseInput(reviseSheetInput, input);
  const draft = await readDraft(context, { slug });
  if (draft.revision !== revision) {
    throw new Conflict(
      `La fiche a été enregistrée depuis\u00A0: elle en est à la révision ${draft.revision}. Relisez-la, puis réessayez.`,
    );
  }
  const next = parseInput(sheetContentSchema.strict(), { ...draft.content, ...content });
  return saveDraft(context, { sheetId: draft.sheetId, revision, content: next });
}
