import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';

import { emptySheetContent } from './content.ts';
import { type CreateSheetInput, createSheetInput } from './inputs.ts';
import { admitMember } from './internal/find-sheet.server.ts';
import { insertSheet } from './internal/insert-sheet.server.ts';
import { settleContent } from './internal/settle-content.server.ts';

/**
 * Starts a draft that only its author sees. A title is enough; without a carrier, it is the
 * author's own library.
 * @throws {NotSignedIn} for visitors; {InvalidInput} for a field that cannot be kept.
 */
export async function createSheet(context: Context, input: CreateSheetInput) {
  const owner = admitMember(context.actor);
  const { content: given } = parseInput(createSheetInput, input);
  const content = { ...emptySheetContent(), ...given };
  if (!content.carrier.libraryId && content.carrier.structureName === '') {
    content.carrier = { ...content.carrier, libraryId: owner.libraryId };
  }
  return context.db.transaction(async (tx) => {
    const settled = await settleContent(tx, content, { sheetId: null, authorIds: [owner.userId] });
    return insertSheet(tx, { content: settled, owner, at: context.clock() });
  });
}
