import type { Context } from '#app/platform/context.server.ts';

import { findInvitation } from './internal/find-invitation.server.ts';

/**
 * What an invitation says to whoever holds its link, signed in or not.
 * @throws {NotFound} once it was accepted, taken back or is too old.
 */
export async function readInvitation(context: Context, token: string) {
  const { inviter, title } = await findInvitation(context.db, context, token);
  return { inviter, title };
}
