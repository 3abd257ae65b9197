import { unknown } from '#app/documents/internal/open-documents.server.ts';
import type { PartIn } from '#app/documents/policy.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { readDocumentsLink } from '#app/registrations/read-documents-link.server.ts';
import { readSessionInside } from '#app/trainings/read-session-inside.server.ts';

/**
 * The session of who has no account, by the link of a mail: they read as any other who comes.
 * @throws {NotFound} for a link that serves no more, or once the place is gone.
 */
export async function openByLink(context: Pick<Context, 'db' | 'clock'>, token: string) {
  const { sessionId, personName } = await readDocumentsLink(context, token);
  const session = await readSessionInside(context.db, context, sessionId);
  if (!session) throw new NotFound(unknown);
  const part: PartIn = { organises: false, teaches: false, comes: true };
  return { personName, session, part, isOver: session.state === 'held' };
}
