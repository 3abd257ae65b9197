import { z } from 'zod';

import {
  durationUnits,
  itemTypes,
  licences,
  projectStates,
  sheetKinds,
  sheetSections,
  visibilities,
  datePrecisions,
} from './vocabulary.ts';
import {
  ageBands,
  defaultVisibility,
  perimeterKinds,
  wouldDoAgainAnswers,
} from './form-vocabulary.ts';

/**
 * The whole of a sheet as it is written, saved, compared and kept in its versions. Lenient on what
 * is missing (a draft may be nearly empty), strict on what is there. What publishing asks is in
 * `missing-for-publication.ts`; what the database indexes is derived at publication.
 */

const line = (max: number) => z.string().trim().max(max, `Au plus ${max} caractères.`);

/** A ProseMirror document; its nodes and marks are checked by `rich-text.ts`. */
const richText = z
  .object({
    type: z.literal('doc'),
    content: z.array(z.record(z.string(), z.unknown())).optional(),
  })
  .nullable();
export type RichText = z.infer<typeof richText>;

const cents = z
  .number()
  .int('Écrivez un montant en euros, par exemple 120,50.')
  .min(0, 'Un montant ne peut pas être négatif.')
  .max(100_000_000_00, 'Au plus 100 000 000 €.')
  .nullable();

/** First day of the day, month, quarter or year meant. */
const datePoint = z
  .object({
    date: z.iso.date('Écrivez une date, par exemple 14/03/2026.'),
    precision: z.enum(datePrecisions),
  })
  .nullable();
export type DatePoint = NonNullable<z.infer<typeof datePoint>>;

/** Identifies a row of a list across versions, so that a difference can follow it. */
const rowId = z.string().regex(/^[\w-]{1,40}$/u);

export const sheetContentSchema = z.object({
  title: line(160).default(''),
  summary: line(300).default(''),
  kind: z.enum(sheetKinds).nullable().default(null),
  themeIds: z.array(z.number().int()).max(8, 'Huit thèmes au plus.').default([]),
  audienceIds: z.array(z.number().int()).max(12).default([]),
  state: z.enum(projectStates).nullable().default(null),
  carrier: z
    .object({ libraryId: z.uuid().nullable(), structureName: line(160) })
    .default({ libraryId: null, structureName: '' }),
  place: z
    .object({
      libraryId: z.uuid().nullable(),
      communeCode: z.string().max(5).nullable(),
      label: line(160),
      latitude: z.number().min(-90).max(90).nullable(),
      longitude: z.number().min(-180).max(180).nullable(),
    })
    .nullable()
    .default(null),
  perimeters: z
    .array(
      z.object({
        id: rowId,
        kind: z.enum(perimeterKinds),
        code: z.string().max(40).nullable(),
        label: line(600),
      }),
    )
    .max(20)
    .default([]),
  start: datePoint.default(null),
  end: datePoint.default(null),

  context: richText.default(null),
  objectives: richText.default(null),
  running: richText.default(null),
  technicalNeeds: richText.default(null),
  humanMeans: richText.default(null),
  materialMeans: richText.default(null),
  preparationTime: z
    .object({ amount: z.number().min(0).max(1000), unit: z.enum(durationUnits) })
    .nullable()
    .default(null),

  expenses: z
    .array(z.object({ id: rowId, item: line(160), amountInCents: cents }))
    .max(60)
    .default([]),
  fundings: z
    .array(
      z.object({ id: rowId, funder: line(160), foreseenInCents: cents, obtainedInCents: cents }),
    )
    .max(60)
    .default([]),
  budgetNote: line(600).default(''),

  partners: z
    .array(z.object({ id: rowId, name: line(160), role: line(200) }))
    .max(40)
    .default([]),
  speakers: z
    .array(z.object({ id: rowId, name: line(160), role: line(200) }))
    .max(40)
    .default([]),
  toFetch: z
    .array(
      z.object({
        id: rowId,
        type: z.enum(itemTypes),
        title: line(160),
        url: z
          .url({
            protocol: /^https?$/u,
            error: 'Écrivez une adresse complète, par exemple https://…',
          })
          .nullable(),
        fileId: z.uuid().nullable(),
        licence: z.enum(licences),
      }),
    )
    .max(40)
    .default([]),
  communication: richText.default(null),

  attendance: z.partialRecord(z.enum(ageBands), z.number().int().min(0).max(1_000_000)).default({}),
  satisfaction: z
    .object({ average: z.number().min(0).max(5), answers: z.number().int().min(0) })
    .nullable()
    .default(null),
  worked: richText.default(null),
  failed: richText.default(null),
  wouldDoAgain: z.enum(wouldDoAgainAnswers).nullable().default(null),

  contact: z
    .object({
      name: line(120),
      role: line(120),
      email: line(200),
      phone: line(40),
      note: line(300),
    })
    .default({ name: '', role: '', email: '', phone: '', note: '' }),
  /** « Conseils entre pros » */
  advice: richText.default(null),

  illustration: z
    .object({ fileId: z.uuid(), alt: line(300) })
    .nullable()
    .default(null),
  licence: z.enum(licences).default('etalab-2.0'),
  visibility: z.record(z.enum(sheetSections), z.enum(visibilities)).default(defaultVisibility),
  /** What an import did not recognise: kept in view of the authors until they place it. */
  unrecognised: z.string().max(40_000).default(''),
});

export type SheetContent = z.infer<typeof sheetContentSchema>;

/** A sheet with nothing in it yet. */
export function emptySheetContent(): SheetContent {
  return sheetContentSchema.parse({});
}
