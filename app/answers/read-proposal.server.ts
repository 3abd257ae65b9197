import { asc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';

import { findPatronData } from '#app/help/patron-data.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';
import { users } from '#db/schema/accounts.ts';
import { answerOpinions, answers } from '#db/schema/answers.ts';
import { helpMessages } from '#db/schema/help.ts';

import { draftFromThread } from './draft-from-thread.ts';
import { questionIdInput } from './inputs.ts';
import { findAnswer, standingOf } from './internal/find-answer.server.ts';
import { findOwnConversation } from './internal/find-own-conversation.server.ts';
import { canGiveOpinion, canRevise } from './policy.ts';

/**
 * The page on which a conversation becomes an answer: a first text to propose, or the one proposed,
 * with what the others said of it.
 * @throws {NotSignedIn}; {NotFound} for who takes no part.
 */
export async function readProposal(context: Context, input: z.input<typeof questionIdInput>) {
  const { db } = context;
  const { questionId } = parseInput(questionIdInput, input);
  const conversation = await findOwnConversation(db, context.actor, questionId);
  const { actor, speakers, title, themeId, isAnswered } = conversation;
  const [{ themes }, standing, said, refused] = await Promise.all([
    listTerms({ db }),
    findAnswer(db, standingOf(questionId)),
    readSaid(db, conversation),
    wasRefused(db, questionId),
  ]);
  const proposal = standing && {
    slug: standing.row.slug,
    isPublished: standing.facts.state === 'published',
    version: standing.row.version,
    title: standing.row.title,
    body: standing.row.body,
    themeId: standing.row.themeId,
    theme: themes.find(({ id }) => id === standing.row.themeId)?.label ?? '',
    scope: standing.row.scope,
    isMine: standing.facts.writtenById === actor.userId,
    patronData: findPatronData(`${standing.row.title}\n${standing.row.body}`),
    opinions: await readOpinions(db, standing.row.id, standing.row.version),
    may: {
      giveOpinion: canGiveOpinion(actor, standing.facts),
      revise: canRevise(actor, standing.facts),
    },
  };
  return {
    questionId,
    question: title,
    isAnswered,
    others: speakers
      .filter(({ userId, isErased }) => userId !== actor.userId && !isErased)
      .map(({ name }) => name),
    themes: themes
      .filter(({ id, isRetired }) => !isRetired || id === proposal?.themeId)
      .map(({ id, label }) => ({ id, label })),
    draft: {
      ...draftFromThread({ title, said, names: speakers.map(({ name }) => name) }),
      themeId,
    },
    proposal,
    wasRefused: refused,
  };
}

async function readSaid(
  db: Queryable,
  { questionId, askedById }: { questionId: string; askedById: string },
) {
  const rows = await db
    .select({ authorId: helpMessages.authorId, body: helpMessages.body })
    .from(helpMessages)
    .where(sql`${helpMessages.questionId} = ${questionId} and ${helpMessages.deletedAt} is null`)
    .orderBy(asc(helpMessages.sequence));
  return rows.map(({ authorId, body }) => ({ isAsker: authorId === askedById, body }));
}

/** What was said of the text that stands; of the earlier ones, nothing is left to settle. */
function readOpinions(db: Queryable, answerId: string, number: number) {
  return db
    .select({
      name: users.displayName,
      kind: answerOpinions.kind,
      comment: answerOpinions.comment,
    })
    .from(answerOpinions)
    .innerJoin(users, eq(users.id, answerOpinions.userId))
    .where(sql`${answerOpinions.answerId} = ${answerId} and ${answerOpinions.number} = ${number}`)
    .orderBy(asc(answerOpinions.saidAt));
}

async function wasRefused(db: Queryable, questionId: string): Promise<boolean> {
  const [refused] = await db
    .select({ id: answers.id })
    .from(answers)
    .where(sql`${answers.questionId} = ${questionId} and ${answers.refusedAt} is not null`)
    .limit(1);
  return refused !== undefined;
}

export type ProposalPage = Awaited<ReturnType<typeof readProposal>>;
