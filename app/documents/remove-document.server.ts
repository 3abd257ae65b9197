import { and, eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { sessionDocuments } from '#db/schema/documents.ts';

import { documentIdInput } from './inputs.ts';
import { openDocuments, unknown } from './internal/open-documents.server.ts';
import { canKeepDocuments } from './policy.ts';

/**
 * Takes a document away; its file is swept.
 * @throws {NotSignedIn}; {NotFound} also for one of another session; {Forbidden} for who only comes.
 */
export async function removeDocument(
  context: Context,
  input: { slug: unknown; sessionId: unknown; documentId: unknown },
): Promise<void> {
  const { session, part } = await openDocuments(context, input);
  if (!canKeepDocuments(part))
    throw new Forbidden('Les documents se tiennent par qui organise ou anime la session.');
  const { documentId } = parseInput(documentIdInput, input);
  const gone = await context.db
    .delete(sessionDocuments)
    .where(and(eq(sessionDocuments.id, documentId), eq(sessionDocuments.sessionId, session.id)))
    .returning({ id: sessionDocuments.id });
  if (gone.length === 0) throw new NotFound(unknown);
}
