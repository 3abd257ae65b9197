import type { Context } from '#app/platform/context.server.ts';

import { findRemoteSittings } from './internal/find-remote-sittings.server.ts';
import { whosePlace } from './internal/whose-place.server.ts';

/**
 * The half-days that somebody follows at a distance and may sign now, of their own or of the link of
 * a mail.
 * @throws {NotSignedIn} for a visitor without a link; {NotFound} for a link that serves no more.
 */
export async function listRemoteSittings(
  context: Pick<Context, 'actor' | 'db' | 'clock'>,
  token?: string,
) {
  const { whose } = await whosePlace(context, token);
  const found = await findRemoteSittings(context.db, whose, context.clock());
  return found.map(({ sittingId, registrationId, title, startsAt, endsAt, signedAt }) => ({
    sittingId,
    registrationId,
    title,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    signedAt: signedAt?.toISOString() ?? null,
  }));
}
export type RemoteSitting = Awaited<ReturnType<typeof listRemoteSittings>>[number];
