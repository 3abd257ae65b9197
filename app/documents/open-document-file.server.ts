import { eq } from 'drizzle-orm';
import { z } from 'zod';

import { findFile, openFile, type OpenFile } from '#app/files/open-file.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { sessionDocuments } from '#db/schema/documents.ts';
import { trainings, trainingSessions } from '#db/schema/trainings.ts';

import { openDocuments } from './internal/open-documents.server.ts';
import { canReadDocument } from './policy.ts';

const input = z.object({
  fileId: z.uuid(),
  width: z.number().int().min(1).max(10_000).nullable().default(null),
});

/**
 * The file of a document of a session, for who may read that document.
 * @throws {NotFound} for everybody else.
 */
export async function openDocumentFile(
  context: Context,
  given: z.input<typeof input>,
): Promise<OpenFile> {
  const parsed = input.safeParse(given);
  const gone = new NotFound('Ce fichier n’est plus là.');
  if (!parsed.success || context.actor.kind !== 'member') throw gone;
  const { fileId, width } = parsed.data;
  const [document] = await context.db
    .select({
      moment: sessionDocuments.moment,
      sessionId: sessionDocuments.sessionId,
      slug: trainings.slug,
    })
    .from(sessionDocuments)
    .innerJoin(trainingSessions, eq(trainingSessions.id, sessionDocuments.sessionId))
    .innerJoin(trainings, eq(trainings.id, trainingSessions.trainingId))
    .where(eq(sessionDocuments.fileId, fileId));
  if (!document) throw gone;
  const { part, isOver } = await openDocuments(context, document);
  if (!canReadDocument(part, { moment: document.moment, isOver })) throw gone;
  return openFile(await findFile(context, fileId), width);
}
