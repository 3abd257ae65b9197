import type { Context } from '#app/platform/context.server.ts';
import { BadRequest, Conflict } from '#app/platform/errors.ts';

import type { Choice } from './merge-contents.ts';
import { presentConflict, type PresentedConflict } from './present-conflict.server.ts';
import { readDraft } from './read-draft.server.ts';
import type { DraftConflict } from './save-draft.server.ts';
import { settleConflict } from './settle-conflict.server.ts';
import { one, type SheetForm } from './sheet-form.ts';

export type ConflictOutcome =
  | { kind: 'settled' }
  | { kind: 'conflict'; conflict: PresentedConflict };

/**
 * Saves the choices that the conflict page sends (`choice.<path>`), or shows the conflict again
 * where the sheet has moved on meanwhile.
 * @throws {BadRequest} for a form that is not that page's; as `settleConflict` otherwise.
 */
export async function answerConflict(
  context: Context,
  { slug, form }: { slug: string; form: SheetForm },
): Promise<ConflictOutcome> {
  const { sheetId } = await readDraft(context, { slug });
  const choices = Object.fromEntries(
    Object.keys(form)
      .filter((name) => name.startsWith('choice.'))
      .map((name) => [name.slice('choice.'.length), one(form, name) as Choice]),
  );
  try {
    await settleConflict(context, {
      sheetId,
      base: Number(one(form, 'base')),
      seen: Number(one(form, 'seen')),
      mine: readContent(one(form, 'mine')),
      choices,
    });
    return { kind: 'settled' };
  } catch (error) {
    if (!(error instanceof Conflict) || !error.detail) throw error;
    return {
      kind: 'conflict',
      conflict: await presentConflict(context, error.detail as DraftConflict),
    };
  }
}

/** Checked by the verb, whoever wrote it. */
function readContent(json: string): never {
  try {
    return JSON.parse(json) as never;
  } catch (cause) {
    throw new BadRequest('Cette page est arrivée abîmée. Revenez à la fiche.', {}, { cause });
  }
}
