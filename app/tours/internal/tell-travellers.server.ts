import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { createElement } from 'react';

import { readRatesOn } from '#app/costs/read-rates-on.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { tourAddress } from '#app/tours/addresses.ts';
import { TourNotice } from '#app/tours/emails/tour-notice.tsx';
import { tourCost } from '#app/tours/tour-cost.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { users } from '#db/schema/accounts.ts';
import { tourStops } from '#db/schema/tours.ts';

import { findStops, findTour, type FoundTour } from './find-tour.server.ts';

export type Message = {
  subject: string;
  /** Of what it tells: the same is told once. */
  occasion: string;
  /** Who did it need not hear of it. */
  except: string | null;
  say: (partInCents: number | null) => string[];
  gesture: string;
};

/** One mail to each person who takes part, or took part until it was called off. */
export async function tellTravellers(
  context: Context,
  tourId: string,
  compose: (tx: Transaction, tour: FoundTour) => Promise<Message | null>,
): Promise<void> {
  const { db, clock, appUrl } = context;
  await db.transaction(async (tx) => {
    const tour = await findTour(tx, tourId, toIsoDay(clock())).catch((error: unknown) => {
      if (error instanceof NotFound) return null; // Gone with its speaker.
      throw error;
    });
    const message = tour && (await compose(tx, tour));
    if (!tour || !message) return;
    const stops = await findStops(tx, tourId);
    const rates = await readRatesOn(tx, tour.row.startsOn);
    const cost = tourCost(tour.row, stops, tour.speaker.from, rates);
    const { cancelledAt } = tour.row;
    const people = cancelledAt
      ? await tx
          .selectDistinct({ userId: tourStops.joinedById })
          .from(tourStops)
          .where(and(eq(tourStops.tourId, tourId), eq(tourStops.leftAt, cancelledAt)))
      : stops.map(({ joinedById }) => ({ userId: joinedById }));
    const ids = [...new Set(people.map(({ userId }) => userId))].filter(
      (id) => id !== message.except,
    );
    if (ids.length === 0) return;
    const readers = await tx
      .select({ userId: users.id, email: users.email })
      .from(users)
      .where(
        and(
          inArray(users.id, ids),
          isNull(users.suspendedAt),
          isNull(users.erasedAt),
          isNotNull(users.emailVerifiedAt),
        ),
      );
    for (const { userId, email } of readers) {
      const parts = stops.flatMap((stop, i) =>
        stop.joinedById === userId ? [cost?.shares[i]?.total ?? 0] : [],
      );
      const part = parts.length > 0 ? parts.reduce((sum, one) => sum + one, 0) : null;
      await postMail(tx, {
        kind: 'tour',
        to: email,
        subject: message.subject,
        body: createElement(TourNotice, {
          title: `Tournée «\u00A0${tour.speaker.name}\u00A0»`,
          paragraphs: message.say(part),
          gesture: message.gesture,
          link: `${appUrl}${tourAddress(tourId)}`,
          appUrl,
        }),
        dedupeKey: `tour:${tourId}:${message.occasion}:${userId}`,
      });
    }
  });
}
