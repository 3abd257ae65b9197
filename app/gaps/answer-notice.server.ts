import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { findNamedSpeaker } from '#app/speakers/find-named-speaker.server.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { gapAnswers, gapNotices } from '#db/schema/gaps.ts';

import { gapAnswered } from './announcements.ts';
import { type AnswerInput, answerInput } from './inputs.ts';
import { findNotices, withNoticeId } from './internal/find-notices.server.ts';
import { readReader } from './internal/read-reader.server.ts';
import { canNameSpeaker } from './policy.ts';

/**
 * Names a speaker of the directory for what a library looks for; a speaker names themselves.
 * @throws {NotSignedIn}; {NotFound}; {Conflict} where it is closed; {Forbidden} for a speaker who
 * names another; {InvalidInput} for who is not in the directory, or was named already.
 */
export async function answerNotice(context: Context, input: AnswerInput): Promise<void> {
  const { actor, db, clock } = context;
  const { reader } = await readReader(db, actor);
  const { noticeId, speaker, speakerName, note } = parseInput(answerInput, input);
  const named = await findNamedSpeaker(db, { slug: speaker, name: speakerName });
  if (!named)
    throw new InvalidInput({
      speaker: ['Choisissez quelqu’un de l’annuaire, qui a donné son accord.'],
    });
  const today = toIsoDay(clock());
  await db.transaction(async (tx) => {
    await tx
      .select({ id: gapNotices.id })
      .from(gapNotices)
      .where(withNoticeId(noticeId))
      .for('share');
    const [notice] = await findNotices(tx, { where: withNoticeId(noticeId), today, limit: 1 });
    if (!notice) throw new NotFound('Cette recherche n’existe pas, ou plus.');
    if (!notice.facts.isOpen) throw new Conflict('Cette recherche est close.');
    if (!canNameSpeaker(reader, notice.facts, named.id))
      throw new Forbidden('Vous répondez ici en votre nom.');
    const [added] = await tx
      .insert(gapAnswers)
      .values({
        noticeId,
        speakerId: named.id,
        authorId: reader.actor.userId,
        note,
        createdAt: clock(),
      })
      .onConflictDoNothing()
      .returning({ id: gapAnswers.id });
    if (!added) throw new InvalidInput({ speaker: [`${named.name} est déjà proposé·e ici.`] });
    await announce(tx, gapAnswered, { answerId: added.id });
  });
}
