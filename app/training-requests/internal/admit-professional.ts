import type { Actor, Member } from '#app/platform/actor.ts';
import { Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { canAsk, canReadRequests } from '#app/training-requests/policy.ts';

/** @throws {NotSignedIn}; {NotFound} for who is no professional. */
export function admitProfessional(actor: Actor): Member {
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!canReadRequests(actor)) throw new NotFound();
  return actor;
}

/** @throws {NotSignedIn}; {NotFound}; {Forbidden} for who works for no library. */
export function admitLibrary(actor: Actor): Member & { libraryId: string } {
  const member = admitProfessional(actor);
  const { libraryId } = member;
  if (!canAsk(member) || libraryId === null)
    throw new Forbidden(
      'Dites d’abord, dans votre compte, pour quelle bibliothèque vous travaillez.',
    );
  return { ...member, libraryId };
}
