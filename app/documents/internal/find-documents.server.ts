import { asc, eq } from 'drizzle-orm';

import { canReadDocument, type PartIn } from '#app/documents/policy.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { sessionDocuments } from '#db/schema/documents.ts';
import { storedFiles } from '#db/schema/files.ts';

/** The documents of a session that somebody may read, in the order in which they were added. */
export async function findDocuments(
  db: Queryable,
  sessionId: string,
  { part, isOver }: { part: PartIn; isOver: boolean },
) {
  const rows = await db
    .select({
      document: sessionDocuments,
      file: { name: storedFiles.name, sizeInBytes: storedFiles.sizeInBytes },
    })
    .from(sessionDocuments)
    .leftJoin(storedFiles, eq(storedFiles.id, sessionDocuments.fileId))
    .where(eq(sessionDocuments.sessionId, sessionId))
    .orderBy(asc(sessionDocuments.addedAt), asc(sessionDocuments.id));
  return rows
    .filter(({ document: { moment } }) => canReadDocument(part, { moment, isOver }))
    .map(({ document: { id, moment, title, fileId, url }, file }) => ({
      id,
      moment,
      title,
      url,
      file: fileId && file ? { id: fileId, ...file } : null,
    }));
}
