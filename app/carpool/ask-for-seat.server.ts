import { and, eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Conflict, NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { carpoolRides } from '#db/schema/carpool.ts';

import { offerIdInput } from './inputs.ts';
import { findRides } from './internal/find-rides.server.ts';
import { holdShares } from './internal/hold-shares.server.ts';
import { type CarpoolAddress, enterCarpool } from './internal/open-carpool.server.ts';
import { tellOfRide } from './internal/tell-of-ride.server.ts';

/**
 * Who looks for a seat asks who has some, who is told by mail; asked twice, it stands once.
 * @throws {NotSignedIn}; {NotFound} for who has no place, and an offer of another session; {Conflict}
 * for who does not look for one, or has one, and where none is left.
 */
export async function askForSeat(
  context: Context,
  { offerId: typed, ...of }: CarpoolAddress & { offerId: unknown },
): Promise<void> {
  const { db, clock } = context;
  const { member, session } = await enterCarpool(context, of);
  const { offerId } = parseInput(offerIdInput, { offerId: typed });
  await db.transaction(async (tx) => {
    const shares = await holdShares(tx, session.id);
    const offer = shares.find(({ id, kind }) => id === offerId && kind === 'offer');
    if (!offer) throw new NotFound('Cette offre n’est plus là.');
    const mine = shares.find(({ userId }) => userId === member.userId);
    if (mine?.kind !== 'search') throw new Conflict('Dites d’abord que vous cherchez une place.');
    if (offer.seatsTaken >= (offer.seats ?? 0))
      throw new Conflict('Cette voiture est complète\u00A0: demandez à quelqu’un d’autre.');
    const [has] = await tx
      .select({ id: carpoolRides.id })
      .from(carpoolRides)
      .where(and(eq(carpoolRides.searchId, mine.id), eq(carpoolRides.state, 'accepted')));
    if (has) throw new Conflict('Vous avez déjà une place.');
    const [asked] = await tx
      .insert(carpoolRides)
      .values({ offerId, searchId: mine.id, askedAt: clock() })
      .onConflictDoNothing()
      .returning({ id: carpoolRides.id });
    if (!asked) return;
    const [ride] = await findRides(tx, eq(carpoolRides.id, asked.id));
    if (!ride) return;
    await tellOfRide(
      tx,
      context,
      { ride, to: 'driver' },
      {
        occasion: 'asked',
        subject: `${ride.rider.name} demande une place`,
        sentence: `${ride.rider.name} demande une place dans votre voiture.`,
        next: 'Répondez sur la page du covoiturage\u00A0: la place n’est donnée que si vous l’acceptez.',
      },
    );
  });
}
