import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { mails } from '#db/schema/platform.ts';

import type { AccountMail } from './announcements.ts';
import { composeChangeMails } from './internal/compose-change-mails.server.tsx';
import { composePersonMail } from './internal/compose-person-mail.server.tsx';

/**
 * Writes the mail that a verb asked for: makes the link it carries, and posts it. Asked again for
 * the same request, it does nothing; for nobody, nothing either.
 */
export async function writeAccountMail(context: Context, asked: AccountMail): Promise<void> {
  await context.db.transaction(async (tx) => {
    const dedupeKey = `${asked.mail}:${asked.key}`;
    if (await wasPosted(tx, dedupeKey)) return;
    const composed =
      'changeId' in asked
        ? await composeChangeMails(tx, context, asked)
        : await composePersonMail(tx, context, asked);
    for (const [index, mail] of composed.entries()) {
      await postMail(tx, {
        ...mail,
        kind: asked.mail,
        dedupeKey: index === 0 ? dedupeKey : `${dedupeKey}:${index}`,
      });
    }
  });
}

async function wasPosted(tx: Transaction, dedupeKey: string): Promise<boolean> {
  const rows = await tx.select({ id: mails.id }).from(mails).where(eq(mails.dedupeKey, dedupeKey));
  return rows.length > 0;
}
