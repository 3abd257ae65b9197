import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { sessionAddress, sessionFormAddress } from '#app/trainings/addresses.ts';
import { listKeptSessions } from '#app/trainings/list-kept-sessions.server.ts';
import { listOrganisers } from '#app/trainings/list-organisers.server.ts';
import { readSessionInside } from '#app/trainings/read-session-inside.server.ts';
import { sayDays, sayFirst, sayWhere } from '#app/trainings/say-session.ts';
import { canAnswer } from '#app/training-requests/policy.ts';
import { trainingRequestSessions } from '#db/schema/training-requests.ts';
import { trainings, trainingSessions } from '#db/schema/trainings.ts';

import type { FoundRequest } from './find-requests.server.ts';
import { findStandingTies, isForSupport } from './standing-ties.server.ts';

/**
 * The sessions that answer a request, and who prepares some; and for who organises, which of their
 * sessions could.
 */
export async function findAnswers(context: Context, { id, state }: FoundRequest) {
  const { db } = context;
  const organises = (await listOrganisers(context)).length > 0;
  const mine = organises
    ? (await listKeptSessions(context, { period: 'coming', page: 1 })).items.filter(
        (session) => session.organises && session.mayKeep,
      )
    : [];
  const ties = await findStandingTies(db, id);
  const [sessions, picks, calledOff] = await Promise.all([
    Promise.all(ties.map(({ sessionId }) => readSessionInside(db, context, sessionId))),
    ties.some(({ reach }) => reach === 'picked') ? findPicks(db, id) : [],
    state === 'open' ? findCalledOff(db, id) : null,
  ]);
  const mayAnswer = canAnswer(state, { organises });
  return {
    answers: sessions.flatMap((session) => {
      if (!session) return [];
      const isPrepared = session.state === 'draft';
      const isMine = mine.some((one) => one.id === session.id);
      /** What is prepared is its organiser's alone until it is announced. */
      const isTold = !isPrepared || isMine;
      const { slug, title } = session.training;
      return {
        sessionId: session.id,
        isPrepared,
        organiser: session.organiserName,
        title: isTold ? title : null,
        days: isTold ? sayDays(session) : '',
        where: isTold ? sayWhere(session) : '',
        first: sayFirst(session),
        isHeld: session.state === 'held',
        /** The libraries for which it is; none: all who ask. */
        libraries: picks.flatMap(({ sessionId, ...named }) =>
          sessionId === session.id ? libraryDisplayName(named) : [],
        ),
        address: isPrepared
          ? isMine
            ? sessionFormAddress(slug, session.id)
            : null
          : sessionAddress(slug, session.id),
        mayUntie: isPrepared && isMine,
      };
    }),
    /** The last session that answered it and was called off, while it is open again. */
    calledOff,
    mayAnswer,
    mySessions: mayAnswer
      ? mine
          .filter((one) => !ties.some(({ sessionId }) => sessionId === one.id))
          .map((one) => ({
            value: one.id,
            label: `${one.training.title}, ${sayDays(one)}, ${sayWhere(one)}`,
          }))
      : [],
  };
}

async function findPicks(db: Queryable, requestId: string) {
  const rows = await db.execute<{ sessionId: string; name: string; communeName: string }>(sql`
    select t.session_id as "sessionId", l.name, c.name as "communeName"
    from training_request_sessions t
    join training_request_supports u on u.request_id = t.request_id and ${isForSupport}
    join libraries l on l.id = u.library_id
    join communes c on c.code = l.commune_code
    where t.request_id = ${requestId} and t.ended_at is null and t.reach = 'picked'
    order by u.people desc, u.created_at`);
  return [...rows];
}

async function findCalledOff(db: Queryable, requestId: string) {
  const [row] = await db
    .select({
      title: trainings.title,
      reason: trainingSessions.cancelReason,
      startsAt: trainingSessions.startsAt,
      endsAt: trainingSessions.endsAt,
    })
    .from(trainingRequestSessions)
    .innerJoin(trainingSessions, eq(trainingSessions.id, trainingRequestSessions.sessionId))
    .innerJoin(trainings, eq(trainings.id, trainingSessions.trainingId))
    .where(
      and(
        eq(trainingRequestSessions.requestId, requestId),
        isNotNull(trainingRequestSessions.toldAt),
        isNotNull(trainingSessions.cancelledAt),
      ),
    )
    .orderBy(desc(trainingSessions.cancelledAt))
    .limit(1);
  if (!row) return null;
  const iso = (date: Date | null) => date?.toISOString() ?? null;
  return {
    title: row.title,
    reason: row.reason ?? '',
    days: sayDays({ startsAt: iso(row.startsAt), endsAt: iso(row.endsAt) }),
  };
}
