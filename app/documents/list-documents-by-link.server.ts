import type { Context } from '#app/platform/context.server.ts';
import { sayDays, sayWhere } from '#app/trainings/say-session.ts';

import { findDocuments } from './internal/find-documents.server.ts';
import { openByLink } from './internal/open-by-link.server.ts';

/**
 * What who comes without an account reads before and after their session, by the link of a mail.
 * @throws {NotFound} for a link that serves no more, or once the place is gone.
 */
export async function listDocumentsByLink(context: Pick<Context, 'db' | 'clock'>, token: string) {
  const { personName, session, ...sight } = await openByLink(context, token);
  return {
    personName,
    title: session.training.title,
    when: `${sayWhere(session)}, ${sayDays(session)}`,
    documents: await findDocuments(context.db, session.id, sight),
  };
}
