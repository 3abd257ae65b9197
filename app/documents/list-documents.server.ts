import { asc, eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { sessionDocuments } from '#db/schema/documents.ts';
import { storedFiles } from '#db/schema/files.ts';

import { openDocuments } from './internal/open-documents.server.ts';
import { canKeepDocuments, canReadDocument } from './policy.ts';

/**
 * What who comes to a session reads before and after it.
 * @throws {NotSignedIn}; {NotFound} for who neither organises, nor teaches, nor has a place.
 */
export async function listDocuments(
  context: Context,
  input: { slug: unknown; sessionId: unknown },
) {
  const { training, session, part, isOver } = await openDocuments(context, input);
  const rows = await context.db
    .select({
      document: sessionDocuments,
      file: { name: storedFiles.name, sizeInBytes: storedFiles.sizeInBytes },
    })
    .from(sessionDocuments)
    .leftJoin(storedFiles, eq(storedFiles.id, sessionDocuments.fileId))
    .where(eq(sessionDocuments.sessionId, session.id))
    .orderBy(asc(sessionDocuments.addedAt), asc(sessionDocuments.id));
  return {
    training: { slug: training.slug, title: training.title },
    session,
    mayKeep: canKeepDocuments(part),
    documents: rows
      .filter(({ document: { moment } }) => canReadDocument(part, { moment, isOver }))
      .map(({ document: { id, moment, title, fileId, url }, file }) => ({
        id,
        moment,
        title,
        url,
        file: fileId && file ? { id: fileId, ...file } : null,
      })),
  };
}
export type DocumentsPage = Awaited<ReturnType<typeof listDocuments>>;
