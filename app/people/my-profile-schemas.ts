import { z } from 'zod';

import type { Operation } from '#app/platform/openapi.ts';

import { consentsInput, profileInput } from './inputs.ts';
import type { MyProfile } from './read-my-profile.server.ts';
import { languages, profileFields, reaches, skills } from './vocabulary.ts';

/** What `/api/v1/compte/annuaire` answers: what I say of myself, and to whom each line is shown. */

const side = z.object({
  skills: z.array(z.enum(skills)),
  own: z.array(z.string()).describe('Avec ses propres mots.'),
});
const mySchema = z.object({
  name: z.string(),
  slug: z.string().nullable().describe('De sa page dans l’annuaire.'),
  jobTitle: z.string().nullable(),
  library: z.string().nullable(),
  offers: side.describe('Peut aider.'),
  seeks: side.describe('Cherche.'),
  themes: z.array(z.string()).describe('Ceux de l’entraide.'),
  languages: z.array(z.enum(languages)),
  consents: z
    .partialRecord(
      z.enum(profileFields),
      z.object({ reach: z.enum(reaches), givenAt: z.iso.datetime() }),
    )
    .describe('À qui se montre chaque ligne, depuis quand\u00A0; absente\u00A0: à soi seul.'),
  isListed: z.boolean().describe('On la trouve dans l’annuaire.'),
});

/** My own profile, as the API says it. */
export function toMyProfileAnswer({ displayName, libraryName, ...profile }: MyProfile) {
  return mySchema.parse({ ...profile, name: displayName, library: libraryName });
}

const tag = 'Annuaire';
const path = '/api/v1/compte/annuaire';
const mine = { status: 200, description: 'Ce que je dis de moi.', schema: mySchema };
const refusals = [400, 401, 413, 422];

export const myProfileOperations: readonly Operation[] = [
  {
    method: 'get',
    path,
    id: 'readMyProfile',
    tag,
    summary: 'Lire son profil d’annuaire, et à qui chaque ligne se montre',
    needsToken: true,
    answer: mine,
    refusals: [401],
  },
  {
    method: 'put',
    path,
    id: 'changeMyProfile',
    tag,
    summary: 'Dire ce que l’on peut partager et ce que l’on cherche',
    description:
      'Tout est dit de nouveau. «\u00A0offersOwn\u00A0» et «\u00A0seeksOwn\u00A0»\u00A0: une ligne chacun.',
    needsToken: true,
    body: profileInput,
    answer: mine,
    refusals,
  },
  {
    method: 'put',
    path: `${path}/accords`,
    id: 'giveConsents',
    tag,
    summary: 'Dire à qui se montre chaque ligne',
    description: 'Ce qui n’est pas nommé reste. «\u00A0moi\u00A0»\u00A0: à soi seul.',
    needsToken: true,
    body: consentsInput,
    answer: mine,
    refusals,
  },
  {
    method: 'delete',
    path: `${path}/accords/{field}`,
    id: 'withdrawConsent',
    tag,
    summary: 'Ne plus montrer une ligne, ou aucune («\u00A0all\u00A0»)',
    needsToken: true,
    pathParameters: { field: z.enum(['all', ...profileFields]) },
    answer: mine,
    refusals: [400, 401, 422],
  },
];
