import { z } from 'zod';

import { libraryKinds } from './vocabulary.ts';

/** What makes a library that one and no other: its name, what it is, the commune where it stands. */
export const identityInput = z.object({
  name: z
    .string({ error: 'Écrivez le nom de la bibliothèque.' })
    .trim()
    .min(3, 'Écrivez le nom de la bibliothèque.')
    .max(160, 'Au plus 160 caractères.')
    .transform((name) => name.replace(/\s+/gu, ' ')),
  kind: z.enum(libraryKinds, { error: 'Choisissez ce qu’elle est.' }),
  commune: z
    .string({ error: 'Écrivez sa commune.' })
    .trim()
    .min(1, 'Écrivez sa commune.')
    .max(120, 'Au plus 120 caractères.'),
  /** INSEE code of the one chosen among the suggestions; empty where the name was only typed. */
  communeCode: z.string().max(5).default(''),
});
export type Identity = z.output<typeof identityInput>;

/** Which library a deed is about. */
export const librarySlugInput = z.object({ slug: z.string().max(200) });
