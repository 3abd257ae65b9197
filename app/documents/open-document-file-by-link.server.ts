import { findFile, openFile, type OpenFile } from '#app/files/open-file.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';

import { findDocuments } from './internal/find-documents.server.ts';
import { openByLink } from './internal/open-by-link.server.ts';

/**
 * The file of a document of their session, for who has no account, by the link of a mail.
 * @throws {NotFound} for a link that serves no more, and for any file but those that it shows.
 */
export async function openDocumentFileByLink(
  context: Pick<Context, 'db' | 'clock'>,
  { token, fileId }: { token: string; fileId: string },
): Promise<OpenFile> {
  const { session, ...sight } = await openByLink(context, token);
  const documents = await findDocuments(context.db, session.id, sight);
  if (!documents.some(({ file }) => file?.id === fileId))
    throw new NotFound('Ce fichier n’est plus là.');
  return openFile(await findFile(context, fileId), null);
}
