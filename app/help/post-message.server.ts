import { and, eq, isNull } from 'drizzle-orm';

import { storeFile } from '#app/files/store-file.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Queryable, Transaction } from '#app/platform/database.server.ts';
import { Conflict, InvalidInput } from '#app/platform/errors.ts';
import type { ReceivedFile } from '#app/platform/multipart.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpMessages } from '#db/schema/help.ts';

import { type PostMessageInput, postMessageInput } from './inputs.ts';
import { findQuestion, holdQuestion, Outrun } from './internal/find-question.server.ts';
import { giveQuestion, outrun } from './internal/give-question.server.ts';
import { limitMessages } from './internal/limit-messages.server.ts';
import { writeMessage } from './internal/write-message.server.ts';
import { writePlainly } from './internal/write-plainly.server.ts';
import type { QuestionNews } from './news.ts';
import { findPatronData, refusePatronData } from './patron-data.ts';
import { canAnswer } from './policy.ts';

/** `said`: the news of it, which the open pages are told, where it holds its words. */
export type Posted = { questionId: string; messageId: string; said?: QuestionNews['said'] };

/**
 * Writes in a conversation; on an open question, takes it: the first one does, the others are told
 * who was quicker. The same client key sent twice writes once.
 * @param files what came with the form; kept once everything else is in order.
 * @throws {NotSignedIn}; {NotFound} for who may not read it; {InvalidInput}; {Conflict} once resolved,
 * or taken meanwhile (its detail is an `Unsent`); {TooMany} beyond 60 in 10 minutes.
 */
export async function postMessage(
  context: Context,
  input: PostMessageInput,
  files: readonly ReceivedFile[] = [],
): Promise<Posted> {
  const { db, clock } = context;
  const { questionId, clientKey, body, alt, quotedId, noPatronData } = parseInput(
    postMessageInput,
    input,
  );
  const isPlain = body && !quotedId && files.length === 0;
  const mayLeave = noPatronData || findPatronData(body).length === 0;
  if (isPlain && mayLeave && context.actor.kind === 'member') {
    const said = await writePlainly(context, context.actor, { questionId, clientKey, body });
    if (said) return { questionId, messageId: said.message.messageId, said };
  }
  const { actor, facts } = await findQuestion(db, context.actor, questionId).catch(
    async (error: unknown) => {
      throw error instanceof Outrun ? await outrun(db, error.takenById, body) : error;
    },
  );
  // Sent again because the answer was lost: it stands, whatever happened since.
  const standsAs = await findSent(db, { questionId, clientKey, authorId: actor.userId });
  if (standsAs) return { questionId, messageId: standsAs };
  if (facts.isResolved) throw resolved();
  if (!body && files.length === 0) throw new InvalidInput({ body: ['Écrivez votre message.'] });
  refusePatronData(`${body}\n${alt}`, noPatronData);
  await limitMessages(context, actor);
  const kept: { fileId: string; alt: string }[] = [];
  for (const file of files) {
    const { fileId, width } = await storeFile(context, { file, purpose: 'item' });
    kept.push({ fileId, alt: width === null ? '' : alt });
  }
  return db.transaction(async (tx) => {
    const held = await holdQuestion(tx, questionId);
    const sentId = await findSent(tx, { questionId, clientKey, authorId: actor.userId });
    if (sentId) return { questionId, messageId: sentId };
    if (held.facts.isResolved) throw resolved();
    if (!canAnswer(actor, held.facts)) throw await outrun(tx, held.row.takenById, body);
    const at = clock();
    const answers = actor.userId !== held.row.askedById;
    const takes = answers && !held.facts.isTaken;
    if (takes) await giveQuestion(tx, questionId, actor, at);
    const { messageId } = await writeMessage(tx, {
      questionId,
      authorId: actor.userId,
      clientKey,
      body,
      quotedId: await findQuoted(tx, questionId, quotedId),
      files: kept,
      changesHead: takes || (answers && held.row.answeredAt === null),
      at,
    });
    return { questionId, messageId };
  });
}

const resolved = () => new Conflict('Cette question est résolue. Rouvrez-la pour écrire encore.');

/** The message that this key wrote already; a key of somebody else's is refused. */
async function findSent(
  tx: Queryable,
  { questionId, clientKey, authorId }: Record<'questionId' | 'clientKey' | 'authorId', string>,
): Promise<string | null> {
  const [sent] = await tx
    .select({ id: helpMessages.id, authorId: helpMessages.authorId })
    .from(helpMessages)
    .where(and(eq(helpMessages.questionId, questionId), eq(helpMessages.clientKey, clientKey)));
  if (sent && sent.authorId !== authorId)
    throw new InvalidInput({ clientKey: ['Rechargez la page avant d’envoyer ce message.'] });
  return sent?.id ?? null;
}

/** A quoted message that was deleted meanwhile is quoted no more. */
async function findQuoted(tx: Transaction, questionId: string, quotedId: string | null) {
  if (!quotedId) return null;
  const [quoted] = await tx
    .select({ id: helpMessages.id })
    .from(helpMessages)
    .where(
      and(
        eq(helpMessages.id, quotedId),
        eq(helpMessages.questionId, questionId),
        isNull(helpMessages.deletedAt),
      ),
    );
  return quoted?.id ?? null;
}
