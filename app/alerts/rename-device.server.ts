import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { pushSubscriptions } from '#db/schema/alerts.ts';

import { renameDeviceInput } from './inputs.ts';

/**
 * Gives one of my devices the name by which I know it.
 * @throws {NotSignedIn}; {InvalidInput}; {NotFound} for one that is not mine.
 */
export async function renameDevice(
  { actor, db }: Context,
  input: z.input<typeof renameDeviceInput>,
) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { deviceId, name } = parseInput(renameDeviceInput, input);
  const renamed = await db
    .update(pushSubscriptions)
    .set({ name })
    .where(and(eq(pushSubscriptions.id, deviceId), eq(pushSubscriptions.userId, actor.userId)))
    .returning({ id: pushSubscriptions.id });
  if (renamed.length === 0) throw new NotFound('Cet appareil n’est plus dans la liste.');
}
