import { and, eq, gt } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { hashToken } from '#app/platform/tokens.server.ts';
import { certificateLinks, certificates } from '#db/schema/certificates.ts';

import { findCertificate } from './internal/find-certificate.server.ts';
import type { CertificatePaper } from './say-certificate.ts';

/**
 * The certificate of who has no account, by the link of a mail, which shows this one and nothing
 * else, until a date.
 * @throws {NotFound} for a link that serves no more, or a certificate that no longer holds.
 */
export async function readCertificateByLink(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  token: string,
): Promise<CertificatePaper> {
  const [link] = await db
    .select({ certificateId: certificateLinks.certificateId })
    .from(certificateLinks)
    .where(
      and(
        eq(certificateLinks.tokenHash, hashToken(token)),
        gt(certificateLinks.expiresAt, clock()),
      ),
    );
  if (!link) throw new NotFound('Ce lien n’ouvre plus rien\u00A0: le délai est passé.');
  const found = await findCertificate(db, eq(certificates.id, link.certificateId));
  if (!found || found.revokedAt)
    throw new NotFound(
      'Cette attestation ne vaut plus\u00A0: une autre la remplace, ou elle est retirée.',
    );
  return found.paper;
}
