import { randomUUID } from 'node:crypto';

import { sql } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { helpAskings } from '#db/schema/help-course.ts';

import { fillPlaceholders } from './canned-answers.ts';
import { readConversationInput } from './inputs.ts';
import { findQuestion } from './internal/find-question.server.ts';
import { selectHeading } from './internal/select-heading.server.ts';
import { listEvents } from './internal/list-events.server.ts';
import { listMessages } from './internal/list-thread.server.ts';
import { namePage } from './internal/name-page.server.ts';
import { noteReadings } from './internal/note-reading.server.ts';
import { listUsableCanned } from './list-usable-canned.server.ts';
import {
  canAnswer,
  canDecline,
  canHandOver,
  canInvite,
  canLeave,
  canReopen,
  canResolve,
  isParticipant,
} from './policy.ts';
import { weaveThread } from './thread.ts';

/**
 * A question and its conversation, for who may read it; what a participant reads here is read.
 * @param input `quotedId`: the message that the answer will quote; one that is not there is ignored.
 * @throws {NotSignedIn}; {NotFound} for everybody else.
 */
export async function readConversation(
  context: Context,
  input: z.input<typeof readConversationInput>,
) {
  const { db, clock } = context;
  const { questionId, quotedId } = parseInput(readConversationInput, input);
  const { actor, facts, row } = await findQuestion(db, context.actor, questionId);
  const [heading, page, messages, events] = await Promise.all([
    selectHeading(db, questionId),
    row.page ? namePage(db, row.page) : null,
    listMessages(context, { actor, facts, questionId }),
    listEvents(db, questionId),
  ]);
  const takesPart: boolean = isParticipant(actor, facts);
  if (takesPart) {
    const userId = actor.userId;
    await noteReadings(db, [{ questionId, userId, upTo: row.lastSequence }]);
  } else await rememberSeen(context, { questionId, userId: actor.userId });
  const mayAnswer: boolean = canAnswer(actor, facts);
  const canned = mayAnswer ? await listUsableCanned(db, actor) : [];
  const around = {
    askedBy: heading.askedBy,
    sheetPath: heading.sheet && sheetAddress(heading.sheet.slug),
  };
  const quoted = messages.find(({ messageId, pieces }) => messageId === quotedId && pieces);
  return {
    questionId,
    clientKey: randomUUID(),
    title: row.title,
    themeId: row.themeId,
    urgency: row.urgency,
    askedAt: row.createdAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    isAnswered: row.answeredAt !== null,
    isLate: row.answeredAt === null && !facts.isResolved && row.dueAt < clock(),
    isTaken: facts.isTaken,
    isResolved: facts.isResolved,
    isMine: row.askedById === actor.userId,
    page,
    ...heading,
    /** Read before the messages: what moved meanwhile comes again, and is the same. */
    revision: row.revision,
    headRevision: row.headRevision,
    viewerId: actor.userId,
    thread: weaveThread(messages, events),
    quoted: quoted ? { messageId: quoted.messageId, name: quoted.author.name } : null,
    may: {
      answer: mayAnswer,
      decline: canDecline(actor, facts),
      resolve: canResolve(actor, facts),
      reopen: canReopen(actor, facts),
      handOver: canHandOver(actor, facts),
      invite: canInvite(actor, facts),
      leave: canLeave(actor, facts),
    },
    takesPart,
    /** Texts to begin from, as they would stand here. */
    canned: canned.map((one) => ({ ...one, body: fillPlaceholders(one.body, around) })),
  };
}

/** Who saw it open, and answers too late, is told so: their words are not lost. */
async function rememberSeen(
  { db, clock }: Context,
  { questionId, userId }: { questionId: string; userId: string },
) {
  await db
    .insert(helpAskings)
    .values({ questionId, userId, seenAt: clock() })
    .onConflictDoUpdate({
      target: [helpAskings.questionId, helpAskings.userId],
      set: { seenAt: sql`coalesce(${helpAskings.seenAt}, excluded.seen_at)` },
    });
}

export type Conversation = Awaited<ReturnType<typeof readConversation>>;
