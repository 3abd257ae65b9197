import { z } from 'zod';

import type { Operation } from '#app/platform/openapi.ts';

import { speakerListSchema, speakerSchema } from './api-schemas.ts';
import { freeRangeOperations } from './free-range-schemas.ts';
import { speakerInput } from './inputs.ts';
import { repeatableSpeakerParameters, speakerParameters } from './query.ts';

const tag = 'Intervenants';
const oneSchema = speakerSchema.extend({
  revision: z
    .number()
    .int()
    .nullable()
    .describe('À renvoyer avec une correction\u00A0; nul pour qui n’en fait pas.'),
  comings: z
    .array(
      z
        .object({
          sheet: z.object({ slug: z.string(), url: z.url(), title: z.string() }).strict(),
          when: z.string().nullable(),
          place: z.string().nullable(),
          carrierName: z.string(),
          isReplay: z.boolean().describe('Venue pour un «\u00A0réalisé aussi par\u00A0».'),
        })
        .strict(),
    )
    .describe('Fiches publiées qui les nomment, la venue la plus récente d’abord.'),
});
export type SpeakerAnswer = z.infer<typeof oneSchema>;

const newSpeakerInput = speakerInput.extend({
  isSomebodyElse: z
    .boolean()
    .default(false)
    .describe('À dire quand des profils se ressemblent et que c’est bien quelqu’un d’autre.'),
});

const changesInput = speakerInput.partial().extend({
  revision: z.number().int().describe('Celle qui a été lue.'),
});
const pathParameters = { slug: z.string() };
const one = { status: 200, description: 'Le profil.', schema: oneSchema };

export const speakerOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/intervenants',
    id: 'searchSpeakers',
    tag,
    summary: 'Chercher un intervenant',
    description:
      'La même recherche que la page /intervenants. Sans jeton, ni tarifs ni coordonnées, et seuls ceux qui ont donné leur accord.',
    needsToken: false,
    query: speakerParameters,
    repeatable: repeatableSpeakerParameters,
    answer: { status: 200, description: 'Une page d’intervenants.', schema: speakerListSchema },
    refusals: [400, 429],
  },
  {
    method: 'post',
    path: '/api/v1/intervenants',
    id: 'addSpeaker',
    tag,
    summary: 'Ajouter un intervenant et lui demander son accord',
    description:
      'Un courriel part à l’intervenant. Jusqu’à sa réponse, seuls les professionnels lisent son nom, ses disciplines et comment lui écrire.',
    needsToken: true,
    body: newSpeakerInput,
    answer: { status: 201, description: 'Le profil, en attente d’accord.', schema: oneSchema },
    refusals: [400, 401, 403, 409, 413, 422, 429],
  },
  {
    method: 'get',
    path: '/api/v1/intervenants/{slug}',
    id: 'readSpeaker',
    tag,
    summary: 'Lire un profil',
    description: 'Ce que la page /intervenants/{slug} montre à la même personne.',
    needsToken: false,
    pathParameters,
    answer: one,
    refusals: [404],
  },
  {
    method: 'patch',
    path: '/api/v1/intervenants/{slug}',
    id: 'correctSpeaker',
    tag,
    summary: 'Corriger un profil',
    description:
      'Les champs donnés changent, les autres restent. Avant l’accord, par qui l’a proposé\u00A0; ensuite, par l’intervenant seul, avec son compte.',
    needsToken: true,
    pathParameters,
    body: changesInput,
    answer: one,
    refusals: [400, 401, 403, 404, 409, 413, 422],
  },
  {
    method: 'delete',
    path: '/api/v1/intervenants/{slug}',
    id: 'removeSpeaker',
    tag,
    summary: 'Retirer un profil pour de bon',
    description:
      'Par l’intervenant, que plus personne n’ajoutera\u00A0; par un référent\u00A0; avant l’accord, par qui l’a proposé.',
    needsToken: true,
    pathParameters,
    answer: {
      status: 200,
      description: 'Le profil n’est plus.',
      schema: z.object({ slug: z.string() }),
    },
    refusals: [400, 401, 403, 404],
  },
  {
    method: 'post',
    path: '/api/v1/intervenants/{slug}/reprise',
    id: 'claimProfile',
    tag,
    summary: 'Reprendre son profil',
    description: 'Avec un compte à l’adresse qui a donné l’accord, une fois confirmée.',
    needsToken: true,
    pathParameters,
    answer: one,
    refusals: [400, 401, 403, 404, 409],
  },
  ...freeRangeOperations,
];
