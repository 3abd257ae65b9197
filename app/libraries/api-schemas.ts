import { z } from 'zod';

import type { Operation } from '#app/platform/openapi.ts';

import { libraryAddress } from './addresses.ts';
import { libraryParameters, repeatableLibraryParameters } from './inputs.ts';
import type { LibraryResults } from './search-libraries.server.ts';
import { libraryKinds, libraryPointSources } from './vocabulary.ts';

/** What `/api/v1/bibliotheques` answers: the shape that the OpenAPI document shows. */

const named = z.object({ code: z.string(), name: z.string() });

export const librarySchema = z.object({
  slug: z.string(),
  url: z.url().describe('Page de la bibliothèque.'),
  name: z.string(),
  displayName: z.string().describe('Nom suivi de la commune, quand le nom ne la dit pas.'),
  kind: z.enum(libraryKinds),
  address: z.string().nullable(),
  postalCode: z.string().nullable(),
  commune: named.describe('Code INSEE.'),
  departement: named,
  intercommunality: named.nullable().describe('SIREN.'),
  latitude: z.number().nullable().describe('Degrés, WGS 84.'),
  longitude: z.number().nullable().describe('Degrés, WGS 84.'),
  pointSource: z
    .enum(libraryPointSources)
    .nullable()
    .describe(
      'register\u00A0: registre du ministère\u00A0; commune\u00A0: centre de la commune\u00A0; hand\u00A0: à la main.',
    ),
  website: z.string().nullable(),
  sheetCount: z.number().int().describe('Fiches publiées.'),
});

export const libraryListSchema = z.object({
  total: z.number().int(),
  facets: z.object({
    dept: z.array(
      z.object({
        value: z.string(),
        label: z.string(),
        count: z.number().int(),
        isSelected: z.boolean(),
      }),
    ),
  }),
  isApproximate: z
    .boolean()
    .describe('Aucune bibliothèque ne porte ces mots\u00A0: celles-ci s’en approchent.'),
  items: z.array(librarySchema),
  next: z.url().nullable().describe('Page suivante.'),
});
export type LibraryListAnswer = z.infer<typeof libraryListSchema>;

/** @param address of a page of the same search, by its number. */
export function toLibraryListAnswer(
  results: LibraryResults,
  appUrl: string,
  address: (page: number) => string,
): LibraryListAnswer {
  return {
    total: results.total,
    facets: {
      dept: results.departements.map(({ value, label, count, isSelected }) => ({
        value,
        label,
        count,
        isSelected,
      })),
    },
    isApproximate: results.isApproximate,
    // The schema leaves out what is ours alone.
    items: results.items.map((library) =>
      librarySchema.parse({ ...library, url: `${appUrl}${libraryAddress(library.slug)}` }),
    ),
    next: results.page < results.pageCount ? address(results.page + 1) : null,
  };
}

export const libraryOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/v1/bibliotheques',
    id: 'searchLibraries',
    tag: 'Bibliothèques',
    summary: 'Chercher une bibliothèque',
    needsToken: false,
    query: libraryParameters,
    repeatable: repeatableLibraryParameters,
    answer: { status: 200, description: 'Une page de résultats.', schema: libraryListSchema },
    refusals: [400, 429],
  },
];
