import { z } from 'zod';

import type { Operation } from '#app/platform/openapi.ts';

import { speakerListSchema, speakerSchema } from './api-schemas.ts';
import { speakerInput } from './inputs.ts';
import { repeatableSpeakerParameters, speakerParameters } from './query.ts';

const tag = 'Intervenants';
const oneSchema = speakerSchema.extend({
  comings: z
    .array(
      z
        .object({
          sheet: z.object({ slug: z.string(), url: z.url(), title: z.string() }).strict(),
          when: z.string().nullable(),
          place: z.string().nullable(),
          carrierName: z.string(),
          isReplay: z.boolean().describe('Venue pour un « réalisé aussi par ».'),
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
    pathParameters: { slug: z.string() },
    answer: { status: 200, description: 'Le profil.', schema: oneSchema },
    refusals: [404],
  },
];
