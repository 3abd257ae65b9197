import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { distanceInKm } from '#app/territories/distance.ts';
import { users } from '#db/schema/accounts.ts';

import { findShares } from './internal/find-shares.server.ts';
import { findRides, offers } from './internal/find-rides.server.ts';
import { type CarpoolAddress, openCarpool } from './internal/open-carpool.server.ts';
import { canReadShares, canShare } from './policy.ts';

/** Whose commune has no point comes last. */
const farAway = 40_000;

/**
 * Who shares the way to a session, nearest to me first, for who has a place and shares it too; for who
 * has a place or keeps the session, how many do.
 * @throws {NotSignedIn}; {NotFound} for everybody else, and where nobody travels.
 */
export async function readCarpool(context: Context, input: CarpoolAddress) {
  const { db } = context;
  const { member, training, session, part, isOver, trips } = await openCarpool(context, input);
  const found = await findShares(db, session.id);
  const mine = found.find(({ userId }) => userId === member.userId) ?? null;
  const [account] = await db
    .select({ email: users.email })
    .from(users)
    .where(eq(users.id, member.userId));
  const reads = canReadShares(part, mine !== null);
  const rides = reads ? await findRides(db, eq(offers.sessionId, session.id)) : [];
  const seen = reads && mine ? found.filter(({ id }) => id !== mine.id) : [];
  const others = seen
    .map(({ userId: _userId, ...share }) => ({
      ...share,
      km: kmBetween(mine, share),
      /** What I asked them, where I did. */
      ride: rides.find(({ offerId, searchId }) => offerId === share.id && searchId === mine?.id)
        ?.state,
      /** What they asked me. */
      asked: rides
        .filter(({ offerId, searchId }) => offerId === mine?.id && searchId === share.id)
        .map(({ id, state }) => ({ id, state }))[0],
    }))
    .toSorted((one, other) => (one.km ?? farAway) - (other.km ?? farAway));
  return {
    training: { slug: training.slug, title: training.title },
    session,
    trips,
    isOver,
    mayShare: canShare(part) && !isOver,
    comes: part.comes,
    counts: {
      offers: found.filter(({ kind }) => kind === 'offer').length,
      searches: found.filter(({ kind }) => kind === 'search').length,
      seatsLeft: found.reduce((sum, { seatsLeft }) => sum + seatsLeft, 0),
    },
    mine,
    hasSeat: rides.some(({ searchId, state }) => searchId === mine?.id && state === 'accepted'),
    /** Proposed to who says how they may be reached. */
    email: account?.email ?? '',
    others,
  };
}

type Share = Awaited<ReturnType<typeof findShares>>[number];

/** As the crow flies; null where a commune has no point. */
function kmBetween(mine: Share | null, other: Pick<Share, 'commune'>): number | null {
  const [from, to] = [mine && readPlace(mine), readPlace(other)];
  return from && to ? distanceInKm(from, to) : null;
}

function readPlace({ commune: { latitude, longitude } }: Pick<Share, 'commune'>) {
  return latitude !== null && longitude !== null ? { latitude, longitude } : null;
}

export type CarpoolPage = Awaited<ReturnType<typeof readCarpool>>;
export type OtherShare = CarpoolPage['others'][number];
