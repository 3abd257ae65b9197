import { z } from 'zod';

import { readAddress } from '#app/platform/address.ts';
import { departementCodeInput, pageInput, wordsInput } from '#app/territories/inputs.ts';

import type { PeopleQuery } from './query.ts';
import { languages, peopleOrders, peopleOrderSlugs, skills } from './vocabulary.ts';

const orderSlugs = Object.values(peopleOrderSlugs) as [string, ...string[]];

const slug = (message: string) =>
  z
    .string()
    .max(120, message)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, message);

/** What each name of the address of `/annuaire` and of its API may hold. */
export const peopleParameters = {
  q: wordsInput.describe('Nom, savoir-faire, bibliothèque ou commune.'),
  sait: z
    .enum(skills, 'Ce savoir-faire n’est pas dans la liste.')
    .describe('Savoir-faire\u00A0; répétable.'),
  dept: departementCodeInput.describe('Code du département\u00A0; répétable.'),
  theme: slug('Ce thème n’existe pas.').describe('Thème\u00A0; répétable.'),
  langue: z
    .enum(languages, 'Cette langue n’est pas dans la liste.')
    .describe('Langue\u00A0; répétable.'),
  bibliotheque: slug('Cette bibliothèque n’est pas dans le réseau.').describe('Bibliothèque.'),
  tri: z
    .enum(orderSlugs, `Le tri est l’un de\u00A0: ${orderSlugs.join(', ')}.`)
    .describe(
      'proche\u00A0: les plus proches de votre bibliothèque d’abord\u00A0; nom\u00A0: par nom.',
    ),
  page: pageInput.describe('Page, dès 1.'),
} as const;
export const repeatablePeopleParameters = ['sait', 'dept', 'theme', 'langue'] as const;

/** Reads the address of a search in the directory; what is not understood is told in `problems`. */
export function parsePeopleQuery(address: URLSearchParams) {
  const { given, problems } = readAddress(address, peopleParameters, repeatablePeopleParameters);
  const query: PeopleQuery = {
    words: given.q?.[0] ?? '',
    departements: given.dept ?? [],
    themes: given.theme ?? [],
    skills: given.sait ?? [],
    languages: given.langue ?? [],
    library: given.bibliotheque?.[0] ?? null,
    order: peopleOrders.find((order) => peopleOrderSlugs[order] === given.tri?.[0]) ?? 'near',
    page: given.page?.[0] ?? 1,
  };
  return { query, problems };
}
