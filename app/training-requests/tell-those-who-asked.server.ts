import { and, eq, isNull } from 'drizzle-orm';
import { createElement } from 'react';

import type { Context } from '#app/platform/context.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { sessionAddress } from '#app/trainings/addresses.ts';
import { readSessionInside } from '#app/trainings/read-session-inside.server.ts';
import { sayDays, sayWhere } from '#app/trainings/say-session.ts';
import { formatDateTime, quoted } from '#app/ui/format.ts';
import { users } from '#db/schema/accounts.ts';
import {
  trainingRequests,
  trainingRequestSessions,
  trainingRequestSupports,
} from '#db/schema/training-requests.ts';

import { RequestNotice } from './emails/request-notice.tsx';
import { isReached } from './internal/is-reached.server.ts';

/**
 * Once a session that answers requests is announced: a mail to who asked for each library, once each,
 * which says until when places are theirs first. A session that is none's answer tells nobody.
 */
export async function tellThoseWhoAsked(
  { db, clock, appUrl }: Pick<Context, 'db' | 'clock' | 'appUrl'>,
  { sessionId }: { sessionId: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const untold = and(
      eq(trainingRequestSessions.sessionId, sessionId),
      isNull(trainingRequestSessions.endedAt),
      isNull(trainingRequestSessions.toldAt),
    );
    const ties = await tx.select().from(trainingRequestSessions).where(untold).for('update');
    const session = ties.length > 0 ? await readSessionInside(tx, { clock }, sessionId) : null;
    if (!session || session.state === 'draft' || session.state === 'cancelled') return;
    const told = await tx
      .select({ userId: users.id, email: users.email, request: trainingRequests.title })
      .from(trainingRequestSessions)
      .innerJoin(trainingRequests, eq(trainingRequests.id, trainingRequestSessions.requestId))
      .innerJoin(
        trainingRequestSupports,
        eq(trainingRequestSupports.requestId, trainingRequests.id),
      )
      .innerJoin(users, eq(users.id, trainingRequestSupports.userId))
      .where(and(untold, isReached));
    const { training, organiserName, opensFirstUntil } = session;
    for (const { userId, email, request } of told)
      await postMail(tx, {
        kind: 'training-request-answered',
        to: email,
        subject: `Une session répond à votre demande\u00A0: ${quoted(training.title)}`,
        body: createElement(RequestNotice, {
          title: 'Une session répond à votre demande',
          paragraphs: [
            `Votre bibliothèque demandait ${quoted(request)}. ${organiserName} annonce ${quoted(training.title)}, ${sayDays(session)}, ${sayWhere(session)}.`,
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
    await tx.update(trainingRequestSessions).set({ toldAt: clock() }).where(untold);
  });
}
