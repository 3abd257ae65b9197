import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { readTraining } from '#app/trainings/read-training.server.ts';
import { certificates } from '#db/schema/certificates.ts';

import { readCertificateCode } from './certificate-code.ts';
import { findCertificate } from './internal/find-certificate.server.ts';
import type { CertificatePaper } from './say-certificate.ts';

const unknown = 'Cette attestation n’existe pas, ou ne vaut plus.';

/**
 * A certificate to take away: for who holds it, who registered somebody without an account, who
 * organises.
 * @throws {NotSignedIn}; {NotFound} also for one of others, and for one that no longer holds.
 */
export async function readCertificate(
  context: Context,
  input: { code: unknown },
): Promise<CertificatePaper> {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const code = readCertificateCode(input.code);
  const found = code && (await findCertificate(db, eq(certificates.code, code)));
  if (!found || found.revokedAt) throw new NotFound(unknown);
  const { holderId, registeredById, slug, paper } = found;
  if ((holderId ?? registeredById) === actor.userId) return paper;
  const { keeps } = await readTraining(context, { slug });
  if (!keeps) throw new NotFound(unknown);
  return paper;
}
