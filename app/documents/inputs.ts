import { z } from 'zod';

import { documentMoments } from './vocabulary.ts';

/** A document to add; its file comes beside. */
export const addDocumentInput = z.object({
  title: z
    .string('Donnez un titre.')
    .trim()
    .max(140, 'Au plus 140 caractères.')
    .transform((title) => title.replaceAll(/\s+/gu, ' '))
    .default(''),
  moment: z.enum(documentMoments, 'Dites pour quel moment.'),
  url: z
    .string('Écrivez une adresse.')
    .trim()
    .max(500, 'Au plus 500 caractères.')
    .refine(
      (typed) => typed === '' || (/^https:\/\/\S+\.\S+$/u.test(typed) && URL.canParse(typed)),
      {
        error: 'Écrivez une adresse, qui commence par https://.',
      },
    )
    .default(''),
});

export const documentIdInput = z.object({
  documentId: z.uuid('Ce document n’est plus là.'),
});
