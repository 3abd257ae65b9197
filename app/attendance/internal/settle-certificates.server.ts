import { randomBytes } from 'node:crypto';

import { asc, eq } from 'drizzle-orm';

import { certificateMoved } from '#app/attendance/announcements.ts';
import { certificateCodeOf } from '#app/attendance/certificate-code.ts';
import { settleCertificate } from '#app/attendance/settle-certificate.ts';
import type { CertificateRevocation } from '#app/attendance/vocabulary.ts';
import { libraryDisplayName } from '#app/libraries/library-name.ts';
import { announce } from '#app/platform/announcements.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { certificates } from '#db/schema/certificates.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';
import { trainings, trainingSessions } from '#db/schema/trainings.ts';

import { findFollowed } from './find-followed.server.ts';

type By = { issuerId: string | null; now: Date };
type Settled = { issued: number; replaced: number; withdrawn: number };

/**
 * Brings the certificates of a session in line with its marks: those that are missing are issued,
 * those that say otherwise replaced, those of nothing withdrawn. The session is held meanwhile.
 * @param issuerId who asks for it; null: nothing is done before somebody asked once.
 */
export async function settleCertificates(
  tx: Transaction,
  sessionId: string,
  { issuerId, now }: By,
): Promise<Settled> {
  const settled = { issued: 0, replaced: 0, withdrawn: 0 };
  const said = await holdSession(tx, sessionId);
  const known = await tx
    .select()
    .from(certificates)
    .where(eq(certificates.sessionId, sessionId))
    .orderBy(asc(certificates.issuedAt));
  const issuedById = issuerId ?? known.at(-1)?.issuedById;
  if (!said || !issuedById) return settled;
  for (const followed of await findFollowed(tx, sessionId)) {
    const { registrationId, userId, sittings, minutes } = followed;
    const holds = known.find((one) => one.registrationId === registrationId && !one.revokedAt);
    const verdict = settleCertificate(followed, holds);
    if (verdict === 'leave') continue;
    if (holds) await revoke(tx, holds.id, verdict === 'replace' ? 'replaced' : 'withdrawn', now);
    if (verdict === 'withdraw') {
      settled.withdrawn += 1;
      if (holds)
        await announce(tx, certificateMoved, { certificateId: holds.id, move: 'withdrawn' });
      continue;
    }
    const [issued] = await tx
      .insert(certificates)
      .values({
        code: certificateCodeOf(randomBytes(32)),
        sessionId,
        registrationId,
        holderId: userId,
        holderName: followed.name ?? holds?.holderName ?? '',
        ...said,
        sittings,
        minutes,
        issuedById,
        issuedAt: now,
      })
      .returning({ id: certificates.id });
    settled[verdict === 'issue' ? 'issued' : 'replaced'] += 1;
    await announce(tx, certificateMoved, { certificateId: issued!.id, move: 'issued' });
  }
  return settled;
}

/** What all its certificates say, read once nobody else settles them. */
async function holdSession(tx: Transaction, sessionId: string) {
  const [session] = await tx
    .select({ trainingId: trainingSessions.trainingId })
    .from(trainingSessions)
    .where(eq(trainingSessions.id, sessionId))
    .for('no key update');
  if (!session) return null;
  const [found] = await tx
    .select({ title: trainings.title, name: libraries.name, communeName: communes.name })
    .from(trainings)
    .innerJoin(libraries, eq(libraries.id, trainings.libraryId))
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(eq(trainings.id, session.trainingId));
  return found && { trainingTitle: found.title, organiserName: libraryDisplayName(found) };
}

const revoke = (tx: Transaction, id: string, revocation: CertificateRevocation, now: Date) =>
  tx.update(certificates).set({ revokedAt: now, revocation }).where(eq(certificates.id, id));
