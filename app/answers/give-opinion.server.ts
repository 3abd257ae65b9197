import { eq, sql } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { Conflict, Forbidden, NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { refusePatronData } from '#app/help/patron-data.ts';
import { answerOpinions, answers } from '#db/schema/answers.ts';

import { answerDiscussed } from './announcements.ts';
import { type GiveOpinionInput, giveOpinionInput } from './inputs.ts';
import { chooseSlug } from './internal/choose-slug.server.ts';
import { type AnswerRow, holdAnswer, standingOf } from './internal/find-answer.server.ts';
import { findOwnConversation } from './internal/find-own-conversation.server.ts';
import { canGiveOpinion } from './policy.ts';

/**
 * Says of the version that was read: agreed, to be corrected (with words), or refused, which ends
 * it. It is published with the last agreement that was missing.
 * @returns `slug` once it is published.
 * @throws {NotSignedIn}; {NotFound} for who takes no part; {Forbidden} for who wrote this version;
 * {InvalidInput}; {Conflict} where it was written again, published or refused meanwhile.
 */
export async function giveOpinion(context: Context, input: GiveOpinionInput) {
  const { questionId, version, kind, comment } = parseInput(giveOpinionInput, input);
  const { actor } = await findOwnConversation(context.db, context.actor, questionId);
  refusePatronData(comment, false);
  return context.db.transaction(async (tx) => {
    const found = await holdAnswer(tx, standingOf(questionId));
    if (!found) throw new NotFound();
    const { row, facts } = found;
    if (facts.state !== 'proposed') throw new Conflict('Ce texte n’est plus en attente.');
    if (!canGiveOpinion(actor, facts))
      throw new Forbidden('C’est aux autres de donner leur accord.');
    if (row.version !== version)
      throw new Conflict('Le texte a changé entre-temps\u00A0: relisez-le avant de répondre.');
    const at = context.clock();
    const { userId } = actor;
    const said = { kind, comment, saidAt: at };
    await tx
      .insert(answerOpinions)
      .values({ answerId: row.id, number: version, userId, ...said })
      .onConflictDoUpdate({
        target: [answerOpinions.answerId, answerOpinions.number, answerOpinions.userId],
        set: said,
      });
    if (kind === 'refused')
      await tx
        .update(answers)
        .set({ refusedAt: at, refusedById: userId })
        .where(eq(answers.id, row.id));
    const slug = kind === 'agreed' ? await publishIfAgreed(tx, row, { userId, at }) : null;
    await announce(tx, answerDiscussed, { answerId: row.id, number: version, userId });
    return { answerId: row.id, slug };
  });
}

/** Publishes once nobody is missing: a trigger holds to the same rule. */
async function publishIfAgreed(
  tx: Transaction,
  row: AnswerRow,
  { userId, at }: { userId: string; at: Date },
): Promise<string | null> {
  const [missing] = await tx.execute(sql`
    select a.user_id from answer_authors a join users u on u.id = a.user_id
    where a.answer_id = ${row.id} and u.erased_at is null
      and not exists (select from answer_versions v where v.answer_id = a.answer_id
        and v.number = ${row.version} and v.written_by_id = a.user_id)
      and not exists (select from answer_opinions o where o.answer_id = a.answer_id
        and o.number = ${row.version} and o.user_id = a.user_id and o.kind = 'agreed') limit 1`);
  if (missing) return null;
  const slug = await chooseSlug(tx, row.title);
  await tx
    .update(answers)
    .set({ slug, publishedAt: at, confirmedAt: at, confirmedById: userId })
    .where(eq(answers.id, row.id));
  await recordDeed(tx, {
    actorId: userId,
    action: 'publish-answer',
    targetKind: 'answer',
    targetId: row.id,
  });
  return slug;
}
