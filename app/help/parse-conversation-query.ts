import { z } from 'zod';

import { readAddress } from '#app/platform/address.ts';
import { longestWords } from '#app/search/words.ts';

import {
  type ConversationQuery,
  conversationStates,
  conversationStateSlugs,
} from './conversation-query.ts';

const stateSlugs = Object.values(conversationStateSlugs) as [string, ...string[]];
const day = z.iso.date('Écrivez une date, par exemple 2026-03-14.');

const parameters = {
  q: z.string().max(longestWords, `Au plus ${longestWords} caractères.`),
  theme: z.string().max(80, 'Ce thème n’existe pas.'),
  etat: z.enum(stateSlugs, `L’état est l’un de\u00A0: ${stateSlugs.join(', ')}.`),
  du: day,
  au: day,
  page: z.coerce
    .number('Écrivez un numéro de page.')
    .int('Écrivez un numéro de page.')
    .min(1, 'Les pages se comptent à partir de 1.')
    .max(1000, 'Au plus 1 000 pages.'),
} as const;

/** Reads the address of a search; what is not understood is told in `problems`. */
export function parseConversationQuery(address: URLSearchParams) {
  const { given, problems } = readAddress(address, parameters);
  const query: ConversationQuery = {
    words: given.q?.[0] ?? '',
    theme: given.theme?.[0] ?? null,
    state:
      conversationStates.find((state) => conversationStateSlugs[state] === given.etat?.[0]) ?? null,
    from: given.du?.[0] ?? null,
    to: given.au?.[0] ?? null,
    page: given.page?.[0] ?? 1,
  };
  return { query, problems };
}
