import { z } from 'zod';

import type { Operation } from '#app/platform/openapi.ts';

import {
  createSheetBody,
  draftAnswer,
  publicationAnswer,
  publishSheetBody,
  reviseSheetBody,
  sheetAnswer,
} from './api-schemas.ts';

const pathParameters = { slug: z.string().describe('Nom de la fiche dans son adresse.') };

/** What the API offers on one sheet. */
export const sheetOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/fiches/{slug}',
    id: 'readSheet',
    tag: 'Fiches',
    summary: 'Lire une fiche',
    needsToken: false,
    pathParameters,
    answer: { status: 200, description: 'La fiche.', schema: sheetAnswer },
    refusals: [404],
  },
  {
    method: 'post',
    path: '/api/v1/fiches',
    id: 'createSheet',
    tag: 'Fiches',
    summary: 'Commencer un brouillon',
    needsToken: true,
    body: createSheetBody,
    answer: { status: 201, description: 'Le brouillon.', schema: draftAnswer },
    refusals: [400, 401, 413, 422],
  },
  {
    method: 'get',
    path: '/api/v1/fiches/{slug}/brouillon',
    id: 'readDraft',
    tag: 'Fiches',
    summary: 'Lire la copie de travail',
    needsToken: true,
    pathParameters,
    answer: {
      status: 200,
      description: 'La copie de travail et sa révision.',
      schema: draftAnswer,
    },
    refusals: [401, 404],
  },
  {
    method: 'patch',
    path: '/api/v1/fiches/{slug}',
    id: 'reviseSheet',
    tag: 'Fiches',
    summary: 'Réviser la copie de travail',
    needsToken: true,
    pathParameters,
    body: reviseSheetBody,
    answer: { status: 200, description: 'La copie de travail révisée.', schema: draftAnswer },
    refusals: [400, 401, 403, 404, 409, 413, 422],
  },
  {
    method: 'post',
    path: '/api/v1/fiches/{slug}/publication',
    id: 'publishSheet',
    tag: 'Fiches',
    summary: 'Publier la copie de travail',
    needsToken: true,
    pathParameters,
    body: publishSheetBody,
    answer: { status: 200, description: 'La version publiée.', schema: publicationAnswer },
    refusals: [400, 401, 403, 404, 409, 413, 422],
  },
];
