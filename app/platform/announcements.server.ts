import type { Transaction } from './database.server.ts';
import { enqueue, enqueueAt, type Job, job } from './jobs.server.ts';

/** Something that happened and that others may care about: « sheet-published ». */
export type Announcement<Payload> = Job<Payload>;

/** Declares an announcement; its payload holds ids only. */
export function announcement<Payload extends object>(name: string): Announcement<Payload> {
  return job<Payload>(`announced:${name}`);
}

/** Says it, in the transaction that made it true: a rollback says nothing. @param at heard no earlier. */
export async function announce<Payload extends object>(
  tx: Transaction,
  what: Announcement<Payload>,
  payload: Payload,
  at?: Date,
): Promise<void> {
  await (at ? enqueueAt(tx, at, what, payload) : enqueue(tx, what, payload));
}
