import type { SheetContent } from '#app/sheets/content.ts';
import { type RichTextField, richTextFields } from '#app/sheets/sections.ts';

import { blocksOf } from './internal/blocks.ts';
import { richTextOfBlocks } from './internal/rich-blocks.ts';

/** Where a piece of text may go, in the order of the form; `discard` takes it off the sheet. */
export const placings = [
  'summary',
  ...richTextFields,
  'budgetNote',
  'partners',
  'speakers',
  'contact',
  'discard',
] as const;
export type Placing = (typeof placings)[number];

export const placingLabels: Record<Placing, string> = {
  summary: 'Résumé',
  context: 'Contexte et enjeux',
  objectives: 'Objectifs',
  running: 'Déroulé',
  technicalNeeds: 'Besoins techniques',
  humanMeans: 'Moyens humains',
  materialMeans: 'Moyens matériels',
  communication: 'Communication',
  worked: 'Ce qui a bien marché',
  failed: 'Ce qu’on changerait',
  advice: 'Conseils entre pros',
  budgetNote: 'Note sur le budget',
  partners: 'Partenaires',
  speakers: 'Intervenants',
  contact: 'Note du contact',
  discard: 'Nulle part\u00A0: retirer',
};

/** The pieces of what was not recognised, as they are offered to be placed. */
export function piecesOf(unrecognised: string): string[] {
  return unrecognised.split(/\n{2,}/u).filter((piece) => piece.trim() !== '');
}

export type Placed = { content: SheetContent } | { refusal: string };

/**
 * Moves one piece of the unrecognised text to the end of a field.
 * @returns the sentence to show when the field cannot hold it: nothing moves then.
 */
export function placeUnrecognised(content: SheetContent, at: number, where: Placing): Placed {
  const pieces = piecesOf(content.unrecognised);
  const piece = pieces[at];
  if (piece === undefined) return { content };
  const filled = fill(content, piece, where);
  if (typeof filled === 'string') return { refusal: filled };
  const left = pieces.filter((_, index) => index !== at);
  return { content: { ...content, ...filled, unrecognised: left.join('\n\n') } };
}

function fill(
  content: SheetContent,
  piece: string,
  where: Placing,
): Partial<SheetContent> | string {
  const line = piece.replace(/\s*\n\s*/gu, ' ').replace(/• /gu, '');
  switch (where) {
    case 'discard':
      return {};
    case 'summary':
    case 'budgetNote': {
      const most = where === 'summary' ? 300 : 600;
      const whole = [content[where], line].filter(Boolean).join(' ');
      return whole.length > most
        ? `Ce champ tient en ${most} caractères\u00A0: placez-la ailleurs.`
        : { [where]: whole };
    }
    case 'contact': {
      const note = [content.contact.note, line].filter(Boolean).join(', ');
      return note.length > 300
        ? 'La note tient en 300 caractères.'
        : { contact: { ...content.contact, note } };
    }
    case 'partners':
    case 'speakers': {
      if (line.length > 160) return 'Un nom tient en 160 caractères\u00A0: placez-la ailleurs.';
      const rows = content[where];
      const id = `place-${rows.length + 1}-${line.length}`;
      return rows.length >= 40
        ? 'Quarante noms au plus.'
        : { [where]: [...rows, { id, name: line, role: '' }] };
    }
    default:
      return { [where]: appended(content[where], piece) } satisfies Partial<
        Record<RichTextField, unknown>
      >;
  }
}

function appended(text: SheetContent[RichTextField], piece: string): SheetContent[RichTextField] {
  const added = richTextOfBlocks(blocksOf(piece.split('\n'), Number.POSITIVE_INFINITY));
  return { type: 'doc', content: [...(text?.content ?? []), ...(added?.content ?? [])] };
}
