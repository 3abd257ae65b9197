import type { Context } from '#app/platform/context.server.ts';

import { decideAlert } from './decide-alert.ts';
import { readSettings } from './internal/read-settings.server.ts';

/** Whether a call that rings at this person may be heard from their open page now. */
export async function mayRingAloud(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  { userId, saidFree }: { userId: string; saidFree: boolean },
): Promise<boolean> {
  const chosen = (await readSettings(db, [userId])).get(userId);
  return chosen ? decideAlert(chosen, { kind: 'call', at: clock(), saidFree }).sound : false;
}
