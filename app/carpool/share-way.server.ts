import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { settleCommune } from '#app/territories/settle-commune.server.ts';
import { formatCount } from '#app/ui/format.ts';
import { carpoolShares } from '#db/schema/carpool.ts';

import { type ShareInput, shareInput } from './inputs.ts';
import { endShare } from './internal/end-share.server.ts';
import { holdShares } from './internal/hold-shares.server.ts';
import { type CarpoolAddress, enterCarpool } from './internal/open-carpool.server.ts';

/**
 * I say that I have seats, or look for one; said again, it corrects what stood. Who changes from one
 * to the other leaves first, and those who counted on them are told.
 * @throws {NotSignedIn}; {NotFound} for who has no place; {Conflict} once it is over; {InvalidInput},
 * on `seats` also where more are given than would be left.
 */
export async function shareWay(
  context: Context,
  { slug, sessionId, ...input }: CarpoolAddress & ShareInput,
): Promise<void> {
  const { db, clock } = context;
  const { member, session, trips } = await enterCarpool(context, { slug, sessionId });
  const { commune, communeCode: chosen, ...said } = parseInput(shareInput(trips), input);
  const communeCode = await settleCommune(context, { commune, communeCode: chosen });
  const columns = { ...said, communeCode, changedAt: clock() };
  await db.transaction(async (tx) => {
    const shares = await holdShares(tx, session.id);
    const stands = shares.find(({ userId }) => userId === member.userId);
    if (stands && stands.kind !== said.kind) await endShare(tx, context, stands.id);
    else if (stands && said.seats !== null && said.seats < stands.seatsTaken)
      throw new InvalidInput({
        seats: [
          `Vous avez déjà donné ${formatCount(stands.seatsTaken, 'place', 'places')}\u00A0: dites-le d’abord à qui devait venir.`,
        ],
      });
    await tx
      .insert(carpoolShares)
      .values({ ...columns, sessionId: session.id, userId: member.userId })
      .onConflictDoUpdate({
        target: [carpoolShares.sessionId, carpoolShares.userId],
        set: columns,
      });
  });
}
