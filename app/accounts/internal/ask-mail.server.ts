import { randomUUID } from 'node:crypto';

import { type AccountMail, accountMailAsked } from '#app/accounts/announcements.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { enqueue } from '#app/platform/jobs.server.ts';

type WithoutKey<Mail> = Mail extends unknown ? Omit<Mail, 'key'> : never;

/** Has a mail of the accounts written by a job, once for this request. */
export function askMail(tx: Queryable, mail: WithoutKey<AccountMail>): Promise<void> {
  return enqueue(tx, accountMailAsked, { ...mail, key: randomUUID() });
}
