import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { opensToOthersAt } from '#app/trainings/opens-to-others-at.server.ts';
import { readTraining } from '#app/trainings/read-training.server.ts';

import { findOverlaps } from './internal/find-overlaps.server.ts';
import { canRegister, canRegisterOthers } from './policy.ts';

/**
 * What to answer to ask for a place in a session, and what it overlaps.
 * @throws {NotSignedIn}; {NotFound} out of sight.
 */
export async function readRegisterForm(
  context: Context,
  input: { slug: unknown; sessionId: unknown },
) {
  if (context.actor.kind !== 'member') throw new NotSignedIn();
  const { training, sessions } = await readTraining(context, input);
  const session = sessions.find(({ id }) => id === input.sessionId);
  if (!session || session.state === 'draft')
    throw new NotFound('Cette session n’existe pas, ou plus.');
  const { opensFirstUntil, startsAt, ...stands } = session;
  const waitsUntil = startsAt
    ? await opensToOthersAt(
        context.db,
        {
          ...stands,
          opensFirstUntil: opensFirstUntil ? new Date(opensFirstUntil) : null,
          startsAt: new Date(startsAt),
        },
        { libraryId: context.actor.libraryId, now: context.clock() },
      )
    : null;
  return {
    training: { slug: training.slug, title: training.title },
    session,
    /** Other libraries asked for it, and come first until then. */
    waitsUntil: waitsUntil?.toISOString() ?? null,
    isOpen: session.state === 'open' || session.state === 'full',
    mayRegister: canRegister(context.actor),
    /** Warned of, not refused: a half-day may be missed. */
    overlaps: await findOverlaps(context.db, context.actor.userId, session.id),
    mayRegisterOthers: canRegisterOthers(context.actor),
  };
}
export type RegisterFormData = Awaited<ReturnType<typeof readRegisterForm>>;
