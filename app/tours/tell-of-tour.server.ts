import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { createElement } from 'react';

import { readRatesOn } from '#app/costs/read-rates-on.server.ts';
import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { postMail } from '#app/platform/mail.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { formatExactEuros, formatFullDate, toIsoDay } from '#app/ui/format.ts';
import { users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';
import { tourStops } from '#db/schema/tours.ts';

import { tourAddress } from './addresses.ts';
import { TourNotice } from './emails/tour-notice.tsx';
import { findStops, findTour, type FoundTour } from './internal/find-tour.server.ts';
import { tourCost } from './tour-cost.ts';

/** After somebody joined or left: a mail to the others, with what they pay now. */
export async function tellOfChange(
  context: Context,
  { tourId, what, stopId }: { tourId: string; what: 'joined' | 'left'; stopId: string },
): Promise<void> {
  await tell(context, tourId, async (tx, tour) => {
    const [moved] = await tx
      .select({ stop: tourStops, name: libraries.name, communeName: communes.name })
      .from(tourStops)
      .innerJoin(libraries, eq(libraries.id, tourStops.libraryId))
      .innerJoin(communes, eq(communes.code, libraries.communeCode))
      .where(eq(tourStops.id, stopId));
    // Left again since, or the whole called off: another mail says so.
    if (!moved || tour.facts.state === 'cancelled') return null;
    if (what === 'joined' && moved.stop.leftAt) return null;
    const library = libraryDisplayName(moved);
    const verb = what === 'joined' ? 'rejoint' : 'quitte';
    return {
      subject: `${library} ${verb} la tournée « ${tour.speaker.name} »`,
      occasion: `${what}:${stopId}`,
      except: moved.stop.joinedById,
      say: (part) => [
        `${library} ${verb} la tournée, le ${formatFullDate(moved.stop.day)}.`,
        ...(part === null ? [] : [`Votre part est maintenant de ${formatExactEuros(part)}.`]),
      ],
      gesture: 'Voir la tournée',
    };
  });
}

/** Once it is closed, what each pays; once it is called off, why. */
export async function tellOfEnd(
  context: Context,
  { tourId, what }: { tourId: string; what: 'closed' | 'cancelled' },
): Promise<void> {
  await tell(context, tourId, async (_tx, tour) => {
    if (what === 'closed' && tour.facts.state === 'cancelled') return null;
    const { name } = tour.speaker;
    return what === 'closed'
      ? {
          subject: `La tournée « ${name} » est close`,
          occasion: 'closed',
          except: null,
          say: (part) => [
            'Plus personne ne s’y joint : le calendrier et le coût sont arrêtés.',
            ...(part === null ? [] : [`Votre part est de ${formatExactEuros(part)}.`]),
            'Ajoutez-la au plan de financement de votre fiche depuis la page de la tournée.',
          ],
          gesture: 'Ajouter à ma fiche',
        }
      : {
          subject: `La tournée « ${name} » est annulée`,
          occasion: 'cancelled',
          except: null,
          say: () => [
            'La tournée n’aura pas lieu.',
            ...(tour.row.cancelReason ? [`Raison : ${tour.row.cancelReason}`] : []),
          ],
          gesture: 'Voir la tournée',
        };
  });
}

type Message = {
  subject: string;
  /** Of what it tells: the same is told once. */
  occasion: string;
  /** Who did it need not hear of it. */
  except: string | null;
  say: (partInCents: number | null) => string[];
  gesture: string;
};

/** One mail to each person who takes part, or took part until it was called off. */
async function tell(
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
          title: `Tournée « ${tour.speaker.name} »`,
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
