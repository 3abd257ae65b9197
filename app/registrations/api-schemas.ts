import { z } from 'zod';

import { sessionAddress } from '#app/trainings/addresses.ts';
import { sittingSchema, toSittingAnswer } from '#app/trainings/sitting-schema.ts';

import type { MyPlace } from './list-my-places.server.ts';
import type { readAskedPlace } from './read-asked-place.server.ts';
import { registrationStates } from './vocabulary.ts';

/** What `/api/v1/compte/inscriptions` answers, and who asks for a place or gives one back. */

export const placeSchema = z
  .object({
    id: z.uuid(),
    state: z.enum(registrationStates),
    dueAt: z.iso
      .datetime()
      .nullable()
      .describe('Jusqu’à quand la place est proposée, ou gardée pendant qu’on la valide.'),
    personName: z.string().nullable().describe('Pour qui, sans compte\u00A0; nul\u00A0: pour soi.'),
    refusalReason: z.string().nullable(),
    training: z.object({ slug: z.string(), title: z.string() }).strict(),
    session: z
      .object({
        id: z.uuid(),
        url: z.url().describe('Page de la formation, à cette session.'),
        isCancelled: z.boolean(),
        cancelReason: z.string().nullable(),
        sittings: z.array(sittingSchema),
      })
      .strict(),
  })
  .strict();

/** What somebody who asks for a place is answered. */
export const askedPlaceSchema = placeSchema
  .extend({
    overlaps: z
      .array(
        z
          .object({
            id: z.uuid(),
            state: z.enum(registrationStates),
            training: z.object({ slug: z.string(), title: z.string() }).strict(),
            session: z.object({ id: z.uuid(), url: z.url() }).strict(),
          })
          .strict(),
      )
      .describe(
        'Vos autres inscriptions aux mêmes heures\u00A0: un avertissement, pas un refus. Vide pour quelqu’un d’autre que soi.',
      ),
  })
  .strict();

export const placeListSchema = z
  .object({
    total: z.number().int(),
    items: z.array(placeSchema),
    next: z.null().describe('Toutes, en une page.'),
  })
  .strict();

type PlaceSaid = Pick<
  MyPlace,
  | 'id'
  | 'sessionId'
  | 'state'
  | 'dueAt'
  | 'personName'
  | 'refusalReason'
  | 'isCancelled'
  | 'cancelReason'
  | 'training'
  | 'sittings'
>;

/** One of my registrations. @param appUrl where the link leads. */
export function toPlaceAnswer(place: PlaceSaid, appUrl: string): z.infer<typeof placeSchema> {
  const { id, state, dueAt, personName, refusalReason, training, sessionId } = place;
  return {
    id,
    state,
    dueAt,
    personName,
    refusalReason,
    training,
    session: {
      id: sessionId,
      url: appUrl + sessionAddress(training.slug, sessionId),
      isCancelled: place.isCancelled,
      cancelReason: place.cancelReason,
      sittings: place.sittings.map(toSittingAnswer),
    },
  };
}

/** What I asked for just now, and what it overlaps. */
export function toAskedPlaceAnswer(
  { place, overlaps }: Awaited<ReturnType<typeof readAskedPlace>>,
  appUrl: string,
): z.infer<typeof askedPlaceSchema> {
  return {
    ...toPlaceAnswer(place, appUrl),
    overlaps: overlaps.map(({ id, sessionId, state, training }) => ({
      id,
      state,
      training,
      session: { id: sessionId, url: appUrl + sessionAddress(training.slug, sessionId) },
    })),
  };
}

/** All of mine, the next sessions first. */
export const toPlaceListAnswer = (
  places: readonly MyPlace[],
  appUrl: string,
): z.infer<typeof placeListSchema> => ({
  total: places.length,
  items: places.map((place) => toPlaceAnswer(place, appUrl)),
  next: null,
});
