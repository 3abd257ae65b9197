import { type Actor, isAdministrator, isTrusted, type Member } from '#app/platform/actor.ts';
import { canOrganise, type OrganiserFacts } from '#app/trainings/policy.ts';

/** Reads what those of a library followed: its referents alone. Names, of those whom it registered. */
export function canReadLibraryYear(actor: Actor, libraryId: string): actor is Member {
  return (
    isTrusted(actor) &&
    actor.grants.some((grant) => grant.role === 'libraryReferent' && grant.libraryId === libraryId)
  );
}

/** Reads the year of who organises: who organises in its name, and so keeps its lists. */
export const canReadOrganiserYear = (actor: Actor, library: OrganiserFacts): actor is Member =>
  canOrganise(actor, library);

/** Reads the counts of a département: its referents, administrators. */
export function canReadTerritoryYear(actor: Actor, departementCode: string): actor is Member {
  if (!isTrusted(actor)) return false;
  return (
    isAdministrator(actor) ||
    actor.grants.some(
      (grant) => grant.role === 'territoryReferent' && grant.departementCode === departementCode,
    )
  );
}

/** Reads the départements side by side: administrators. */
export const canReadRegionYear = (actor: Actor): actor is Member =>
  isTrusted(actor) && isAdministrator(actor);
