import { and, eq, gte, isNull, lte, sql } from 'drizzle-orm';
import { createElement } from 'react';

import type { Context } from '#app/platform/context.server.ts';
import { addDays } from '#app/platform/durations.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { formatDate, quoted, toIsoDay } from '#app/ui/format.ts';
import { users } from '#db/schema/accounts.ts';
import { trainingRequests } from '#db/schema/training-requests.ts';

import { requestAddress } from './addresses.ts';
import { RequestNotice } from './emails/request-notice.tsx';
import { isReached } from './internal/is-reached.server.ts';
import { seenRequests } from './internal/seen-requests.server.ts';
import { remindedBeforeInDays } from './vocabulary.ts';

/** Every morning: who asked, and was not answered, is told once that the request ends in a month. */
export async function remindOfRequests({
  db,
  clock,
  appUrl,
}: Pick<Context, 'db' | 'clock' | 'appUrl'>): Promise<void> {
  const now = clock();
  const today = toIsoDay(now);
  await db.transaction(async (tx) => {
    const ending = await tx
      .select({ request: trainingRequests, email: users.email })
      .from(trainingRequests)
      .innerJoin(users, eq(users.id, trainingRequests.authorId))
      .where(
        and(
          isReached,
          isNull(trainingRequests.closedAt),
          isNull(trainingRequests.remindedAt),
          sql`${trainingRequests.id} in (select r.id from ${seenRequests(now)}
            where r.state = 'open' and not r.is_prepared)`,
          gte(trainingRequests.openUntil, today),
          lte(trainingRequests.openUntil, addDays(today, remindedBeforeInDays)),
        ),
      )
      .for('no key update', { of: trainingRequests, skipLocked: true });
    for (const { request, email } of ending) {
      const { id, title, openUntil } = request;
      await postMail(tx, {
        kind: 'training-request-ending',
        to: email,
        subject: `Votre demande de formation ${quoted(title)} finit bientôt`,
        body: createElement(RequestNotice, {
          title: 'Toujours voulue\u00A0?',
          paragraphs: [
            `Votre demande de formation ${quoted(title)} finit d’elle-même le ${formatDate(openUntil)}.`,
            'Si vous la voulez encore, gardez-la ouverte un an de plus. Sinon, vous n’avez rien à faire.',
          ],
          button: 'Voir la demande',
          link: appUrl + requestAddress(id),
          reason: 'Vous recevez ce message parce que vous avez demandé cette formation.',
          appUrl,
        }),
        dedupeKey: `training-request-ending:${id}:${openUntil}`,
      });
      await tx.update(trainingRequests).set({ remindedAt: now }).where(eq(trainingRequests.id, id));
    }
  });
}
