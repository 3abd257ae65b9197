import { eq } from 'drizzle-orm';

import { visitor } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { readActor } from '#app/platform/session.server.ts';
import { joinTour } from '#app/tours/join-tour.server.ts';
import { openTour } from '#app/tours/open-tour.server.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { users } from '#db/schema/accounts.ts';

/** A tour that somebody may join, in two months: the accounts and the speakers come first. */
export async function seedTours(context: Context): Promise<void> {
  const inDays = (days: number) => toIsoDay(context.clock().getTime() + days * dayInMs);
  const { tourId } = await openTour(await as(context, 'camille'), {
    speaker: 'ines-marcadet',
    startsOn: inDays(60),
    endsOn: inDays(67),
    joinUntil: inDays(40),
    departementCodes: ['04', '05', '84'],
    note: 'Elle vient avec son dôme : prévoyez 3,20 m sous plafond.',
    sharing: 'own',
    payment: 'author',
    nights: '1',
    meals: '3',
    day: inDays(61),
    half: 'day',
    kind: 'meeting',
    stopNote: 'Deux classes le matin, tout public le soir.',
  });
  await joinTour(await as(context, 'sacha'), {
    tourId,
    day: inDays(62),
    half: 'morning',
    kind: 'meeting',
  });
}

async function as(context: Context, who: string): Promise<Context> {
  const [user] = await context.db
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, `${who}@demo.example`));
  return { ...context, actor: user ? await readActor(context.db, user.id, null) : visitor };
}
