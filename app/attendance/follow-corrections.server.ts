import type { Context } from '#app/platform/context.server.ts';

import { settleCertificates } from './internal/settle-certificates.server.ts';

/** Once certificates of a session were issued, they follow what is noted afterwards. */
export async function followCorrections(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  { sessionId }: { sessionId: string },
): Promise<void> {
  await db.transaction((tx) => settleCertificates(tx, sessionId, { issuerId: null, now: clock() }));
}
