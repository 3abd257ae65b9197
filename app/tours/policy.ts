import { type Actor, isAdministrator, isTrusted, type Member } from '#app/platform/actor.ts';

import type { TourState } from './vocabulary.ts';

export type TourFacts = {
  state: TourState;
  openedById: string;
  /** Of the library that opened it. */
  departementCode: string;
  /** Where libraries may join from; everywhere where it is empty. */
  departementCodes: readonly string[];
};

/** May read tours: professionals, since what it costs stands there. */
export const canReadTours = isTrusted;

/** May open one: whoever works for a library. */
export function canOpenTour(actor: Actor): actor is Member {
  return isTrusted(actor) && actor.libraryId !== null;
}

/** May join: a library of the area, while it is open. */
export function canJoinTour(actor: Actor, tour: TourFacts): actor is Member {
  return (
    canOpenTour(actor) &&
    tour.state === 'open' &&
    (tour.departementCodes.length === 0 ||
      (actor.departementCode !== null && tour.departementCodes.includes(actor.departementCode)))
  );
}

/** May change, close and cancel it: who opened it, the referents of its département, administrators. */
export function canKeepTour(actor: Actor, tour: TourFacts): actor is Member {
  if (!isTrusted(actor) || tour.state === 'cancelled') return false;
  return (
    actor.userId === tour.openedById ||
    isAdministrator(actor) ||
    actor.grants.some(
      ({ role, departementCode }) =>
        role === 'territoryReferent' && departementCode === tour.departementCode,
    )
  );
}

/** May take a stop away while the tour is open: a colleague of that library, who keeps the tour. */
export function canLeaveStop(
  actor: Actor,
  tour: TourFacts,
  stop: { libraryId: string; joinedById: string },
): actor is Member {
  if (!isTrusted(actor) || tour.state !== 'open') return false;
  return (
    actor.userId === stop.joinedById ||
    actor.libraryId === stop.libraryId ||
    canKeepTour(actor, tour)
  );
}

/** May take its cost into a sheet: a colleague of that library. */
export function canTakeCost(
  actor: Actor,
  tour: TourFacts,
  stop: { libraryId: string; joinedById: string },
): actor is Member {
  return (
    isTrusted(actor) &&
    tour.state !== 'cancelled' &&
    (actor.userId === stop.joinedById || actor.libraryId === stop.libraryId)
  );
}
