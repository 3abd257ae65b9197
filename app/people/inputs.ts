import { z } from 'zod';

import { fold } from '#app/platform/fold.ts';

import {
  languages,
  longestOwnWords,
  mostOwnWords,
  noReach,
  profileFields,
  reaches,
  skills,
} from './vocabulary.ts';

const listed = 'Choisissez dans la liste.';

/** One's own words, one per line; said twice, or in other capitals, they stand once. */
const ownWords = z
  .string('Écrivez du texte.')
  .max(2000, 'Au plus 2\u00A0000 caractères.')
  .default('')
  .transform((text) => {
    const lines = text.split(/[\n;]+/u).map((line) => line.trim().replace(/\s+/gu, ' '));
    const said = new Map<string, string>();
    for (const line of lines) if (fold(line) && !said.has(fold(line))) said.set(fold(line), line);
    return [...said.values()];
  })
  .superRefine((lines, issues) => {
    const refuse = (message: string) => issues.addIssue({ code: 'custom', message });
    if (lines.length > mostOwnWords)
      refuse(`Au plus ${mostOwnWords} lignes\u00A0: gardez les plus utiles.`);
    if (lines.some((line) => line.length > longestOwnWords))
      refuse(`Au plus ${longestOwnWords} caractères par ligne\u00A0: dites-le en quelques mots.`);
  });

const skillList = z.array(z.enum(skills, listed)).max(skills.length, listed).default([]);

/** What I say of myself. */
export const profileInput = z.object({
  offers: skillList,
  offersOwn: ownWords,
  seeks: skillList,
  seeksOwn: ownWords,
  languages: z.array(z.enum(languages, listed)).max(languages.length, listed).default([]),
});
export type ProfileInput = z.input<typeof profileInput>;

const reach = z
  .enum([noReach, ...reaches], 'Dites qui voit cette ligne.')
  .transform((chosen) => (chosen === noReach ? null : chosen));

/** To whom each field is shown; one that is not there stays as it is. */
export const consentsInput = z.partialRecord(z.enum(profileFields), reach);
export type ConsentsInput = z.input<typeof consentsInput>;

/** What is no longer shown: one field, or all of them. */
export const withdrawInput = z.object({
  field: z.enum(['all', ...profileFields], 'Cette ligne n’existe pas.'),
});

export const personSlugInput = z.object({ slug: z.string().max(120) });
