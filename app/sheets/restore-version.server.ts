import { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { admitMember, findSheetBySlug } from './internal/find-sheet.server.ts';
import { readVersionContents } from './internal/read-versions.server.ts';
import { canEdit, canSeeDraft } from './policy.ts';
import { saveDraft } from './save-draft.server.ts';

const noVersion = 'Cette version n’existe pas.';

const restoreVersionInput = z.object({
  slug: z.string().max(200),
  number: z.coerce.number(noVersion).int(noVersion).min(1, noVersion).max(100_000, noVersion),
});

/**
 * Makes an old version the working copy, which stays to be reread and published. What the working
 * copy held remains among its revisions; a colleague who is writing meets the usual conflict.
 * @throws {NotSignedIn}; {NotFound} for who does not write the sheet, or no such version;
 * {Forbidden} while it is archived.
 */
export async function restoreVersion(context: Context, input: z.input<typeof restoreVersionInput>) {
  const member = admitMember(context.actor);
  const { slug, number } = parseInput(restoreVersionInput, input);
  const found = await findSheetBySlug(context.db, slug);
  if (!found || !canSeeDraft(member, found.facts)) throw new NotFound();
  const { row, facts } = found;
  if (!canEdit(member, facts)) {
    throw new Forbidden('Cette fiche est archivée\u00A0: remettez-la en ligne d’abord.');
  }
  const { byNumber } = await readVersionContents(context.db, row.id, [number], null);
  const content = byNumber.get(number);
  if (!content) throw new NotFound(noVersion);
  const saved = await saveDraft(context, {
    sheetId: row.id,
    revision: row.draftRevision,
    content,
  });
  return { slug: saved.slug, number };
}
