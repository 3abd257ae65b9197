import { z } from 'zod';

import { paymentKinds, sharings } from '#app/costs/vocabulary.ts';
import type { Operation } from '#app/platform/openapi.ts';
import { speakerAddress } from '#app/speakers/addresses.ts';

import { tourAddress } from './addresses.ts';
import { cancelFields, joinTourFields, openTourInput, tourFields } from './inputs.ts';
import type { ListedTour } from './list-tours.server.ts';
import type { TourPage } from './read-tour.server.ts';
import { stopHalves, stopKinds, tourStates } from './vocabulary.ts';

/** What `/api/v1/tournees` answers. */

const speaker = z.object({ slug: z.string(), name: z.string(), url: z.url() });
const cents = z.number().int().describe('En centimes d’euro.');

const listedSchema = z.object({
  id: z.uuid(),
  url: z.url(),
  speaker,
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  joinUntil: z.iso.date().describe('Dernier jour pour se joindre.'),
  departementCodes: z.array(z.string()).describe('Vide\u00A0: ouverte à tous.'),
  note: z.string(),
  state: z.enum(tourStates),
  stopCount: z.number().int(),
  isMine: z.boolean().describe('Votre bibliothèque en est.'),
});
const tourListSchema = z.object({
  total: z.number().int(),
  items: z.array(listedSchema),
  next: z.null().describe('Les cent premières, en une page.'),
});

const tourSchema = listedSchema.omit({ stopCount: true, isMine: true }).extend({
  sharing: z.enum(sharings),
  payment: z.enum(paymentKinds),
  wholeInCents: cents.nullable().describe('Coût de toute la tournée\u00A0; nul sans étape.'),
  stops: z.array(
    z.object({
      id: z.uuid(),
      libraryName: z.string(),
      day: z.iso.date(),
      half: z.enum(stopHalves),
      kind: z.enum(stopKinds),
      note: z.string(),
      partInCents: cents,
      aloneInCents: cents.describe('Ce que cette bibliothèque paierait seule.'),
    }),
  ),
});

/** Tours that are not over. */
export function toTourListAnswer(tours: readonly ListedTour[], appUrl: string) {
  return tourListSchema.parse({
    total: tours.length,
    items: tours.map((tour) => ({
      ...tour,
      url: appUrl + tourAddress(tour.id),
      speaker: { ...tour.speaker, url: appUrl + speakerAddress(tour.speaker.slug) },
      isMine: tour.hasMine,
    })),
    next: null,
  });
}

/** One tour, with what each library pays. */
export function toTourAnswer(
  { tour, speaker: who, state, whole, stops }: TourPage,
  appUrl: string,
) {
  return tourSchema.parse({
    ...tour,
    url: appUrl + tourAddress(tour.id),
    speaker: { ...who, url: appUrl + speakerAddress(who.slug) },
    state,
    wholeInCents: whole?.total ?? null,
    stops,
  });
}

const tag = 'Tournées';
const pathParameters = { id: z.uuid() };
const one = { status: 200, description: 'La tournée, et ce que paie chacun.', schema: tourSchema };

export const tourOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/tournees',
    id: 'listTours',
    tag,
    summary: 'Lire les tournées à venir',
    needsToken: true,
    answer: { status: 200, description: 'Les tournées.', schema: tourListSchema },
    refusals: [401, 404],
  },
  {
    method: 'post',
    path: '/api/v1/tournees',
    id: 'openTour',
    tag,
    summary: 'Ouvrir une tournée, dont sa bibliothèque est la première étape',
    description:
      'Les montants s’écrivent en euros, comme dans le formulaire\u00A0: «\u00A0308,01\u00A0».',
    needsToken: true,
    body: openTourInput,
    answer: { ...one, status: 201 },
    refusals: [400, 401, 403, 404, 413, 422],
  },
  {
    method: 'get',
    path: '/api/v1/tournees/{id}',
    id: 'readTour',
    tag,
    summary: 'Lire une tournée',
    needsToken: true,
    pathParameters,
    answer: one,
    refusals: [401, 404, 422],
  },
  {
    method: 'post',
    path: '/api/v1/tournees/{id}/etapes',
    id: 'joinTour',
    tag,
    summary: 'Se joindre à une tournée',
    needsToken: true,
    pathParameters,
    body: z.object(joinTourFields),
    answer: { ...one, status: 201 },
    refusals: [400, 401, 403, 404, 409, 413, 422],
  },
  {
    method: 'delete',
    path: '/api/v1/tournees/{id}/etapes/{stopId}',
    id: 'leaveTour',
    tag,
    summary: 'Quitter une tournée tant qu’elle est ouverte',
    needsToken: true,
    pathParameters: { ...pathParameters, stopId: z.uuid() },
    answer: one,
    refusals: [400, 401, 403, 404, 409, 422],
  },
  {
    method: 'put',
    path: '/api/v1/tournees/{id}',
    id: 'changeTour',
    tag,
    summary: 'Changer une tournée\u00A0: dates, zone, ce qui fait le coût',
    description: 'Par qui la tient. Tout est dit de nouveau, comme dans le formulaire.',
    needsToken: true,
    pathParameters,
    body: z.object(tourFields),
    answer: one,
    refusals: [400, 401, 403, 404, 413, 422],
  },
  {
    method: 'post',
    path: '/api/v1/tournees/{id}/cloture',
    id: 'closeTour',
    tag,
    summary: 'Clore une tournée avant le jour prévu',
    description: 'Plus personne ne s’y joint\u00A0: ce que paie chacun est arrêté.',
    needsToken: true,
    pathParameters,
    answer: one,
    refusals: [400, 401, 403, 404, 409, 422],
  },
  {
    method: 'post',
    path: '/api/v1/tournees/{id}/annulation',
    id: 'cancelTour',
    tag,
    summary: 'Annuler une tournée, en disant pourquoi',
    needsToken: true,
    pathParameters,
    body: z.object(cancelFields),
    answer: one,
    refusals: [400, 401, 403, 404, 413, 422],
  },
];
