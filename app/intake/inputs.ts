import { z } from 'zod';

/** Beyond this, no sheet: some twelve dense pages. */
export const longestTextInCharacters = 36_000;
const mostLines = 1500;

export const tooLongSentence =
  'Ce texte est trop long pour une fiche. Gardez-en la partie utile\u00A0: une douzaine de pages au plus.';

/** A text as people paste it. */
export const sheetTextInput = z
  .string('Collez le texte de votre fiche.')
  .max(longestTextInCharacters, tooLongSentence)
  .refine((text) => text.split(/\r\n?|\n/u).length <= mostLines, tooLongSentence);

export const startDraftFromTextInput = z.object({
  text: sheetTextInput.default(''),
  file: z
    .object({
      name: z.string().max(300),
      bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array),
    })
    .nullable()
    .default(null),
});
export type StartDraftFromTextInput = z.input<typeof startDraftFromTextInput>;
