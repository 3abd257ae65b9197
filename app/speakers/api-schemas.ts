import { z } from 'zod';

import { imageAddress } from '#app/files/addresses.ts';
import { plainTextOf } from '#app/sheets/rich-text.ts';

import { speakerAddress } from './addresses.ts';
import type { SpeakerResults } from './speaker-summary.ts';
import type { SpeakerProfile } from './visible-speaker.ts';
import {
  disciplines,
  feeUnits,
  languages,
  legalStatuses,
  speakerFormats,
  speakerKinds,
} from './vocabulary.ts';

/** What `/api/v1/intervenants` answers: the shape that the OpenAPI document shows. */

const choiceSchema = z
  .object({
    value: z.string(),
    label: z.string(),
    count: z.number().int(),
    isSelected: z.boolean(),
  })
  .strict();
const named = z.object({ slug: z.string(), label: z.string() }).strict();
const place = z.object({ code: z.string(), name: z.string() }).strict();

const saidSchema = z
  .object({
    kind: z.enum(speakerKinds),
    headline: z.string(),
    formats: z.array(z.enum(speakerFormats)),
    languages: z.array(z.enum(languages)),
    themes: z.array(named),
    audiences: z.array(named),
    commune: place.extend({ departementCode: z.string() }).nullable(),
    departements: z.array(place),
    intercommunalities: z.array(place),
    radiusInKm: z.number().int().nullable().describe('Autour de sa commune.'),
    technicalNeeds: z.string(),
    links: z.array(z.string()),
    picture: z
      .object({ url: z.url(), alt: z.string(), credit: z.string() })
      .strict()
      .nullable()
      .describe('Ce que montre l’image, et de qui elle est.'),
    presentation: z.string().describe('Texte, une ligne par paragraphe.'),
    changedAt: z.iso.datetime(),
  })
  .strict();

const termsSchema = z
  .object({
    fees: z.array(
      z
        .object({
          format: z.enum(speakerFormats),
          unit: z.enum(feeUnits),
          amountInCents: z.number().int(),
          covers: z.string(),
        })
        .strict(),
    ),
    travelTerms: z.string(),
    siret: z.string().nullable(),
    legalStatus: z.enum(legalStatuses).nullable(),
  })
  .strict();

export const speakerSchema = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    url: z.url().describe('Page de l’intervenant.'),
    name: z.string(),
    disciplines: z.array(z.enum(disciplines)),
    agreedAt: z.iso.datetime().nullable().describe('Nul tant que l’accord est attendu.'),
    said: saidSchema.nullable().describe('Nul tant que l’accord est attendu.'),
    contact: z
      .object({ email: z.string(), phone: z.string().nullable() })
      .strict()
      .nullable()
      .describe('Entre professionnels\u00A0: nul sans jeton.'),
    freeDays: z
      .array(
        z
          .object({
            startsOn: z.iso.date(),
            endsOn: z.iso.date().describe('Compris.'),
            departements: z.array(place).describe('Vide\u00A0: partout dans sa zone.'),
          })
          .strict(),
      )
      .nullable()
      .describe(
        'Jours où venir est possible, entre professionnels\u00A0; nul sans jeton, ou sans compte pour les tenir.',
      ),
    terms: termsSchema.nullable().describe('Entre professionnels\u00A0: nul sans jeton.'),
  })
  .strict();

const choices = z.array(choiceSchema);
export const speakerListSchema = z
  .object({
    total: z.number().int(),
    facets: z
      .object({
        discipline: choices,
        format: choices,
        public: choices,
        theme: choices,
        langue: choices,
        dept: choices,
        tarif: choices.describe('Vide sans jeton.'),
      })
      .strict(),
    items: z.array(speakerSchema),
    next: z.url().nullable().describe('Page suivante.'),
  })
  .strict();
type SpeakerListAnswer = z.infer<typeof speakerListSchema>;

export function toSpeakerAnswer(
  item: SpeakerProfile & { id: string },
  appUrl: string,
): z.infer<typeof speakerSchema> {
  const { id, slug, name, disciplines: does, agreedAt, said, contact, terms, free } = item;
  const home = said?.commune;
  return {
    id,
    slug,
    url: appUrl + speakerAddress(slug),
    name,
    disciplines: does,
    agreedAt,
    said: said && {
      ...said,
      commune: home
        ? { code: home.code, name: home.name, departementCode: home.departementCode }
        : null,
      picture: said.picture && {
        url: appUrl + imageAddress(said.picture.fileId, 640),
        alt: said.picture.alt,
        credit: said.picture.credit,
      },
      presentation: plainTextOf(said.presentation),
    },
    contact,
    freeDays: free,
    terms,
  };
}

/** @param address of a page of the same search, by its number. */
export function toSpeakerListAnswer(
  results: SpeakerResults,
  appUrl: string,
  address: (page: number) => string,
): SpeakerListAnswer {
  return {
    total: results.total,
    facets: results.facets,
    items: results.items.map((item) => toSpeakerAnswer(item, appUrl)),
    next: results.page < results.pageCount ? address(results.page + 1) : null,
  };
}
