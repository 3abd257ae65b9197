import type { Context } from '#app/platform/context.server.ts';

import { findDocuments } from './internal/find-documents.server.ts';
import { openDocuments } from './internal/open-documents.server.ts';
import { canKeepDocuments } from './policy.ts';

/**
 * What who comes to a session reads before and after it.
 * @throws {NotSignedIn}; {NotFound} for who neither organises, nor teaches, nor has a place.
 */
export async function listDocuments(
  context: Context,
  input: { slug: unknown; sessionId: unknown },
) {
  const { training, session, part, isOver } = await openDocuments(context, input);
  return {
    training: { slug: training.slug, title: training.title },
    session,
    mayKeep: canKeepDocuments(part),
    documents: await findDocuments(context.db, session.id, { part, isOver }),
  };
}
export type DocumentsPage = Awaited<ReturnType<typeof listDocuments>>;
