import { type Actor, isAdministrator, type Member } from '#app/platform/actor.ts';

/** What decides who may change a library. */
export type LibraryFacts = { id: string; departementCode: string };

/**
 * May keep a library's page up to date: its referents, those of its département, administrators.
 */
export function canEditLibrary(actor: Actor, library: LibraryFacts): actor is Member {
  if (actor.kind !== 'member') return false;
  if (isAdministrator(actor)) return true;
  return actor.grants.some(
    ({ role, libraryId, departementCode }) =>
      (role === 'libraryReferent' && libraryId === library.id) ||
      (role === 'territoryReferent' && departementCode === library.departementCode),
  );
}

/** May open the register of libraries: those who keep a département, administrators. */
export function canKeepRegister(actor: Actor): actor is Member {
  if (actor.kind !== 'member') return false;
  return isAdministrator(actor) || actor.grants.some(({ role }) => role === 'territoryReferent');
}

/** May add, rename, move, close and reopen libraries of this département. */
export function canKeepLibrariesOf(actor: Actor, departementCode: string): actor is Member {
  if (actor.kind !== 'member') return false;
  return (
    isAdministrator(actor) ||
    actor.grants.some(
      (grant) => grant.role === 'territoryReferent' && grant.departementCode === departementCode,
    )
  );
}
