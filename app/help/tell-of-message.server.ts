import type { Context } from '#app/platform/context.server.ts';

import { tellWhoMissed, type Untold } from './internal/tell-who-missed.server.ts';

/** After a message, or the quiet hours of who missed it. */
export async function tellOfMessage(context: Context, untold: Untold): Promise<void> {
  await context.db.transaction((tx) => tellWhoMissed(tx, context, untold));
}
