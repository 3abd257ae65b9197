import { eq } from 'drizzle-orm';
import { z } from 'zod';

import { findFile, openFile, type OpenFile } from '#app/files/open-file.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { helpMessageFiles, helpMessages } from '#db/schema/help.ts';

import { findQuestion } from './internal/find-question.server.ts';

const openHelpFileInput = z.object({
  fileId: z.uuid(),
  width: z.number().int().min(1).max(10_000).nullable().default(null),
});

const noFile = 'Ce fichier n’est plus là.';

/**
 * A file of a conversation, for who may read that conversation.
 * @throws {NotFound} for everybody else.
 */
export async function openHelpFile(
  context: Context,
  input: z.input<typeof openHelpFileInput>,
): Promise<OpenFile> {
  const parsed = openHelpFileInput.safeParse(input);
  if (!parsed.success || context.actor.kind !== 'member') throw new NotFound(noFile);
  const { fileId, width } = parsed.data;
  const row = await findFile(context, fileId);
  const [using] = await context.db
    .select({ questionId: helpMessages.questionId })
    .from(helpMessageFiles)
    .innerJoin(helpMessages, eq(helpMessages.id, helpMessageFiles.messageId))
    .where(eq(helpMessageFiles.fileId, fileId));
  if (!using) throw new NotFound(noFile);
  await findQuestion(context.db, context.actor, using.questionId);
  return openFile(row, width);
}
