import { eq, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Conflict, InvalidInput, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { isPublicAddress } from '#app/platform/push-endpoint.server.ts';
import { sessions, users } from '#db/schema/accounts.ts';
import { pushSubscriptions } from '#db/schema/alerts.ts';

import { type AddDeviceInput, addDeviceInput } from './inputs.ts';
import { longestDeviceName, mostDevices } from './vocabulary.ts';

/**
 * Has notifications sent to this browser, until its session ends. One that was somebody else's, on a
 * shared computer, is theirs no more; the same again changes its keys.
 * @throws {NotSignedIn}, also without a session: a token has no browser; {InvalidInput}; {Conflict}
 * beyond ten devices.
 */
export async function addDevice({ actor, db }: Context, input: AddDeviceInput) {
  if (actor.kind !== 'member' || !actor.sessionId) throw new NotSignedIn();
  const { userId, sessionId } = actor;
  const { endpoint, p256dh, auth, name } = parseInput(addDeviceInput, input);
  if (!isPublicAddress(endpoint))
    throw new InvalidInput({
      endpoint: ['Ce navigateur a donné une adresse de notification qui ne convient pas.'],
    });
  return db.transaction(async (tx) => {
    // Of two devices added at once, the second counts the first.
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
    const [session] = await tx
      .select({ device: sessions.device })
      .from(sessions)
      .where(eq(sessions.id, sessionId));
    const mine = await tx
      .select({ endpoint: pushSubscriptions.endpoint })
      .from(pushSubscriptions)
      .where(eq(pushSubscriptions.userId, userId));
    if (mine.length >= mostDevices && !mine.some((each) => each.endpoint === endpoint))
      throw new Conflict('Dix appareils reçoivent déjà vos notifications\u00A0: retirez-en un.');
    const set = {
      userId,
      sessionId,
      p256dh,
      auth,
      name: name ?? session?.device?.slice(0, longestDeviceName) ?? 'Appareil',
    };
    const [added] = await tx
      .insert(pushSubscriptions)
      .values({ endpoint, ...set })
      .onConflictDoUpdate({
        target: pushSubscriptions.endpoint,
        set: { ...set, createdAt: sql`now()` },
      })
      .returning({ deviceId: pushSubscriptions.id });
    return added!;
  });
}
