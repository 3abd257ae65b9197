import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';

import { findSessions, type FoundSitting } from './internal/find-sessions.server.ts';
import { trainerRef } from './internal/trainer-ref.ts';
import { readTraining } from './read-training.server.ts';
import { sayPlace, saySitting, sayTrainers } from './say-session.ts';

/**
 * The half-days of a session that somebody else may teach: those that have not begun.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who does not organise it.
 */
export async function readReplacementForm(
  context: Context,
  input: { slug: unknown; sessionId: unknown },
) {
  if (context.actor.kind !== 'member') throw new NotSignedIn();
  const { training, sessions, keeps } = await readTraining(context, input);
  const session = sessions.find(({ id }) => id === input.sessionId);
  if (!session) throw new NotFound('Cette session n’existe pas, ou plus.');
  if (!keeps) throw new Forbidden('Cette session se tient par qui l’organise.');
  const now = context.clock().toISOString();
  const [found] = await findSessions(context.db, { sessionIds: [session.id] });
  const remaining = session.mayKeep
    ? session.sittings.filter(({ startsAt }) => startsAt > now)
    : [];
  return {
    training: { slug: training.slug, title: training.title },
    sittings: remaining.map((sitting) => ({
      id: sitting.id,
      words: `${saySitting(sitting)}. ${sayPlace(sitting)}. ${
        sitting.trainers.length > 0
          ? `Avec ${sayTrainers(sitting)}.`
          : 'Sans formateur pour l’instant.'
      }`,
    })),
    /** Those who teach what remains, to say which of them is replaced. */
    trainers: trainersOf(
      found?.sittings.filter(({ id }) => remaining.some((one) => one.id === id)) ?? [],
    ),
    hasVisio: remaining.some(({ visioUrl }) => visioUrl !== ''),
  };
}

function trainersOf(sittings: readonly FoundSitting[]) {
  const named = sittings.flatMap(({ trainers }) =>
    trainers.flatMap((one) => (one.name ? { ref: trainerRef(one), name: one.name } : [])),
  );
  return [...new Map(named.map((one) => [one.ref, one])).values()];
}
export type ReplacementForm = Awaited<ReturnType<typeof readReplacementForm>>;
