import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';

import { holdPlaces } from './internal/hold-places.server.ts';
import { settlePlaces } from './internal/settle-places.server.ts';

/**
 * After a session changed: what came free (more places, fewer kept) goes to who waits; where it was
 * called off, all who stand in it are let go.
 */
export async function settleSession(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  { sessionId }: { sessionId: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const now = clock();
    const session = await holdPlaces(tx, sessionId, now).catch((error: unknown) => {
      if (error instanceof NotFound) return null; // Gone with its training.
      throw error;
    });
    if (session) await settlePlaces(tx, session, now);
  });
}
