import { and, eq, isNull, lt, ne } from 'drizzle-orm';
import { createElement } from 'react';

import type { Context } from '#app/platform/context.server.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { hashToken, makeToken } from '#app/platform/tokens.server.ts';
import { myRegistrationsAddress } from '#app/registrations/addresses.ts';
import { RegistrationNotice } from '#app/registrations/emails/registration-notice.tsx';
import { readAddressee } from '#app/registrations/read-addressee.server.ts';
import { certificateLinks, certificates } from '#db/schema/certificates.ts';

import { certificateAddress, certificateLinkAddress } from './addresses.ts';
import { sayCertificateMove } from './say-certificate.ts';
import { certificateLinkInDays } from './vocabulary.ts';

type Moved = { certificateId: string; move: 'issued' | 'withdrawn' };

/**
 * Tells who holds a certificate that it is issued, replaces another, or is withdrawn, unless another
 * came since: by mail, once. Who has no account gets a link that serves for that one certificate, or
 * is told through who registered them.
 */
export async function tellOfCertificate(
  { db, clock, appUrl }: Pick<Context, 'db' | 'clock' | 'appUrl'>,
  { certificateId, move }: Moved,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [certificate] = await tx
      .select()
      .from(certificates)
      .where(eq(certificates.id, certificateId));
    if (!certificate || (move === 'issued') !== (certificate.revokedAt === null)) return;
    const ofPerson = eq(certificates.registrationId, certificate.registrationId);
    const [holding] = await tx
      .select({ id: certificates.id })
      .from(certificates)
      .where(and(ofPerson, isNull(certificates.revokedAt)));
    if (move === 'withdrawn' && holding) return;
    const [before] = await tx
      .select({ id: certificates.id })
      .from(certificates)
      .where(
        and(
          ofPerson,
          ne(certificates.id, certificateId),
          lt(certificates.issuedAt, certificate.issuedAt),
        ),
      )
      .limit(1);
    const addressee = await readAddressee(tx, certificate.registrationId);
    if (!addressee) return;
    const { to, toldAs, reason, registeredById } = addressee;
    // Who issues them knows of those whom they registered.
    if (toldAs === 'registrar' && registeredById === certificate.issuedById) return;
    const token = toldAs === 'person' && move === 'issued' ? makeToken() : null;
    const { subject, paragraphs } = sayCertificateMove(certificate, {
      move,
      isAnother: before !== undefined,
      isForOther: toldAs === 'registrar',
      hasLink: token !== null,
    });
    const path = token
      ? certificateLinkAddress(token)
      : toldAs === 'person'
        ? certificateAddress(certificate.code)
        : myRegistrationsAddress;
    const isNew = await postMail(tx, {
      kind: 'certificate',
      to,
      subject,
      body: createElement(RegistrationNotice, {
        title: certificate.trainingTitle,
        paragraphs,
        gesture: move === 'issued' ? 'Voir l’attestation' : 'Voir ce qu’il en est',
        link: appUrl + path,
        reason,
        appUrl,
      }),
      dedupeKey: `certificate:${certificateId}:${move}`,
    });
    if (isNew && token)
      await tx.insert(certificateLinks).values({
        certificateId,
        tokenHash: hashToken(token),
        email: to,
        expiresAt: new Date(clock().getTime() + certificateLinkInDays * dayInMs),
      });
  });
}
