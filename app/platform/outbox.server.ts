import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';

import { mails } from '#db/schema/platform.ts';

import { NotFound } from './errors.ts';
import type { House } from './house.server.ts';

const mostShown = 100;

/** Mails of real people are nobody's to read: only a demonstration shows its own. */
function admitDemonstration(house: House) {
  if (!house.isDemonstration) throw new NotFound();
}

export type OutboxRow = { id: string; to: string; subject: string; at: Date };

/**
 * The last mails of a demonstration, the newest first.
 * @throws {NotFound} anywhere else.
 */
export async function listOutbox(house: House): Promise<OutboxRow[]> {
  admitDemonstration(house);
  return house.database.db
    .select({ id: mails.id, to: mails.recipient, subject: mails.subject, at: mails.createdAt })
    .from(mails)
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(mostShown);
}

/**
 * One mail of a demonstration, as it would arrive.
 * @throws {NotFound}
 */
export async function readOutboxMail(
  house: House,
  id: string,
): Promise<OutboxRow & { html: string; plain: string }> {
  admitDemonstration(house);
  if (!z.uuid().safeParse(id).success) throw new NotFound('Ce courriel n’existe pas.');
  const [mail] = await house.database.db
    .select({
      id: mails.id,
      to: mails.recipient,
      subject: mails.subject,
      at: mails.createdAt,
      html: mails.html,
      plain: mails.plain,
    })
    .from(mails)
    .where(eq(mails.id, id));
  if (!mail) throw new NotFound('Ce courriel n’existe pas.');
  return mail;
}
