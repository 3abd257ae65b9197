import type { Context } from '#app/platform/context.server.ts';
import { closeSession } from '#app/platform/session.server.ts';

/**
 * Closes the session of this device; a visitor is signed out already.
 * @returns the `Set-Cookie` value that forgets it, or null.
 */
export async function signOut({ db, actor }: Context): Promise<{ cookie: string | null }> {
  if (actor.kind === 'visitor' || !actor.sessionId) return { cookie: null };
  return { cookie: await closeSession(db, actor.sessionId) };
}
