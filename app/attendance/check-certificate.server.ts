import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { limitRate } from '#app/platform/rate-limit.server.ts';
import { hashToken } from '#app/platform/tokens.server.ts';
import { certificates } from '#db/schema/certificates.ts';

import { readCertificateCode } from './certificate-code.ts';
import { findCertificate } from './internal/find-certificate.server.ts';
import type { CertificatePaper } from './say-certificate.ts';
import type { CertificateRevocation } from './vocabulary.ts';

export type CertificateCheck =
  | { state: 'unknown' }
  | { state: 'valid'; paper: CertificatePaper }
  /** Of what no longer holds, nothing is said of who held it. */
  | { state: CertificateRevocation; since: string; trainingTitle: string; organiserName: string };

/**
 * Anybody checks a certificate by the code on its paper.
 * @param input `clientAddress` limits how many are tried: 120 in ten minutes.
 * @throws {TooMany}
 */
export async function checkCertificate(
  context: Pick<Context, 'db' | 'clock'>,
  input: { code: unknown; clientAddress: string },
): Promise<CertificateCheck> {
  const key = hashToken(input.clientAddress);
  await limitRate(context, { name: 'certificate', key, most: 120, windowInSeconds: 600 });
  const code = readCertificateCode(input.code);
  const found = code && (await findCertificate(context.db, eq(certificates.code, code)));
  if (!found) return { state: 'unknown' };
  const { paper, revocation, revokedAt } = found;
  if (!revocation || !revokedAt) return { state: 'valid', paper };
  const { trainingTitle, organiserName } = paper;
  return { state: revocation, since: revokedAt, trainingTitle, organiserName };
}
