import { hashToken } from '#app/platform/tokens.server.ts';

/** What a page may show of a session: its id is the secret of the cookie. */
export function sessionHandle(sessionId: string): string {
  return hashToken(`session:${sessionId}`).slice(0, 24);
}
