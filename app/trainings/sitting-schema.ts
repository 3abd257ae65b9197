import { z } from 'zod';

import type { VisibleSitting } from './visible-session.ts';
import { sittingPlaces } from './vocabulary.ts';

/** A half-day, as every answer of the API says it: never the link of a visio. */
export const sittingSchema = z
  .object({
    id: z.uuid(),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    place: z.enum(sittingPlaces),
    placeName: z.string(),
    communeName: z.string().nullable(),
    room: z.string(),
    topic: z.string(),
    trainers: z
      .array(z.object({ slug: z.string().nullable(), name: z.string() }).strict())
      .describe(
        'Qui anime, dans l’ordre. Entre professionnels\u00A0: vide sans jeton. `slug`\u00A0: de leur profil d’intervenant, s’ils en ont un.',
      ),
  })
  .strict();

/** A half-day in that shape. */
export function toSittingAnswer(sitting: VisibleSitting): z.infer<typeof sittingSchema> {
  const { id, startsAt, endsAt, placeKind, placeName, communeName, room, topic, trainers } =
    sitting;
  return { id, startsAt, endsAt, place: placeKind, placeName, communeName, room, topic, trainers };
}
