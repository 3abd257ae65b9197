import { type Actor, isAdministrator } from '#app/platform/actor.ts';

/** Themes and audiences are the same for the whole network: its administrators keep them. */
export function canKeepVocabularies(actor: Actor): boolean {
  return isAdministrator(actor);
}
