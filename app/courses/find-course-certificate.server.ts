import { eq } from 'drizzle-orm';

import { readCertificateCode } from '#app/attendance/certificate-code.ts';
import type { CertificatePaper } from '#app/attendance/say-certificate.ts';
import type { Context } from '#app/platform/context.server.ts';
import { courseCertificates } from '#db/schema/courses.ts';

/**
 * The certificate of a course by the code on its paper, for anybody; null where there is none. Who
 * tries codes is counted by the check of those of sessions, which comes first.
 */
export async function findCourseCertificate(
  { db }: Pick<Context, 'db'>,
  input: { code: unknown },
): Promise<CertificatePaper | null> {
  const code = readCertificateCode(input.code);
  if (!code) return null;
  const [row] = await db.select().from(courseCertificates).where(eq(courseCertificates.code, code));
  return row ? sayPaper(row) : null;
}

/** It says no half-day: that is how the paper of a course is told from that of a session. */
const sayPaper = (row: typeof courseCertificates.$inferSelect): CertificatePaper => ({
  code: row.code,
  holderName: row.holderName,
  trainingTitle: row.courseTitle,
  organiserName: row.organiserName,
  sittings: [],
  minutes: row.minutes,
  issuedAt: row.issuedAt.toISOString(),
});
