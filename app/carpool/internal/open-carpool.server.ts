import { canCountShares, type PartIn } from '#app/carpool/policy.ts';
import { tripWays } from '#app/carpool/vocabulary.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { hasPlace } from '#app/registrations/has-place.server.ts';
import { readTraining } from '#app/trainings/read-training.server.ts';
import { toIsoDay } from '#app/ui/format.ts';

export type CarpoolAddress = { slug: unknown; sessionId: unknown };

/**
 * A session with what this actor is to it, for who may know that people share the way to it. What is
 * at a distance alone has no way to share, and what was called off has none any more.
 * @throws {NotSignedIn}; {NotFound} for everybody else.
 */
export async function openCarpool(context: Context, input: CarpoolAddress) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { training, sessions, keeps } = await readTraining(context, input);
  const session = sessions.find(({ id }) => id === input.sessionId);
  const days = [
    ...new Set(
      session?.sittings
        .filter(({ placeKind }) => placeKind !== 'remote')
        .map(({ startsAt }) => toIsoDay(startsAt)),
    ),
  ].toSorted();
  if (!session || session.state === 'cancelled' || days.length === 0) throw new NotFound();
  const part: PartIn = {
    organises: keeps,
    teaches: session.isMine,
    comes: await hasPlace(db, actor, session.id),
  };
  if (!canCountShares(part)) throw new NotFound();
  return {
    member: actor,
    training,
    session,
    part,
    isOver: session.state === 'held',
    trips: days.flatMap((day) => tripWays.map((way) => `${day}:${way}`)),
  };
}

/**
 * The same, to change something in it.
 * @throws {NotFound} also for who has no place; {Conflict} once it is over.
 */
export async function enterCarpool(context: Context, input: CarpoolAddress) {
  const opened = await openCarpool(context, input);
  if (!opened.part.comes) throw new NotFound();
  if (opened.isOver) throw new Conflict('Cette session est passée.');
  return opened;
}
