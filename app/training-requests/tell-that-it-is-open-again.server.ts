import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { createElement } from 'react';

import type { Context } from '#app/platform/context.server.ts';
import { addDays } from '#app/platform/durations.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { readSessionInside } from '#app/trainings/read-session-inside.server.ts';
import { sayDays, sayWhere } from '#app/trainings/say-session.ts';
import { quoted, toIsoDay } from '#app/ui/format.ts';
import { trainingRequests, trainingRequestSessions } from '#db/schema/training-requests.ts';

import { requestAddress } from './addresses.ts';
import { RequestNotice } from './emails/request-notice.tsx';
import { findThoseWhoAsked } from './internal/find-those-who-asked.server.ts';
import { sayTitles } from './say-request.ts';
import { reopenedInDays } from './vocabulary.ts';

/**
 * Once a session that answered requests is called off: those who were told of it, and whom no other
 * session answers, get a mail that says why; their requests stand for three months at least. Who was
 * told of nothing hears of nothing.
 */
export async function tellThatItIsOpenAgain(
  { db, clock, appUrl }: Pick<Context, 'db' | 'clock' | 'appUrl'>,
  { sessionId }: { sessionId: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    // All of them, so that who is being told of it meanwhile is waited for.
    const ties = await tx
      .select()
      .from(trainingRequestSessions)
      .where(eq(trainingRequestSessions.sessionId, sessionId))
      .for('update');
    const session = ties.length > 0 ? await readSessionInside(tx, { clock }, sessionId) : null;
    if (session?.state !== 'cancelled') return;
    const now = clock();
    await tx
      .update(trainingRequestSessions)
      .set({ endedAt: now })
      .where(
        and(
          eq(trainingRequestSessions.sessionId, sessionId),
          isNull(trainingRequestSessions.endedAt),
        ),
      );
    const told = ties.filter(({ toldAt }) => toldAt !== null).map(({ id }) => id);
    const waiting = await findThoseWhoAsked(tx, told, { stillWaiting: true });
    const reopened = [...new Set(waiting.flatMap(({ requestIds }) => requestIds))].toSorted();
    if (reopened.length === 0) return;
    await tx
      .update(trainingRequests)
      .set({
        openUntil: sql`greatest(${trainingRequests.openUntil}, ${addDays(toIsoDay(now), reopenedInDays)}::date)`,
      })
      .where(inArray(trainingRequests.id, reopened));
    const { training, organiserName, cancelReason } = session;
    for (const { userId, email, titles, requestIds } of waiting)
      await postMail(tx, {
        kind: 'training-request-open-again',
        to: email,
        subject: `Votre demande est de nouveau ouverte\u00A0: ${quoted(training.title)} est annulée`,
        body: createElement(RequestNotice, {
          title: 'Votre demande est de nouveau ouverte',
          paragraphs: [
            `${organiserName} annule la session ${quoted(training.title)}, ${sayDays(session)}, ${sayWhere(session)}, qui répondait à votre demande.`,
            `Pourquoi\u00A0: ${cancelReason}`,
            `${sayTitles(titles)}\u00A0: une autre session peut y répondre, et vous le saurez d’abord.`,
          ],
          button: 'Voir la demande',
          link: appUrl + requestAddress(requestIds[0] ?? ''),
          reason: 'Vous recevez ce message parce que vous avez demandé ou appuyé cette formation.',
          appUrl,
        }),
        dedupeKey: `training-request-open-again:${sessionId}:${userId}`,
      });
  });
}
