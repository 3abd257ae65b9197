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

export const untieInput = z.object({
  requestId,
  sessionId: z.uuid('Choisissez une de vos sessions.'),
});
export type UntieInput = { requestId: unknown; sessionId: unknown };

const chosen = 'Choisissez parmi les bibliothèques qui demandent.';
export const tieInput = untieInput.extend({
  /** None: for all who ask. */
  libraryIds: z.array(z.string(chosen).max(40, chosen), chosen).max(200, chosen).default([]),
});
export type TieInput = UntieInput & { libraryIds?: unknown };

const communeSentence = 'Choisissez une commune de la liste, ou écrivez son nom entier.';
const dayOrNothing = z
  .union([
    z.literal('').transform(() => null),
    z.iso.date('Écrivez une date, par exemple 2027-01-12.'),
  ])
  .default(null);
const radiusSentence = 'Écrivez un nombre de kilomètres, de 5 à 500.';

/** What who teaches says of where they come; `today` is the ISO day in Paris. */
export const travelInput = (today: string) =>
  z
    .object({
      commune: z.string().trim().max(120, communeSentence).default(''),
      communeCode: z.string().max(5, communeSentence).default(''),
      radiusInKm: z
        .union([
          z.literal('').transform(() => null),
          z.coerce
            .number(radiusSentence)
            .int(radiusSentence)
            .min(5, radiusSentence)
            .max(500, radiusSentence),
        ])
        .default(null),
      departementCodes: z.array(z.string().max(3)).max(20).default([]),
      themeIds: z
        .array(z.coerce.number('Choisissez dans la liste.').int('Choisissez dans la liste.'))
        .max(40)
        .default([]),
      startsOn: dayOrNothing,
      endsOn: dayOrNothing,
      note: z.string().trim().max(300, 'Au plus 300 caractères.').default(''),
    })
    .superRefine(({ radiusInKm, departementCodes, startsOn, endsOn }, issues) => {
      const refuse = (path: string, message: string) =>
        issues.addIssue({ code: 'custom', path: [path], message });
      if (radiusInKm === null && departementCodes.length === 0)
        refuse('radiusInKm', 'Dites jusqu’où vous venez, ou cochez des départements.');
      if (endsOn && endsOn < today) refuse('endsOn', 'Ce jour est passé.');
      else if (startsOn && endsOn && endsOn < startsOn)
        refuse('endsOn', 'Le dernier jour vient après le premier.');
    });
export type TravelInput = z.input<ReturnType<typeof travelInput>>;

export const declareInput = z.object({
  speaker: z.string().max(200).default(''),
  speakerName: z.string().trim().max(200).default(''),
});
export type DeclareInput = { speaker?: unknown; speakerName?: unknown };
