import { auditEntries } from '#db/schema/accounts.ts';

import type { Transaction } from './database.server.ts';

export type Deed = {
  actorId: string | null;
  action: string;
  targetKind: string;
  targetId: string;
  detail?: Record<string, unknown>;
};

/** Writes who did what, in the transaction of the deed. */
export async function recordDeed(tx: Transaction, deed: Deed): Promise<void> {
  await tx.insert(auditEntries).values(deed);
}
