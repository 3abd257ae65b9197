import { canWriteToAll } from '#app/desk/policy.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { readTraining } from '#app/trainings/read-training.server.ts';

/**
 * A session for who organises or teaches it.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for everybody else.
 */
export async function findKeptSession(
  context: Context,
  input: { slug: unknown; sessionId: unknown },
) {
  const { actor } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { training, sessions, keeps } = await readTraining(context, input);
  const session = sessions.find(({ id }) => id === input.sessionId);
  if (!session) throw new NotFound('Cette session n’existe pas, ou plus.');
  const part = { organises: keeps, teaches: session.isMine };
  if (!canWriteToAll(part))
    throw new Forbidden('Cette page est pour qui organise ou anime la session.');
  return { member: actor, training, session, part };
}
