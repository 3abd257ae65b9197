import type { Transaction } from '#app/platform/database.server.ts';

import { findSessions, type FoundSession, type FoundSitting } from './find-sessions.server.ts';

/** What people go by: when, where, how to come in. */
export const whenAndWhere = ({
  id,
  startsAt,
  endsAt,
  placeKind,
  placeName,
  room,
  visioUrl,
}: FoundSitting) => JSON.stringify([id, startsAt, endsAt, placeKind, placeName, room, visioUrl]);

/**
 * Whether dates or places of a session are others than before, once they are written.
 * @returns null where they are the same; else the half-days that are gone.
 */
export async function findMoves(tx: Transaction, before: FoundSession) {
  const [after] = await findSessions(tx, { sessionIds: [before.id] });
  const kept = new Set(after?.sittings.map(({ id }) => id));
  const says = ({ sittings }: Pick<FoundSession, 'sittings'>) =>
    sittings.map(whenAndWhere).toSorted().join('\n');
  if (!after || says(before) === says(after)) return null;
  return {
    dropped: before.sittings
      .filter(({ id }) => !kept.has(id))
      .map(({ id, startsAt, endsAt }) => ({
        id,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      })),
  };
}
