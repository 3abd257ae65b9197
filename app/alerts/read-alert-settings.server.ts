import { desc, eq, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { pushSubscriptions } from '#db/schema/alerts.ts';
import { sessions } from '#db/schema/accounts.ts';

import { isChosen } from './decide-alert.ts';
import { readSettings } from './internal/read-settings.server.ts';
import { alertChannels, alertKinds } from './vocabulary.ts';

/**
 * How I am told of things: what is on, my quiet hours, the devices that notifications go to.
 * @throws {NotSignedIn}
 */
export async function readAlertSettings({ actor, db }: Context) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { userId, sessionId } = actor;
  const settings = (await readSettings(db, [userId])).get(userId)!;
  const devices = await db
    .select({
      deviceId: pushSubscriptions.id,
      name: pushSubscriptions.name,
      addedAt: pushSubscriptions.createdAt,
      isThisOne: sql<boolean>`${pushSubscriptions.sessionId} = ${sessionId}`,
    })
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.userId, userId))
    .orderBy(desc(pushSubscriptions.createdAt));
  const [session] = await db
    .select({ device: sessions.device })
    .from(sessions)
    .where(eq(sessions.id, sessionId ?? ''));
  return {
    on: alertKinds.flatMap((kind) =>
      alertChannels.flatMap((channel) =>
        isChosen(settings.choices, kind, channel) ? [`${kind}:${channel}` as const] : [],
      ),
    ),
    quiet: settings.quiet,
    devices,
    deviceName: session?.device ?? 'Cet appareil',
  };
}
export type AlertSettingsView = Awaited<ReturnType<typeof readAlertSettings>>;
