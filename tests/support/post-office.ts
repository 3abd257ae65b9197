import { asc, eq, sql } from 'drizzle-orm';

import type { Database } from '#app/platform/database.server.ts';
import type { House } from '#app/platform/house.server.ts';
import { log } from '#app/platform/log.server.ts';
import { readSettings } from '#app/platform/settings.server.ts';
import { wireReactions } from '#app/reactions.server.ts';
import { mails } from '#db/schema/platform.ts';

/** What the reactions need of a house, in a demonstration: mails stay readable. */
function makeHouse(db: Database, clock: () => Date): House {
  return {
    settings: readSettings({ NODE_ENV: 'test' }),
    database: { db } as House['database'],
    log,
    clock,
    appUrl: 'http://localhost:3000',
    isDemonstration: true,
  };
}

/** Does the jobs that wait, and those they ask for, as the job runner would. */
export async function doJobs(db: Database, clock = () => new Date()): Promise<void> {
  const workshop = wireReactions(makeHouse(db, clock));
  for (;;) {
    const rows = await db.execute<{ id: string; data: { job: string; payload: object } }>(
      sql`select id, data from pgboss.job where state = 'created'
        and start_after <= greatest(now(), ${clock().toISOString()}::timestamptz) order by created_on limit 1`,
    );
    const [next] = rows;
    if (!next) return;
    await workshop.do(next.data.job, next.data.payload);
    await db.execute(sql`update pgboss.job set state = 'completed' where id = ${next.id}`);
  }
}

/** Does the waiting jobs, then reads what this address has received, the oldest first. */
export async function openMailbox(db: Database, address: string, clock?: () => Date) {
  await doJobs(db, clock);
  return db
    .select({ kind: mails.kind, subject: mails.subject, plain: mails.plain, html: mails.html })
    .from(mails)
    .where(eq(mails.recipient, address))
    .orderBy(asc(mails.createdAt));
}

/** The secret in the last link of this kind that the address received. */
export async function takeToken(
  db: Database,
  address: string,
  path: string,
  clock?: () => Date,
): Promise<string> {
  const letters = await openMailbox(db, address, clock);
  const links = letters.flatMap(({ html }) =>
    [...html.matchAll(/href="([^"]+)"/gu)].map(([, link]) => link ?? ''),
  );
  const link = links.findLast((each) => each.includes(path));
  if (!link) throw new Error(`No link to ${path} for ${address}`);
  return link.slice(link.lastIndexOf('/') + 1);
}
