import { z } from 'zod';

import { readAddress } from '#app/platform/address.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { departementCodeInput, pageInput, wordsInput } from '#app/territories/inputs.ts';

import type { SpeakerQuery } from './speaker-query.ts';
import {
  disciplines,
  disciplineSlugs,
  feeBrackets,
  feeBracketSlugs,
  languages,
  speakerFormats,
  speakerFormatSlugs,
} from './vocabulary.ts';

const oneOf = (slugs: Record<string, string>) => {
  const all = Object.values(slugs) as [string, ...string[]];
  return z.enum(all, `Choisissez parmi\u00A0: ${all.join(', ')}.`);
};
const slug = (message: string) =>
  z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, message)
    .max(80, message);

const communeCode = z
  .string()
  .regex(/^\d[\dAB]\d{3}$/u, 'Écrivez le code INSEE d’une commune, par exemple 04088.');

const freeDay = z.iso
  .date('Écrivez une date, par exemple 2027-01-12.')
  .refine((day) => day >= '2020' && day < '2100', 'Écrivez une date de ce siècle.');
const longestFreeInDays = 366;

/** What each name of the address of `/intervenants` and of its API may hold. */
export const speakerParameters = {
  q: wordsInput.describe('Mots cherchés.'),
  discipline: oneOf(disciplineSlugs).describe('Discipline\u00A0; répétable.'),
  format: oneOf(speakerFormatSlugs).describe('Format d’intervention\u00A0; répétable.'),
  theme: slug('Ce thème n’existe pas.').describe('Thème\u00A0; répétable.'),
  public: slug('Ce public n’existe pas.').describe('Public\u00A0; répétable.'),
  langue: z
    .enum(languages, `Choisissez parmi\u00A0: ${languages.join(', ')}.`)
    .describe('Langue\u00A0; répétable.'),
  dept: departementCodeInput.describe('Département où ils interviennent\u00A0; répétable.'),
  commune: communeCode.describe(
    'Commune où ils vivent ou travaillent, par son code\u00A0; répétable.',
  ),
  tarif: oneOf(feeBracketSlugs).describe(
    'Tarif le plus bas, en euros\u00A0; une fois connecté\u00A0; répétable.',
  ),
  vers: communeCode.describe('Commune où ils doivent pouvoir venir, par son code INSEE.'),
  lieu: wordsInput.describe('La même commune, par son nom.'),
  'libre-du': freeDay.describe(
    'Libre au moins un jour à partir de cette date\u00A0; une fois connecté. Seule, elle vaut un jour.',
  ),
  'libre-au': freeDay.describe('Jusqu’à cette date comprise, un an au plus après la première.'),
  page: pageInput.describe('Page, dès 1.'),
} as const;
export const repeatableSpeakerParameters = [
  'discipline',
  'format',
  'theme',
  'public',
  'langue',
  'dept',
  'commune',
  'tarif',
] as const;

/** Reads the address of a search among speakers; what is not understood is told in `problems`. */
export function parseSpeakerQuery(address: URLSearchParams) {
  const { given, problems } = readAddress(address, speakerParameters, repeatableSpeakerParameters);
  const query: SpeakerQuery = {
    words: given.q?.[0] ?? '',
    disciplines: disciplines.filter((one) => given.discipline?.includes(disciplineSlugs[one])),
    formats: speakerFormats.filter((one) => given.format?.includes(speakerFormatSlugs[one])),
    themes: given.theme ?? [],
    audiences: given.public ?? [],
    languages: languages.filter((one) => given.langue?.includes(one)),
    departements: given.dept ?? [],
    communes: given.commune ?? [],
    brackets: feeBrackets.filter((one) => given.tarif?.includes(feeBracketSlugs[one])),
    reach: given.vers?.[0] ?? null,
    place: given.lieu?.[0] ?? '',
    freeFrom: given['libre-du']?.[0] ?? given['libre-au']?.[0] ?? null,
    freeTo: given['libre-au']?.[0] ?? given['libre-du']?.[0] ?? null,
    page: given.page?.[0] ?? 1,
  };
  const { freeFrom, freeTo } = query;
  if (freeFrom && freeTo) {
    const days = (Date.parse(freeTo) - Date.parse(freeFrom)) / dayInMs;
    if (days < 0 || days >= longestFreeInDays) {
      const message =
        days < 0 ? 'Le dernier jour vient après le premier.' : 'Cherchez sur un an au plus.';
      problems.push({ name: 'libre-au', value: freeTo, message });
      query.freeTo = freeFrom;
    }
  }
  return { query, problems };
}
