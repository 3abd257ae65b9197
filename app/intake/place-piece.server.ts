import type { Context } from '#app/platform/context.server.ts';
import { saveDraft, type SavedDraft } from '#app/sheets/save-draft.server.ts';

import { placeUnrecognised, placings } from './place-unrecognised.ts';

type PieceToPlace = { saved: SavedDraft; at: number; where: string };

/**
 * Moves one piece of the unrecognised text of a draft just saved into the field chosen, and saves.
 * @returns the draft, and the sentence to show where the field cannot hold the piece.
 * @throws as `saveDraft`.
 */
export async function placePiece(context: Context, { saved, at, where }: PieceToPlace) {
  const placing = placings.find((known) => known === where);
  if (!placing) return { draft: saved, refusal: 'Choisissez où placer ce passage.' };
  const placed = placeUnrecognised(saved.content, at, placing);
  if ('refusal' in placed) return { draft: saved, refusal: placed.refusal };
  const { sheetId, revision } = saved;
  return {
    draft: await saveDraft(context, { sheetId, revision, content: placed.content }),
    refusal: null,
  };
}
