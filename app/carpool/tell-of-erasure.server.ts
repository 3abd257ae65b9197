import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { users } from '#db/schema/accounts.ts';
import { trainings, trainingSessions } from '#db/schema/trainings.ts';

import { writeNotice } from './internal/write-notice.server.ts';

type Lost = { rideId: string; sessionId: string; userId: string; drove: boolean };

/**
 * After an account was erased: who was to ride with them, or to drive them, to a session that is still
 * to come is told once, without a name, since there is none any more.
 */
export async function tellOfErasure(
  { db, clock, appUrl }: Pick<Context, 'db' | 'clock' | 'appUrl'>,
  { rideId, sessionId, userId, drove }: Lost,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [session] = await tx
      .select({
        sessionId: trainingSessions.id,
        startsAt: trainingSessions.startsAt,
        training: { slug: trainings.slug, title: trainings.title },
      })
      .from(trainingSessions)
      .innerJoin(trainings, eq(trainings.id, trainingSessions.trainingId))
      .where(
        and(
          eq(trainingSessions.id, sessionId),
          isNull(trainingSessions.cancelledAt),
          gt(trainingSessions.endsAt, clock()),
        ),
      );
    const [person] = await tx
      .select({ email: users.email })
      .from(users)
      .where(
        and(
          eq(users.id, userId),
          isNull(users.erasedAt),
          isNull(users.suspendedAt),
          isNotNull(users.emailVerifiedAt),
        ),
      );
    if (!session || !person) return;
    await writeNotice(
      tx,
      { appUrl },
      { ...session, rideId, to: person.email },
      drove
        ? {
            occasion: 'erased',
            subject: 'Votre place en voiture n’est plus là',
            sentence: 'qui vous conduisait, ou devait vous répondre, a quitté le réseau.',
            next: 'D’autres en proposent peut-être.',
          }
        : {
            occasion: 'erased',
            subject: 'Une place se libère dans votre voiture',
            sentence: 'qui venait avec vous a quitté le réseau.',
          },
    );
  });
}
