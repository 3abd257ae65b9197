import { eq, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { addDays } from '#app/platform/durations.ts';
import { Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { trainingSessions, trainingSittings } from '#db/schema/trainings.ts';

import { type CopySessionInput, copySessionInput } from './inputs.ts';
import { findSessions } from './internal/find-sessions.server.ts';
import { findTraining, withId } from './internal/find-training.server.ts';
import { sayingClashes } from './internal/saying-clashes.server.ts';
import type { WantedTrainer } from './internal/wanted-trainer.ts';
import { writeTrainers } from './internal/write-trainers.server.ts';
import { canOrganise } from './policy.ts';

/**
 * The same session again, every so many weeks, at the same hours of Paris: drafts to look at before
 * they are announced.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden}; {InvalidInput} where a trainer or a room is taken.
 */
export async function copySession(
  context: Context,
  input: CopySessionInput,
): Promise<{ slug: string; count: number }> {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { sessionId, everyWeeks, times } = parseInput(copySessionInput, input);
  const [session] = await findSessions(db, { sessionIds: [sessionId] });
  if (!session) throw new NotFound('Cette session n’existe pas, ou plus.');
  const { row, organiser } = await findTraining(db, actor, withId(session.trainingId));
  if (!canOrganise(actor, organiser))
    throw new Forbidden('Cette formation se tient par qui l’organise.');
  const later = (
    at: typeof trainingSittings.startsAt | typeof trainingSittings.endsAt,
    days: number,
  ) =>
    sql`((${at} at time zone 'Europe/Paris') + ${days}::int * interval '1 day') at time zone 'Europe/Paris'`;
  await sayingClashes(() =>
    db.transaction(async (tx) => {
      const wanted: WantedTrainer[] = [];
      for (let copy = 1; copy <= times; copy += 1) {
        const days = copy * everyWeeks * 7;
        const [made] = await tx
          .insert(trainingSessions)
          .values({
            trainingId: row.id,
            createdById: actor.userId,
            quota: session.quota,
            reserves: session.reserves,
            departementCodes: session.departementCodes,
            registrationOpensOn: addDays(session.registrationOpensOn, days),
            registrationClosesOn: addDays(session.registrationClosesOn, days),
            costInCents: session.costInCents,
            costNote: session.costNote,
            agreementDays: session.agreementDays,
            mostPerLibrary: session.mostPerLibrary,
            offerHours: session.offerHours,
            questions: session.questions,
          })
          .returning({ id: trainingSessions.id });
        if (!made) throw new Error('The session was not written');
        const half = await tx.execute<{ id: string }>(sql`
          insert into ${trainingSittings} (session_id, starts_at, ends_at, place_kind,
            place_library_id, place_label, commune_code, room, visio_url, topic)
          select ${made.id}, ${later(trainingSittings.startsAt, days)},
            ${later(trainingSittings.endsAt, days)}, place_kind, place_library_id, place_label,
            commune_code, room, visio_url, topic
          from ${trainingSittings} where ${eq(trainingSittings.sessionId, sessionId)}
          order by ${trainingSittings.startsAt} returning id`);
        for (const [n, { trainers }] of session.sittings.entries())
          wanted.push(
            ...trainers.map(({ rank, userId, speakerId }) => ({
              sittingId: half[n]?.id ?? '',
              rank,
              trainerUserId: userId,
              trainerSpeakerId: speakerId,
              field: 'sittings',
            })),
          );
      }
      await writeTrainers(tx, actor, wanted);
    }),
  );
  return { slug: row.slug, count: times };
}
