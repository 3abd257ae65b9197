import { z } from 'zod';

import { readAddress } from '#app/platform/address.ts';
import { toIsoDay } from '#app/ui/format.ts';

import { firstYear, myScope, readScope } from './vocabulary.ts';

const yearSentence = 'Écrivez une année, par exemple 2026.';

/** What each name of the address of the year may hold. */
export const yearParameters = {
  annee: z
    .string()
    .regex(/^20\d\d$/u, yearSentence)
    .transform(Number)
    .refine((year) => year >= firstYear, `Les présences sont gardées depuis ${firstYear} au plus.`)
    .describe('Année\u00A0; celle en cours sinon.'),
  perimetre: z
    .string()
    .max(140)
    .refine((typed) => readScope(typed) !== null, 'Choisissez dans la liste.')
    .transform((typed) => readScope(typed) ?? myScope)
    .describe(
      '`moi` (sinon), `bibliotheque-` ou `organisateur-` et son adresse, `departement-` et son code, `region`.',
    ),
} as const;

/** The year and whose, by the address; what is not understood is told in `problems`. */
export function parseYearQuery(address: URLSearchParams, now: Date) {
  const { given, problems } = readAddress(address, yearParameters);
  const thisYear = Number(toIsoDay(now).slice(0, 4));
  let year = given.annee?.[0] ?? thisYear;
  if (year > thisYear) {
    const message = 'Cette année n’a pas commencé.';
    problems.push({ name: 'annee', value: String(year), message });
    year = thisYear;
  }
  return { year, scope: given.perimetre?.[0] ?? myScope, problems };
}
export type YearQuery = ReturnType<typeof parseYearQuery>;
