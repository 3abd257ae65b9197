import { asc, eq } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { isProfessional } from '#app/speakers/policy.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { users } from '#db/schema/accounts.ts';
import { gapAnswers } from '#db/schema/gaps.ts';
import { speakers } from '#db/schema/speakers.ts';

import { noticeIdInput } from './inputs.ts';
import { findNotices, withNoticeId } from './internal/find-notices.server.ts';
import { readReader } from './internal/read-reader.server.ts';
import { canCloseNotice, canRemoveAnswer } from './policy.ts';

const unknown = 'Cette recherche n’existe pas, ou plus.';

/**
 * What a library looks for, and who was named. A speaker reads their own answer alone, and of who
 * looks, the library.
 * @throws {NotSignedIn}; {NotFound}.
 */
export async function readNotice(context: Context, input: z.input<typeof noticeIdInput>) {
  const { db, clock } = context;
  const { reader, own } = await readReader(db, context.actor);
  const parsed = noticeIdInput.safeParse(input);
  if (!parsed.success) throw new NotFound(unknown);
  const where = withNoticeId(parsed.data.noticeId);
  const [found] = await findNotices(db, { where, today: toIsoDay(clock()), limit: 1 });
  if (!found) throw new NotFound(unknown);
  const { facts, author, ...notice } = found;
  const named = await db
    .select({
      id: gapAnswers.id,
      note: gapAnswers.note,
      authorId: gapAnswers.authorId,
      speakerId: gapAnswers.speakerId,
      by: users.displayName,
      speaker: { slug: speakers.slug, name: speakers.name, disciplines: speakers.disciplines },
    })
    .from(gapAnswers)
    .innerJoin(speakers, eq(speakers.id, gapAnswers.speakerId))
    .innerJoin(users, eq(users.id, gapAnswers.authorId))
    .where(eq(gapAnswers.noticeId, notice.id))
    .orderBy(asc(gapAnswers.createdAt));
  const isFull = isProfessional(reader.actor);
  const seen = named.filter(({ speakerId }) => isFull || speakerId === reader.ownSpeakerId);
  return {
    notice: { ...notice, isOpen: facts.isOpen, author: isFull ? author : null },
    answers: seen.map(({ authorId, speakerId, by, ...answer }) => ({
      ...answer,
      by: isFull ? by : null,
      mayRemove: canRemoveAnswer(reader, facts, { authorId, speakerId }),
    })),
    isMine: facts.authorId === reader.actor.userId,
    mayClose: canCloseNotice(reader.actor, facts),
    /** Professionals name anybody; a speaker, themselves. */
    mayNameAnybody: facts.isOpen && isFull,
    self:
      facts.isOpen && own && !seen.some(({ speaker }) => speaker.slug === own.slug) ? own : null,
  };
}
export type NoticePage = Awaited<ReturnType<typeof readNotice>>;
