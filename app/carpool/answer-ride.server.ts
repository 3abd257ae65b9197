import { and, eq, ne } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Conflict, NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { carpoolRides } from '#db/schema/carpool.ts';

import { rideIdInput } from './inputs.ts';
import { findRides } from './internal/find-rides.server.ts';
import { holdShares } from './internal/hold-shares.server.ts';
import { type CarpoolAddress, enterCarpool } from './internal/open-carpool.server.ts';
import { tellOfRide } from './internal/tell-of-ride.server.ts';

type Answer = CarpoolAddress & { rideId: unknown; answer: 'accepted' | 'declined' };

/**
 * Who drives gives a seat, or says no, also after having said yes; who asked is told.
 * @throws {NotSignedIn}; {NotFound} for a ride that is not theirs to give; {Conflict} where no seat is
 * left, and where who asked rides with somebody else.
 */
export async function answerRide(
  context: Context,
  { rideId: typed, answer, ...of }: Answer,
): Promise<void> {
  const { db, clock } = context;
  const { member, session } = await enterCarpool(context, of);
  const { rideId } = parseInput(rideIdInput, { rideId: typed });
  await db.transaction(async (tx) => {
    // Two answers at once come one after the other.
    const shares = await holdShares(tx, session.id);
    const offer = shares.find(({ userId }) => userId === member.userId);
    const [ride] = await findRides(tx, eq(carpoolRides.id, rideId));
    if (!ride || ride.offerId !== offer?.id) throw new NotFound('Cette demande n’est plus là.');
    if (ride.state === answer) return;
    if (answer === 'accepted') {
      if (offer.seatsTaken >= (offer.seats ?? 0)) throw new Conflict('Votre voiture est complète.');
      const others = and(eq(carpoolRides.searchId, ride.searchId), ne(carpoolRides.id, ride.id));
      const [elsewhere] = await tx
        .select({ id: carpoolRides.id })
        .from(carpoolRides)
        .where(and(others, eq(carpoolRides.state, 'accepted')));
      if (elsewhere) throw new Conflict(`${ride.rider.name} a trouvé une place ailleurs.`);
      await tx.delete(carpoolRides).where(and(others, eq(carpoolRides.state, 'asked')));
    }
    const answeredAt = clock();
    await tx
      .update(carpoolRides)
      .set({ state: answer, answeredAt })
      .where(eq(carpoolRides.id, ride.id));
    await tellOfRide(
      tx,
      context,
      { ride, to: 'rider' },
      {
        occasion: `${answer}:${answeredAt.toISOString()}`,
        ...(answer === 'accepted'
          ? {
              subject: 'Vous avez une place en voiture',
              sentence: `${ride.driver.name} vous emmène.`,
              next: 'Comment vous joindre l’un l’autre se lit sur la page du covoiturage.',
            }
          : {
              subject: 'Pas de place dans cette voiture',
              sentence: `${ride.driver.name} ne peut pas vous emmener.`,
              next: 'D’autres proposent peut-être une place.',
            }),
      },
    );
  });
}
