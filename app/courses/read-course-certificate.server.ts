import { and, eq } from 'drizzle-orm';

import { readCertificateCode } from '#app/attendance/certificate-code.ts';
import type { CertificatePaper } from '#app/attendance/say-certificate.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { courseCertificates } from '#db/schema/courses.ts';

import { findCourseCertificate } from './find-course-certificate.server.ts';

/**
 * A certificate of mine to take away.
 * @throws {NotSignedIn}; {NotFound} also for one of somebody else.
 */
export async function readCourseCertificate(
  context: Context,
  input: { code: unknown },
): Promise<CertificatePaper> {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const code = readCertificateCode(input.code) ?? '';
  const [mine] = await db
    .select({ id: courseCertificates.id })
    .from(courseCertificates)
    .where(and(eq(courseCertificates.code, code), eq(courseCertificates.holderId, actor.userId)));
  const paper = mine && (await findCourseCertificate(context, { code }));
  if (!paper) throw new NotFound('Cette attestation n’existe pas, ou ne vaut plus.');
  return paper;
}
