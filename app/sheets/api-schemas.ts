import { z } from 'zod';

import { sheetContentSchema } from './content.ts';
import { budgetBrackets, projectStates, sheetKinds, sheetStatuses } from './vocabulary.ts';

/** Shapes of what the API answers about sheets; the OpenAPI document is drawn from them. */

const named = z.object({ slug: z.string(), label: z.string() });

export const sheetItemAnswer = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    url: z.url(),
    title: z.string(),
    summary: z.string(),
    kind: z.enum(sheetKinds).nullable(),
    state: z.enum(projectStates).nullable(),
    themes: z.array(named),
    audiences: z.array(named),
    carrierName: z.string(),
    placeLabel: z.string().nullable(),
    communeCode: z.string().nullable(),
    departementCode: z.string().nullable(),
    intercommunalityCode: z.string().nullable(),
    point: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
    startsOn: z.iso.date().nullable(),
    endsOn: z.iso.date().nullable(),
    budgetBracket: z
      .enum(budgetBrackets)
      .nullable()
      .describe('Professionnel\u00A0: null sans jeton.'),
    budgetInCents: z.number().int().nullable().describe('Professionnel\u00A0: null sans jeton.'),
    replayCount: z.number().int(),
    distanceInKm: z.number().nullable(),
    firstPublishedAt: z.iso.datetime(),
    publishedAt: z.iso.datetime(),
  })
  .strict();

export const sheetAnswer = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    url: z.url(),
    status: z.enum(sheetStatuses),
    content: sheetContentSchema
      .partial()
      .describe('Sans jeton, les champs des sections professionnelles manquent.'),
    themes: z.array(named),
    audiences: z.array(z.string()),
    carrierName: z.string(),
    version: z.number().int().nullable(),
    firstPublishedAt: z.iso.datetime().nullable(),
    publishedAt: z.iso.datetime().nullable(),
  })
  .strict();

export const draftAnswer = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    url: z.url(),
    revision: z.number().int().describe('À redonner pour réviser\u00A0: elle dit d’où l’on part.'),
    savedAt: z.iso.datetime(),
    content: sheetContentSchema,
  })
  .strict();

export const publicationAnswer = z
  .object({ id: z.uuid(), slug: z.string(), url: z.url(), version: z.number().int() })
  .strict();

export const createSheetBody = z.object({
  content: sheetContentSchema.partial().required({ title: true }),
});

export const reviseSheetBody = z.object({
  revision: z.number().int().min(1),
  content: sheetContentSchema.partial().describe('Les champs à changer\u00A0; les autres restent.'),
});

export const publishSheetBody = z.object({
  revision: z.number().int().min(1).optional(),
  note: z.string().max(300).optional(),
});
