import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';

import { readTraining } from './read-training.server.ts';
import { sayPlace, saySitting } from './say-session.ts';

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
  const remaining = session.mayKeep
    ? session.sittings.filter(({ startsAt }) => startsAt > now)
    : [];
  return {
    training: { slug: training.slug, title: training.title },
    sittings: remaining.map((sitting) => ({
      id: sitting.id,
      words: `${saySitting(sitting)}. ${sayPlace(sitting)}. ${
        sitting.trainer ? `Avec ${sitting.trainer.name}.` : 'Sans formateur pour l’instant.'
      }`,
    })),
    hasVisio: remaining.some(({ visioUrl }) => visioUrl !== ''),
  };
}
export type ReplacementForm = Awaited<ReturnType<typeof readReplacementForm>>;
