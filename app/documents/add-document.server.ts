import { count, eq } from 'drizzle-orm';

import { storeFile } from '#app/files/store-file.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { type FieldErrors, Forbidden, InvalidInput } from '#app/platform/errors.ts';
import type { ReceivedFile } from '#app/platform/multipart.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { sessionDocuments } from '#db/schema/documents.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

import { addDocumentInput } from './inputs.ts';
import { openDocuments } from './internal/open-documents.server.ts';
import { canKeepDocuments } from './policy.ts';
import { mostDocuments } from './vocabulary.ts';

/**
 * Gives a file or a link to who comes to a session; a file without a title bears its name.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who only comes; {InvalidInput} on
 * `title`, `moment`, `url`, `file`: neither or both of them, a type that we do not keep, too many.
 */
export async function addDocument(
  context: Context,
  {
    file,
    ...input
  }: { slug: unknown; sessionId: unknown; file: ReceivedFile | null } & Record<string, unknown>,
): Promise<void> {
  const { db, clock } = context;
  const { member, session, part } = await openDocuments(context, input);
  if (!canKeepDocuments(part))
    throw new Forbidden('Les documents se tiennent par qui organise ou anime la session.');
  const { title, moment, url } = parseInput(addDocumentInput, input);
  const errors: FieldErrors = {};
  if (!file && !url) errors.file = ['Choisissez un fichier, ou donnez un lien.'];
  if (file && url) errors.url = ['Un fichier ou un lien\u00A0: ajoutez-les l’un après l’autre.'];
  if (!title && !file) errors.title = ['Donnez un titre à ce lien.'];
  if (Object.keys(errors).length) throw new InvalidInput(errors);
  const stored = file && (await storeFile(context, { file, purpose: 'item' }));
  await db.transaction(async (tx) => {
    // Two who add at once come one after the other: the count holds.
    await tx
      .select({ id: trainingSessions.id })
      .from(trainingSessions)
      .where(eq(trainingSessions.id, session.id))
      .for('no key update');
    const [known] = await tx
      .select({ documents: count() })
      .from(sessionDocuments)
      .where(eq(sessionDocuments.sessionId, session.id));
    if ((known?.documents ?? 0) >= mostDocuments)
      throw new InvalidInput({
        file: [`Une session a ${mostDocuments} documents au plus\u00A0: retirez-en un d’abord.`],
      });
    await tx.insert(sessionDocuments).values({
      sessionId: session.id,
      moment,
      title: title || (stored?.name ?? ''),
      fileId: stored?.fileId ?? null,
      url: stored ? null : url,
      addedById: member.userId,
      addedAt: clock(),
    });
  });
}
