import { eq, type SQL } from 'drizzle-orm';

import type { CertificatePaper } from '#app/attendance/say-certificate.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { certificates } from '#db/schema/certificates.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainings, trainingSessions } from '#db/schema/trainings.ts';

/** What stands on the paper. */
const sayPaper = ({ issuedAt, ...row }: typeof certificates.$inferSelect): CertificatePaper => ({
  code: row.code,
  holderName: row.holderName,
  trainingTitle: row.trainingTitle,
  organiserName: row.organiserName,
  sittings: row.sittings,
  minutes: row.minutes,
  issuedAt: issuedAt.toISOString(),
});

/** A certificate as its paper says it, with whose it is and whether it holds; null where there is none. */
export async function findCertificate(db: Queryable, where: SQL) {
  const [found] = await db
    .select({
      row: certificates,
      slug: trainings.slug,
      registeredById: registrations.registeredById,
    })
    .from(certificates)
    .innerJoin(registrations, eq(registrations.id, certificates.registrationId))
    .innerJoin(trainingSessions, eq(trainingSessions.id, certificates.sessionId))
    .innerJoin(trainings, eq(trainings.id, trainingSessions.trainingId))
    .where(where);
  if (!found) return null;
  const { row, slug, registeredById } = found;
  return {
    paper: sayPaper(row),
    id: row.id,
    slug,
    holderId: row.holderId,
    registeredById,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    revocation: row.revocation,
  };
}
