import { z } from 'zod';

import { readAddress } from '#app/platform/address.ts';
import { departementCodeInput, pageInput, wordsInput } from '#app/territories/inputs.ts';

import type { SessionQuery } from './session-query.ts';

const slug = (message: string) =>
  z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, message)
    .max(120, message);
const day = z.iso
  .date('Écrivez une date, par exemple 2027-01-12.')
  .refine((typed) => typed >= '2000' && typed < '2100', 'Écrivez une date de ce siècle.');
const yes = z.literal('oui', 'Écrivez «\u00A0oui\u00A0», ou rien.');

/** What each name of the address of `/formations` and of its API may hold. */
export const sessionParameters = {
  q: wordsInput.describe('Mots cherchés.'),
  theme: slug('Ce thème n’existe pas.').describe('Thème\u00A0; répétable.'),
  dept: departementCodeInput.describe('Département où elle se tient\u00A0; répétable.'),
  organisateur: slug('Cette bibliothèque n’existe pas.').describe('Qui organise\u00A0; répétable.'),
  commune: z
    .string()
    .regex(/^\d[\dAB]\d{3}$/u, 'Écrivez le code INSEE d’une commune, par exemple 04088.')
    .describe('Commune où elle se tient\u00A0; répétable, sauf avec un rayon.'),
  rayon: z.coerce
    .number('Écrivez un nombre de kilomètres, de 1 à 500.')
    .int('Écrivez un nombre de kilomètres, de 1 à 500.')
    .min(1, 'Écrivez un nombre de kilomètres, de 1 à 500.')
    .max(500, 'Écrivez un nombre de kilomètres, de 1 à 500.')
    .describe('Autour de la commune, en kilomètres.'),
  lieu: z
    .string()
    .max(100, 'Au plus 100 caractères.')
    .describe('Nom d’une commune\u00A0; `commune` l’emporte.'),
  du: day.describe('À partir de ce jour\u00A0; aujourd’hui sinon.'),
  au: day.describe('Jusqu’à ce jour compris.'),
  places: yes.describe('«\u00A0oui\u00A0»\u00A0: seulement s’il reste des places.'),
  distance: yes.describe('«\u00A0oui\u00A0»\u00A0: seulement à distance.'),
  page: pageInput.describe('Page, dès 1.'),
} as const;
export const repeatableSessionParameters = ['theme', 'dept', 'organisateur', 'commune'] as const;

/** Reads the address of a search among sessions; what is not understood is told in `problems`. */
export function parseSessionQuery(address: URLSearchParams) {
  const { given, problems } = readAddress(address, sessionParameters, repeatableSessionParameters);
  const query: SessionQuery = {
    words: given.q?.[0] ?? '',
    themes: given.theme ?? [],
    departements: given.dept ?? [],
    organisers: given.organisateur ?? [],
    communes: given.commune ?? [],
    radiusInKm: given.rayon?.[0] ?? null,
    place: given.commune?.length ? '' : (given.lieu?.[0] ?? ''),
    from: given.du?.[0] ?? null,
    to: given.au?.[0] ?? null,
    hasPlaces: given.places !== undefined && given.places.length > 0,
    isRemote: given.distance !== undefined && given.distance.length > 0,
    page: given.page?.[0] ?? 1,
  };
  if (query.radiusInKm && query.communes.length !== 1 && !query.place) {
    const message = 'Un rayon se compte autour d’une commune, et d’une seule.';
    // The form sends its slider along with an empty place: nobody asked for anything.
    if (given.lieu === undefined || query.communes.length > 1)
      problems.push({ name: 'rayon', value: String(query.radiusInKm), message });
    query.radiusInKm = null;
  }
  if (query.from && query.to && query.to < query.from) {
    const message = 'Le dernier jour vient après le premier.';
    problems.push({ name: 'au', value: query.to, message });
    query.to = null;
  }
  return { query, problems };
}
