import type { Context } from '#app/platform/context.server.ts';
import { Conflict, Forbidden, NotSignedIn } from '#app/platform/errors.ts';

import { openList } from './internal/open-list.server.ts';
import { settleCertificates } from './internal/settle-certificates.server.ts';
import { canIssueCertificates } from './policy.ts';

/**
 * Issues a certificate to each person who followed a session that is over, by its marks; from then
 * on they follow the marks. Pressed twice, nobody has two.
 * @returns how many were issued, replaced, withdrawn.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who does not organise it;
 * {Conflict} before it is over, or where nothing is to be done.
 */
export async function issueCertificates(
  context: Context,
  where: { slug: unknown; sessionId: unknown },
) {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { session, part } = await openList(context, where);
  if (!canIssueCertificates(part))
    throw new Forbidden('Les attestations se délivrent par qui organise la session.');
  if (session.state !== 'held')
    throw new Conflict('Les attestations se délivrent une fois la session terminée.');
  const settled = await db.transaction((tx) =>
    settleCertificates(tx, session.id, { issuerId: actor.userId, now: clock() }),
  );
  if (settled.issued + settled.replaced + settled.withdrawn === 0)
    throw new Conflict(
      'Il n’y a aucune attestation à délivrer\u00A0: notez d’abord les présences.',
    );
  return settled;
}
