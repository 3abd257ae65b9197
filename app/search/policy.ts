import { type Actor, isAdministrator } from '#app/platform/actor.ts';

/** Synonyms and what searches did not find are for the administrators of the network. */
export function canKeepSearch(actor: Actor): boolean {
  return isAdministrator(actor);
}
