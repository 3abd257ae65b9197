import { and, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { keptSince } from '#app/platform/retention.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { speakers } from '#db/schema/speakers.ts';
import {
  touringSpeakers,
  touringTrainers,
  trainingRequests,
  trainingRequestSessions,
} from '#db/schema/training-requests.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

import { preparedInDays } from './vocabulary.ts';

/**
 * Every night: requests a year after they ended, with who seconded them; those for which a session is
 * prepared and never announced are let go, so that somebody else may answer. Trainers who came out
 * until a month ago go too.
 */
export async function sweepRequests({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const now = clock();
  const since = keptSince('trainingRequest', now);
  await db
    .delete(trainingRequests)
    .where(
      or(lt(trainingRequests.openUntil, toIsoDay(since)), lt(trainingRequests.closedAt, since)),
    );
  await db
    .delete(touringTrainers)
    .where(lt(touringTrainers.openUntil, toIsoDay(keptSince('touringTrainer', now))));
  await db.delete(touringSpeakers).where(
    or(
      lt(touringSpeakers.openUntil, toIsoDay(keptSince('touringTrainer', now))),
      // Who took their page in hand says it themselves.
      inArray(
        touringSpeakers.speakerId,
        db.select({ id: speakers.id }).from(speakers).where(isNotNull(speakers.claimedById)),
      ),
    ),
  );
  await db
    .update(trainingRequestSessions)
    .set({ endedAt: now })
    .where(
      and(
        isNull(trainingRequestSessions.endedAt),
        lt(trainingRequestSessions.tiedAt, new Date(now.getTime() - preparedInDays * dayInMs)),
        inArray(
          trainingRequestSessions.sessionId,
          db
            .select({ id: trainingSessions.id })
            .from(trainingSessions)
            .where(isNull(trainingSessions.announcedAt)),
        ),
      ),
    );
}
