import { z } from 'zod';

import { sheetContentSchema } from './content.ts';

const sheetId = z.uuid('Cette fiche n’existe pas, ou plus.');
const unknownStart = 'Ce formulaire ne dit pas de quel enregistrement il part. Rechargez la page.';
const revision = z.coerce.number(unknownStart).int(unknownStart).min(1, unknownStart);

/** Naming a sheet is enough to act on it. */
export const sheetIdInput = z.object({ sheetId });

export const createSheetInput = z.object({
  /** At least a title; the rest may come later. */
  content: sheetContentSchema.partial().extend({
    title: z
      .string()
      .trim()
      .min(1, 'Donnez un titre à la fiche.')
      .max(160, 'Au plus 160 caractères.'),
  }),
});
export type CreateSheetInput = z.input<typeof createSheetInput>;

export const saveDraftInput = z.object({
  sheetId,
  /** The revision that the edits started from. */
  revision,
  content: sheetContentSchema,
});
export type SaveDraftInput = z.input<typeof saveDraftInput>;

export const publishSheetInput = z.object({
  sheetId,
  /** Publishes this revision of the working copy or none; without it, the present one. */
  revision: revision.optional(),
  /** What changed, for the history. */
  note: z.string().trim().max(300, 'Au plus 300 caractères.').default(''),
});
export type PublishSheetInput = z.input<typeof publishSheetInput>;

export const withdrawSheetInput = z.object({
  sheetId,
  reason: z.string().trim().max(300, 'Au plus 300 caractères.').default(''),
});
