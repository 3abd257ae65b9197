import { z } from 'zod';

import type { Operation } from '#app/platform/openapi.ts';

import { askedPlaceSchema, placeListSchema, placeSchema } from './api-schemas.ts';
import { registerFields } from './inputs.ts';
import { registrantListSchema } from './registrant-schemas.ts';

const tag = 'Inscriptions';
const ofSession = '/api/v1/formations/{slug}/sessions/{id}/inscriptions';
const pathParameters = { slug: z.string(), id: z.uuid() };
const one = { ...pathParameters, registrationId: z.uuid() };
const answer = { status: 200, description: 'L’inscription.', schema: placeSchema };

export const registrationOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/compte/inscriptions',
    id: 'listMyRegistrations',
    tag,
    summary: 'Lire ses inscriptions, et celles que l’on a demandées pour d’autres',
    needsToken: true,
    answer: { status: 200, description: 'Les inscriptions.', schema: placeListSchema },
    refusals: [401],
  },
  {
    method: 'get',
    path: ofSession,
    id: 'listRegistrants',
    tag,
    summary: 'Lire qui vient à une session, qui répond encore, qui attend',
    description:
      'Pour qui organise ou anime la session\u00A0; les courriels, pour qui organise. Les réponses aux questions s’effacent un mois après la session.',
    needsToken: true,
    pathParameters,
    answer: { status: 200, description: 'Les inscrits.', schema: registrantListSchema },
    refusals: [401, 403, 404],
  },
  {
    method: 'post',
    path: ofSession,
    id: 'registerForSession',
    tag,
    summary: 'S’inscrire à une session, ou y inscrire quelqu’un de sa bibliothèque',
    description:
      'Sans place libre, l’inscription est en liste d’attente. Envoyée deux fois, elle n’est faite qu’une fois. Aux mêmes heures qu’une autre, elle est faite, et la réponse le dit (overlaps).',
    needsToken: true,
    pathParameters,
    body: z.object(registerFields),
    answer: { status: 201, description: 'L’inscription.', schema: askedPlaceSchema },
    refusals: [400, 401, 403, 404, 409, 413, 422],
  },
  {
    method: 'delete',
    path: `${ofSession}/{registrationId}`,
    id: 'cancelRegistration',
    tag,
    summary: 'Rendre sa place, quitter la liste d’attente ou laisser la place proposée',
    needsToken: true,
    pathParameters: one,
    answer,
    refusals: [400, 401, 404, 409],
  },
  {
    method: 'post',
    path: `${ofSession}/{registrationId}/acceptation`,
    id: 'acceptOffer',
    tag,
    summary: 'Prendre la place proposée, dans le délai',
    needsToken: true,
    pathParameters: one,
    answer,
    refusals: [400, 401, 404, 409],
  },
];
