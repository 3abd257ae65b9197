import { eq, type SQL } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { readAttendLink } from '#app/registrations/read-attend-link.server.ts';
import { registrations } from '#db/schema/registrations.ts';

/**
 * Whose places somebody says that they are there for: their own, or that of the link of a mail.
 * @throws {NotSignedIn} for a visitor without a link; {NotFound} for a link that serves no more.
 */
export async function whosePlace(
  context: Pick<Context, 'actor' | 'db' | 'clock'>,
  token: string | undefined,
): Promise<{ whose: SQL; key: string; memberId: string | null }> {
  if (token !== undefined) {
    const { registrationId } = await readAttendLink(context, token);
    return { whose: eq(registrations.id, registrationId), key: registrationId, memberId: null };
  }
  const { actor } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { userId } = actor;
  return { whose: eq(registrations.userId, userId), key: userId, memberId: userId };
}
