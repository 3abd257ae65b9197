import { type Actor, isAdministrator, isTrusted, type Member } from '#app/platform/actor.ts';

import type { SessionState } from './vocabulary.ts';

/** The library that organises. */
export type OrganiserFacts = {
  libraryId: string;
  isDepartmental: boolean;
  departementCode: string;
};

export type SessionFacts = { state: SessionState; trainerUserIds: readonly string[] };

/**
 * Organises in the name of a library: who works in a departmental library for it, the referents of a
 * library for theirs, those of a département for the libraries there, administrators.
 */
export function canOrganise(actor: Actor, library: OrganiserFacts): actor is Member {
  if (!isTrusted(actor)) return false;
  if (isAdministrator(actor)) return true;
  if (library.isDepartmental && actor.libraryId === library.libraryId) return true;
  return actor.grants.some(
    (grant) =>
      (grant.role === 'territoryReferent' && grant.departementCode === library.departementCode) ||
      (grant.role === 'libraryReferent' && grant.libraryId === library.libraryId),
  );
}

/** Reads what is between professionals: cost, prerequisites, who teaches. */
export const readsProfessionalPart = isTrusted;

/** Everybody reads a session that was announced; its organisers and its trainers the others too. */
export function canReadSession(
  actor: Actor,
  library: OrganiserFacts,
  session: SessionFacts,
): boolean {
  if (session.state !== 'draft') return true;
  return canOrganise(actor, library) || isTrainer(actor, session);
}

/** Teaches one of its sittings, with an account. */
export const isTrainer = (actor: Actor, session: SessionFacts): actor is Member =>
  actor.kind === 'member' && session.trainerUserIds.includes(actor.userId);

/** May change dates, places, conditions: until it took place or was called off. */
export function canKeepSession(
  actor: Actor,
  library: OrganiserFacts,
  session: SessionFacts,
): actor is Member {
  return canOrganise(actor, library) && session.state !== 'cancelled' && session.state !== 'held';
}
