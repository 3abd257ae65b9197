import { and, eq, gt, isNull } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { hashToken } from '#app/platform/tokens.server.ts';
import { registrationLinks } from '#db/schema/registrations.ts';

/**
 * Which registration the link of a superior is about.
 * @throws {NotFound} for one that served, or is too old.
 */
export async function findAgreementLink(db: Queryable, token: string, now: Date) {
  const [link] = await db
    .select({ id: registrationLinks.id, registrationId: registrationLinks.registrationId })
    .from(registrationLinks)
    .where(
      and(
        eq(registrationLinks.tokenHash, hashToken(token)),
        eq(registrationLinks.purpose, 'agree'),
        gt(registrationLinks.expiresAt, now),
        isNull(registrationLinks.usedAt),
      ),
    );
  if (!link)
    throw new NotFound('Ce lien n’ouvre plus rien\u00A0: il a déjà servi, ou le délai est passé.');
  return link;
}
