import { type Actor, isAdministrator, isTrusted, type Member } from '#app/platform/actor.ts';
import { isKeeperOf } from '#app/speakers/policy.ts';

import type { RequestState } from './vocabulary.ts';

/** What decides who may do what with a request. */
export type RequestFacts = {
  isOpen: boolean;
  authorId: string;
  /** The library that asks, and its département. */
  libraryId: string;
  departementCode: string;
};

/** Requests are between professionals. */
export const canReadRequests = isTrusted;

/** Asks for a training, in the name of the library where they work. */
export const canAsk = (actor: Actor): actor is Member =>
  isTrusted(actor) && actor.libraryId !== null;

/** Says « nous aussi » for their library, and how many would come. */
export const canSecond = (actor: Actor, request: RequestFacts): actor is Member =>
  canAsk(actor) && request.isOpen;

/** Takes it back for their library; the one that asked closes its request instead. */
export const canTakeBack = (actor: Actor, request: RequestFacts): actor is Member =>
  canSecond(actor, request) && actor.libraryId !== request.libraryId;

/** Corrects it, and keeps it open for another year: who asked, the referents of that library. */
export function canCorrect(actor: Actor, request: RequestFacts): actor is Member {
  if (!isTrusted(actor) || !request.isOpen) return false;
  return (
    request.authorId === actor.userId ||
    actor.grants.some(
      (grant) => grant.role === 'libraryReferent' && grant.libraryId === request.libraryId,
    )
  );
}

/** Closes it: who may correct it, the referents of that département, administrators. */
export const canClose = (actor: Actor, request: RequestFacts): actor is Member =>
  canCorrect(actor, request) || (request.isOpen && isKeeperOf(actor, request.departementCode));

/** More sessions may answer it: until the last of them was held, or it ended. */
export const isAnswerable = (state: RequestState): boolean =>
  state === 'open' || state === 'answered';

/** Has a session answer it: who organises, beside others who do. */
export const canAnswer = (state: RequestState, { organises }: { organises: boolean }): boolean =>
  organises && isAnswerable(state);

/** Says that they come out to teach: professionals, and trainers of the directory with an account. */
export const canTravel = (actor: Actor, isTrainerOfDirectory: boolean): actor is Member =>
  actor.kind === 'member' && (isTrainerOfDirectory || isTrusted(actor));

/**
 * Declares, and takes back, that somebody of the directory without an account comes out to teach: who
 * organises, the referents of a territory, administrators.
 */
export const canDeclare = (actor: Actor, { organises }: { organises: boolean }): actor is Member =>
  isTrusted(actor) &&
  (organises ||
    isAdministrator(actor) ||
    actor.grants.some(({ role }) => role === 'territoryReferent'));
