import { z } from 'zod';

import { readAddress } from '#app/platform/address.ts';
import { departementCodeInput, pageInput, wordsInput } from '#app/territories/inputs.ts';

import { isSharedMailDomain } from './mail-domains.ts';
import { readDayRanges } from './opening-hours.ts';
import type { LibraryQuery } from './query.ts';
import { tidyWebsite } from './tidy-website.ts';
import { equipments } from './vocabulary.ts';

/** What each name of the address of `/bibliotheques` and of its API may hold. */
export const libraryParameters = {
  q: wordsInput.describe('Nom, commune ou code postal.'),
  dept: departementCodeInput.describe('Code du département\u00A0; répétable.'),
  page: pageInput.describe('Page, dès 1.'),
} as const;
export const repeatableLibraryParameters = ['dept'] as const;

/** Reads the address of a search among libraries; what is not understood is told in `problems`. */
export function parseLibraryQuery(address: URLSearchParams) {
  const { given, problems } = readAddress(address, libraryParameters, repeatableLibraryParameters);
  const query: LibraryQuery = {
    words: given.q?.[0] ?? '',
    departements: given.dept ?? [],
    page: given.page?.[0] ?? 1,
  };
  return { query, problems };
}

const optional = (most: number) =>
  z
    .string('Écrivez du texte.')
    .trim()
    .max(most, `Au plus ${most} caractères.`)
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null);

const phone = optional(30).refine(
  (text) => text === null || /^\+?[\d\s.()-]{6,30}$/u.test(text),
  'Écrivez un numéro, par exemple 04 92 75 00 00.',
);

const email = optional(200).refine(
  (text) => text === null || z.email().safeParse(text).success,
  'Écrivez une adresse, par exemple mediatheque@commune.fr.',
);

const website = optional(300)
  .refine(
    (text) => text === null || Boolean(tidyWebsite(text)),
    'Écrivez une adresse, par exemple https://mediatheque.fr.',
  )
  .transform((text) => (text === null ? null : (tidyWebsite(text) ?? null)));

const hours = optional(10)
  .transform((text) => (text === null ? null : Number(text.replace(',', '.'))))
  .refine(
    (value) => value === null || (value >= 0 && value <= 168),
    'Écrivez un nombre d’heures par semaine, par exemple 18,5.',
  );

/** The ranges of a day; a day that is not sent stays as it is. */
const dayHours = z
  .string('Écrivez du texte.')
  .max(100, 'Au plus 100 caractères.')
  .transform((text, issues) => {
    const ranges = readDayRanges(text);
    if (!ranges)
      issues.addIssue({
        code: 'custom',
        message: 'Écrivez les heures d’ouverture, par exemple 10 h – 12 h, 14 h – 18 h.',
      });
    return ranges ?? [];
  })
  .optional();

const domainName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/u;

/** Domains, one per line, as a list. */
const domains = z
  .string()
  .max(1000, 'Au plus 1\u00A0000 caractères.')
  .default('')
  .transform((text) => [
    ...new Set(
      text
        .toLowerCase()
        .split(/[\s,;]+/u)
        .map((name) => name.replace(/^@/u, ''))
        .filter(Boolean),
    ),
  ])
  .superRefine((names, issues) => {
    const refuse = (message: string) => issues.addIssue({ code: 'custom', message });
    if (names.length > 10) refuse('Au plus dix domaines.');
    if (!names.every((name) => domainName.test(name)))
      refuse('Écrivez un domaine par ligne, par exemple ville-digne.fr.');
    const shared = names.find(isSharedMailDomain);
    if (shared)
      refuse(`${shared} est à tout le monde\u00A0: il ne prouve pas que l’on travaille ici.`);
  });

/** What the people of a library keep up to date. */
export const libraryInput = z.object({
  address: optional(200),
  postalCode: optional(5).refine(
    (text) => text === null || /^\d{5}$/u.test(text),
    'Écrivez cinq chiffres, par exemple 04000.',
  ),
  phone,
  email,
  website,
  openingHoursPerWeek: hours,
  openingHoursNote: optional(600),
  holidaysNote: optional(600),
  'hours.1': dayHours,
  'hours.2': dayHours,
  'hours.3': dayHours,
  'hours.4': dayHours,
  'hours.5': dayHours,
  'hours.6': dayHours,
  'hours.7': dayHours,
  equipment: z
    .array(z.enum(equipments, 'Choisissez dans la liste.'))
    .max(equipments.length, 'Choisissez dans la liste.')
    .transform((chosen) => equipments.filter((each) => chosen.includes(each)))
    .optional(),
  emailDomains: domains,
});
export type LibraryInput = z.input<typeof libraryInput>;
