import type { Context } from '#app/platform/context.server.ts';
import { listSittings } from '#app/trainings/list-sittings.server.ts';

import { listMyRegistrations } from './list-my-registrations.server.ts';

/**
 * My registrations and those that I made for others, each with the half-days of its session.
 * @throws {NotSignedIn}
 */
export async function listMyPlaces(context: Pick<Context, 'actor' | 'db' | 'clock'>) {
  const mine = await listMyRegistrations(context);
  const sessionIds = [...new Set(mine.map(({ sessionId }) => sessionId))];
  const sittings = await listSittings(context.db, sessionIds);
  return mine.map((one) => ({ ...one, sittings: sittings.get(one.sessionId) ?? [] }));
}
export type MyPlace = Awaited<ReturnType<typeof listMyPlaces>>[number];
