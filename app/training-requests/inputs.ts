import { z } from 'zod';

import { trainingAudiences } from '#app/trainings/vocabulary.ts';

import { mostPeople, requestFormats } from './vocabulary.ts';

const howMany = `Écrivez un nombre entier, de 1 à ${mostPeople}.`;
const people = z.coerce
  .number(howMany)
  .int(howMany)
  .min(1, howMany)
  .max(mostPeople, howMany)
  .describe('Combien de personnes viendraient de la bibliothèque.');

export const requestFields = {
  themeId: z.coerce.number('Choisissez un thème.').int('Choisissez un thème.').min(1, {
    error: 'Choisissez un thème.',
  }),
  title: z
    .string('Dites ce que vous voulez apprendre.')
    .trim()
    .min(8, 'Dites ce que vous voulez apprendre, en quelques mots.')
    .max(140, 'Au plus 140 caractères.')
    .transform((title) => title.replaceAll(/[^\S\u00A0]+/gu, ' ')),
  reason: z
    .string('Dites pourquoi.')
    .trim()
    .min(10, 'Dites pourquoi, en une phrase ou deux.')
    .max(800, 'Au plus 800 caractères.'),
  audience: z.enum(trainingAudiences, 'Dites pour qui elle serait.'),
  format: z.enum(requestFormats, 'Dites près de chez vous, ou à distance.'),
  period: z.string().trim().max(160, 'Au plus 160 caractères.').default(''),
};

export const askFields = {
  clientKey: z.uuid('Rechargez la page.'),
  ...requestFields,
  people,
};
export const askInput = z.object(askFields);
export type AskInput = z.input<typeof askInput>;

const requestId = z.uuid('Cette demande n’existe pas, ou plus.');
export const requestIdInput = z.object({ requestId });
export type RequestIdInput = { requestId: unknown };

export const correctInput = z.object({ requestId, ...requestFields });
export type CorrectInput = z.input<typeof correctInput>;

export const secondFields = { people };
export const secondInput = z.object({ requestId, ...secondFields });
export type SecondInput = { requestId: unknown; people: unknown };

export const tieInput = z.object({
  requestId,
  sessionId: z.uuid('Choisissez une de vos sessions.'),
});
export type TieInput = { requestId: unknown; sessionId: unknown };
