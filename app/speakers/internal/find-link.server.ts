import { and, eq, gt } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { hashToken } from '#app/platform/tokens.server.ts';
import { speakerLinks } from '#db/schema/speakers.ts';

/**
 * Which profile a link opens, and the address that it was sent to.
 * @throws {NotFound} for one that is too old, or that opens nothing any more.
 */
export async function findLink(
  db: Queryable,
  { clock }: Pick<Context, 'clock'>,
  token: string,
): Promise<{ speakerId: string; email: string }> {
  const [link] = await db
    .select({ speakerId: speakerLinks.speakerId, email: speakerLinks.email })
    .from(speakerLinks)
    .where(and(eq(speakerLinks.tokenHash, hashToken(token)), gt(speakerLinks.expiresAt, clock())));
  if (!link)
    throw new NotFound(
      'Ce lien n’ouvre plus rien\u00A0: il est trop ancien, ou le profil a été effacé.',
    );
  return link;
}
