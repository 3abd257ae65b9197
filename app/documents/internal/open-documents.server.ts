import { canKeepDocuments, type PartIn } from '#app/documents/policy.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { hasPlace } from '#app/registrations/has-place.server.ts';
import { readTraining } from '#app/trainings/read-training.server.ts';

export const unknown = 'Ces documents n’existent pas, ou ne sont plus là.';

/**
 * A session with what this actor is to it, for who may read its documents.
 * @throws {NotSignedIn}; {NotFound} for everybody else.
 */
export async function openDocuments(
  context: Context,
  input: { slug: unknown; sessionId: unknown },
) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { training, sessions, keeps } = await readTraining(context, input);
  const session = sessions.find(({ id }) => id === input.sessionId);
  if (!session) throw new NotFound(unknown);
  const part: PartIn = {
    organises: keeps,
    teaches: session.isMine,
    comes: await hasPlace(db, actor, session.id),
  };
  if (!canKeepDocuments(part) && !part.comes) throw new NotFound(unknown);
  return { member: actor, training, session, part, isOver: session.state === 'held' };
}
