import { z } from 'zod';

import { readAddress } from '#app/platform/address.ts';

import { type TerritoryKind, territoryKindSlugs, territoryKinds } from './vocabulary.ts';

export const longestWords = 200;

export const wordsInput = z
  .string('Écrivez des mots.')
  .max(longestWords, `Au plus ${longestWords} caractères.`);

export const departementCodeInput = z
  .string()
  .regex(/^(?:\d{2}|2[AB]|97\d|98\d)$/u, 'Écrivez le code d’un département, par exemple 04.');

export const pageInput = z.coerce
  .number('Écrivez un numéro de page, à partir de 1.')
  .int('Écrivez un numéro de page, à partir de 1.')
  .min(1, 'Écrivez un numéro de page, à partir de 1.')
  .max(10_000, 'Écrivez un numéro de page, jusqu’à 10\u00A0000.');

/** What somebody types in a picker, and how many answers they may see. */
export const suggestionInput = z.object({
  q: wordsInput.default(''),
  departements: z.array(departementCodeInput).default([]),
  limit: z.number().int().min(1).max(20).default(8),
});
export type SuggestionInput = z.input<typeof suggestionInput>;

const kindSlugs = Object.values(territoryKindSlugs) as [string, ...string[]];

/** What each name of `/api/v1/territoires` may hold. */
export const territoryParameters = {
  q: wordsInput.describe('Nom, code INSEE, code postal ou SIREN.'),
  type: z
    .enum(kindSlugs, { error: `Choisissez parmi\u00A0: ${kindSlugs.join(', ')}.` })
    .describe('Sorte de territoire\u00A0; répétable.'),
  dept: departementCodeInput.describe('Code du département\u00A0; répétable.'),
  page: pageInput.describe('Page, dès 1.'),
} as const;

export const repeatableTerritoryParameters = ['type', 'dept'] as const;

export type TerritoryQuery = {
  words: string;
  kinds: TerritoryKind[];
  departements: string[];
  page: number;
};

/** Reads the address of a search among territories. */
export function parseTerritoryQuery(address: URLSearchParams) {
  const { given, problems } = readAddress(
    address,
    territoryParameters,
    repeatableTerritoryParameters,
  );
  const query: TerritoryQuery = {
    words: given.q?.[0] ?? '',
    kinds: territoryKinds.filter((kind) => given.type?.includes(territoryKindSlugs[kind])),
    departements: given.dept ?? [],
    page: given.page?.[0] ?? 1,
  };
  return { query, problems };
}
