import { type Actor, isAdministrator, type Member } from '#app/platform/actor.ts';

/** May reckon what a coming costs: every member; fees are kept between professionals. */
export function canReckon(actor: Actor): actor is Member {
  return actor.kind === 'member';
}

/** May keep the rates of the whole network. */
export function canKeepRates(actor: Actor): actor is Member {
  return isAdministrator(actor);
}
