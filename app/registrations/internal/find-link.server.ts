import { and, eq, gt, isNull } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { hashToken } from '#app/platform/tokens.server.ts';
import type { RegistrationLinkPurpose } from '#app/registrations/vocabulary.ts';
import { registrationLinks } from '#db/schema/registrations.ts';

/**
 * Which registration a link of a mail is about, and the one thing that it may do.
 * @throws {NotFound} for one that served, is too old, or is for something else.
 */
export async function findLink(
  db: Queryable,
  token: string,
  purposes: readonly RegistrationLinkPurpose[],
  now: Date,
) {
  const [link] = await db
    .select({
      id: registrationLinks.id,
      registrationId: registrationLinks.registrationId,
      purpose: registrationLinks.purpose,
    })
    .from(registrationLinks)
    .where(
      and(
        eq(registrationLinks.tokenHash, hashToken(token)),
        gt(registrationLinks.expiresAt, now),
        isNull(registrationLinks.usedAt),
      ),
    );
  if (!link || !purposes.includes(link.purpose))
    throw new NotFound('Ce lien n’ouvre plus rien\u00A0: il a déjà servi, ou le délai est passé.');
  return link;
}
