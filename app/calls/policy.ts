import { canAsk, canHelp } from '#app/help/policy.ts';
import { type Actor, isAdministrator, type Member } from '#app/platform/actor.ts';

import { mostCallsEach } from './vocabulary.ts';

export type CallFacts = {
  calledById: string;
  /** At whom it rings or rang. */
  rungIds: readonly string[];
  isRinging: boolean;
};

/** What a question has rung so far. */
export type PastCalls = {
  askedById: string;
  calls: number;
  isRinging: boolean;
  /** Nobody took it, nor was it resolved. */
  isOpen: boolean;
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

/** May ring again: whose question it is, while nobody has it, and not for ever. */
export function canCallAgain(actor: Actor, past: PastCalls): actor is Member {
  return (
    canCall(actor) &&
    actor.userId === past.askedById &&
    past.isOpen &&
    !past.isRinging &&
    past.calls < mostCallsEach
  );
}

/** May set how long a step rings. */
export function canKeepCalls(actor: Actor): actor is Member {
  return isAdministrator(actor);
}
