import { eq, inArray } from 'drizzle-orm';
import { createElement } from 'react';

import type { Context } from '#app/platform/context.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { sessionAddress } from '#app/trainings/addresses.ts';
import { readSessionInside } from '#app/trainings/read-session-inside.server.ts';
import { sayDays, sayWhere } from '#app/trainings/say-session.ts';
import { formatDateTime, quoted } from '#app/ui/format.ts';
import { trainingRequestSessions } from '#db/schema/training-requests.ts';

import { RequestNotice } from './emails/request-notice.tsx';
import { findThoseWhoAsked } from './internal/find-those-who-asked.server.ts';
import { sayTitles } from './say-request.ts';

/**
 * Once a session that answers requests is announced: a mail to who asked for each library that it is
 * for, once each whatever it answers, which says until when places are theirs first. A session that
 * is none's answer tells nobody.
 */
export async function tellThoseWhoAsked(
  { db, clock, appUrl }: Pick<Context, 'db' | 'clock' | 'appUrl'>,
  { sessionId }: { sessionId: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const ties = await tx
      .select()
      .from(trainingRequestSessions)
      .where(eq(trainingRequestSessions.sessionId, sessionId))
      .for('update');
    const untold = ties
      .filter(({ endedAt, toldAt }) => endedAt === null && toldAt === null)
      .map(({ id }) => id);
    const session = untold.length > 0 ? await readSessionInside(tx, { clock }, sessionId) : null;
    if (!session || session.state === 'draft' || session.state === 'cancelled') return;
    const { training, organiserName, opensFirstUntil } = session;
    const told = await findThoseWhoAsked(tx, untold, { stillWaiting: false });
    for (const { userId, email, titles } of told)
      await postMail(tx, {
        kind: 'training-request-answered',
        to: email,
        subject: `Une session répond à votre demande\u00A0: ${quoted(training.title)}`,
        body: createElement(RequestNotice, {
          title: 'Une session répond à votre demande',
          paragraphs: [
            `Votre bibliothèque demandait ${sayTitles(titles)}. ${organiserName} annonce ${quoted(training.title)}, ${sayDays(session)}, ${sayWhere(session)}.`,
            opensFirstUntil
              ? `Jusqu’au ${formatDateTime(opensFirstUntil)}, les places sont d’abord pour les bibliothèques qui l’ont demandée. Ensuite, elles sont à tous.`
              : 'Les inscriptions sont ouvertes à tous.',
          ],
          button: 'Voir la session',
          link: appUrl + sessionAddress(training.slug, sessionId),
          reason: 'Vous recevez ce message parce que vous avez demandé ou appuyé cette formation.',
          appUrl,
        }),
        dedupeKey: `training-request-answered:${sessionId}:${userId}`,
      });
    await tx
      .update(trainingRequestSessions)
      .set({ toldAt: clock() })
      .where(inArray(trainingRequestSessions.id, untold));
  });
}
