import type { Transaction } from '#app/platform/database.server.ts';

import { decideAlert } from './decide-alert.ts';
import { postPushes } from './internal/post-pushes.server.ts';
import { readSettings } from './internal/read-settings.server.ts';

type Ringing = {
  callId: string;
  questionId: string;
  /** By the clock of the database. */
  at: Date;
};
type Person = { userId: string; saidFree: boolean };

/** A call rings at these people: their devices say so, where they want that now. */
export async function tellOfCall(
  tx: Transaction,
  { callId, questionId, at }: Ringing,
  people: readonly Person[],
): Promise<void> {
  const settings = await readSettings(
    tx,
    people.map(({ userId }) => userId),
  );
  for (const { userId, saidFree } of people) {
    const chosen = settings.get(userId);
    if (!chosen || !decideAlert(chosen, { kind: 'call', at, saidFree }).push) continue;
    await postPushes(tx, { userId, kind: 'call', questionId, dedupeKey: `call:${callId}` });
  }
}
