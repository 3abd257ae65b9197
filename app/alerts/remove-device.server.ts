import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { pushSubscriptions } from '#db/schema/alerts.ts';

import { deviceIdInput } from './inputs.ts';

/**
 * Sends no more notifications to one of my devices.
 * @throws {NotSignedIn}; {NotFound} for one that is not mine.
 */
export async function removeDevice({ actor, db }: Context, input: z.input<typeof deviceIdInput>) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { deviceId } = parseInput(deviceIdInput, input);
  const removed = await db
    .delete(pushSubscriptions)
    .where(and(eq(pushSubscriptions.id, deviceId), eq(pushSubscriptions.userId, actor.userId)))
    .returning({ id: pushSubscriptions.id });
  if (removed.length === 0) throw new NotFound('Cet appareil n’est plus dans la liste.');
}
