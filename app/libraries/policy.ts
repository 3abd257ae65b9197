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
