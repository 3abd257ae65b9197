import { canAsk, canHelp } from '#app/help/policy.ts';
import { type Actor, isAdministrator, type Member } from '#app/platform/actor.ts';

export type CallFacts = {
  calledById: string;
  /** At whom it rings or rang. */
  rungIds: readonly string[];
  isRinging: boolean;
};

/** May call colleagues: whoever may ask them. */
export function canCall(actor: Actor): actor is Member {
  return canAsk(actor);
}

/** May see it: who calls, and those at whom it rang; nobody else, whatever their role. */
export function canSeeCall(actor: Actor, { calledById, rungIds }: CallFacts): actor is Member {
  return actor.kind === 'member' && (actor.userId === calledById || rungIds.includes(actor.userId));
}

/** May take it, or say « pas maintenant »: those at whom it rings. */
export function canTakeCall(actor: Actor, call: CallFacts): actor is Member {
  return (
    call.isRinging && canHelp(actor) && canSeeCall(actor, call) && actor.userId !== call.calledById
  );
}

/** May stop it: who calls. */
export function canStopCall(actor: Actor, call: CallFacts): actor is Member {
  return call.isRinging && canSeeCall(actor, call) && actor.userId === call.calledById;
}

/** May set how long a step rings. */
export function canKeepCalls(actor: Actor): actor is Member {
  return isAdministrator(actor);
}
