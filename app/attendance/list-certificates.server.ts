import { and, eq, isNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { certificates } from '#db/schema/certificates.ts';

import { findFollowed } from './internal/find-followed.server.ts';
import { findMarks } from './internal/find-marks.server.ts';
import { openList } from './internal/open-list.server.ts';
import { canIssueCertificates } from './policy.ts';
import { settleCertificate } from './settle-certificate.ts';

/**
 * Who followed a session and for how long, with the certificates that hold, in the order of names.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who neither organises nor teaches it.
 */
export async function listCertificates(
  context: Context,
  input: { slug: unknown; sessionId: unknown },
) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { training, session, registered, part } = await openList(context, input);
  const [followed, marks, holding] = await Promise.all([
    findFollowed(db, session.id),
    findMarks(db, session.id),
    db
      .select()
      .from(certificates)
      .where(and(eq(certificates.sessionId, session.id), isNull(certificates.revokedAt))),
  ]);
  const people = registered.map(({ id, name, library }) => {
    const theirs = followed.find(({ registrationId }) => registrationId === id);
    const holds = holding.find(({ registrationId }) => registrationId === id);
    return {
      id,
      name,
      library,
      minutes: theirs?.minutes ?? 0,
      unmarked:
        session.sittings.length -
        marks.filter(({ registrationId }) => registrationId === id).length,
      verdict: theirs ? settleCertificate(theirs, holds) : ('leave' as const),
      certificate: holds
        ? { code: holds.code, issuedAt: holds.issuedAt.toISOString(), minutes: holds.minutes }
        : null,
    };
  });
  return {
    training,
    session: { id: session.id, state: session.state, endsAt: session.endsAt },
    mayIssue: canIssueCertificates(part),
    people: people.toSorted((a, b) => a.name.localeCompare(b.name, 'fr')),
  };
}
export type CertificatesPage = Awaited<ReturnType<typeof listCertificates>>;
