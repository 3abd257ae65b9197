import { z } from 'zod';

import { readAddress } from '#app/platform/address.ts';
import { longestWords } from '#app/search/words.ts';

import type { AnswerQuery } from './answer-query.ts';
import { answerScopes, answerScopeSlugs, answerStates, answerStateSlugs } from './vocabulary.ts';

const stateSlugs = Object.values(answerStateSlugs) as [string, ...string[]];
const scopeSlugs = Object.values(answerScopeSlugs) as [string, ...string[]];

export const answerParameters = {
  q: z.string().max(longestWords, `Au plus ${longestWords} caractères.`).describe('Mots cherchés.'),
  theme: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'Ce thème n’existe pas.')
    .max(80, 'Ce thème n’existe pas.')
    .describe('Thème\u00A0; répétable.'),
  etat: z
    .enum(stateSlugs, `L’état est l’un de\u00A0: ${stateSlugs.join(', ')}.`)
    .describe(
      'verifiee\u00A0: par un référent\u00A0; a-verifier\u00A0: personne ne l’a confirmée depuis un an.',
    ),
  lecteurs: z
    .enum(scopeSlugs, 'Écrivez tous ou pros.')
    .describe('tous\u00A0: publiques\u00A0; pros\u00A0: entre professionnels, une fois connecté.'),
  page: z.coerce
    .number('Écrivez un numéro de page.')
    .int('Écrivez un numéro de page.')
    .min(1, 'Les pages se comptent à partir de 1.')
    .max(1000, 'Au plus 1 000 pages.')
    .describe('Page, dès 1.'),
} as const;
export const repeatableAnswerParameters = ['theme', 'etat'] as const;

/** Reads the address of a search; what is not understood is told in `problems`. */
export function parseAnswerQuery(address: URLSearchParams) {
  const { given, problems } = readAddress(address, answerParameters, repeatableAnswerParameters);
  const query: AnswerQuery = {
    words: given.q?.[0] ?? '',
    themes: given.theme ?? [],
    states: answerStates.filter((state) => given.etat?.includes(answerStateSlugs[state])),
    scope: answerScopes.find((scope) => answerScopeSlugs[scope] === given.lecteurs?.[0]) ?? null,
    page: given.page?.[0] ?? 1,
  };
  return { query, problems };
}
