import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict, Forbidden, NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { gapNotices } from '#db/schema/gaps.ts';

import { type CloseInput, closeInput } from './inputs.ts';
import { findNotices, withNoticeId } from './internal/find-notices.server.ts';
import { readReader } from './internal/read-reader.server.ts';
import { canCloseNotice } from './policy.ts';

/**
 * Nobody is looked for any more: who asked says whether somebody was found; a referent takes away
 * what does not belong there, and only says so.
 * @throws {NotSignedIn}; {NotFound}; {Conflict} where it is closed; {Forbidden}; {InvalidInput}.
 */
export async function closeNotice(context: Context, input: CloseInput): Promise<void> {
  const { db, clock } = context;
  const { reader } = await readReader(db, context.actor);
  const { actor } = reader;
  const { noticeId, reason } = parseInput(closeInput, input);
  await db.transaction(async (tx) => {
    await tx
      .select({ id: gapNotices.id })
      .from(gapNotices)
      .where(withNoticeId(noticeId))
      .for('update');
    const today = toIsoDay(clock());
    const [notice] = await findNotices(tx, { where: withNoticeId(noticeId), today, limit: 1 });
    if (!notice) throw new NotFound('Cette recherche n’existe pas, ou plus.');
    if (!notice.facts.isOpen) throw new Conflict('Cette recherche est déjà close.');
    if (!canCloseNotice(actor, notice.facts))
      throw new Forbidden('Elle se clôt par qui cherche, ou par un référent du département.');
    const isMine = notice.facts.authorId === actor.userId;
    const closeReason = isMine && reason !== 'moderated' ? reason : 'moderated';
    await tx
      .update(gapNotices)
      .set({ closedAt: clock(), closedById: actor.userId, closeReason })
      .where(withNoticeId(noticeId));
    if (!isMine)
      await recordDeed(tx, {
        actorId: actor.userId,
        action: 'close-gap-notice',
        targetKind: 'gap-notice',
        targetId: noticeId,
      });
  });
}
