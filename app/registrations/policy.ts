import { type Actor, isTrusted, type Member } from '#app/platform/actor.ts';

/** Registers for themselves: professionals. */
export const canRegister = isTrusted;

/** Registers colleagues and volunteers of a library: its referents. */
export function canRegisterOthers(actor: Actor): actor is Member {
  return (
    isTrusted(actor) &&
    actor.libraryId !== null &&
    actor.grants.some(
      ({ role, libraryId }) => role === 'libraryReferent' && libraryId === actor.libraryId,
    )
  );
}

/** Answers for a place, or gives it back: who has it, who registered them. */
export function canKeepRegistration(
  actor: Actor,
  registration: { userId: string | null; registeredById: string },
): actor is Member {
  return (
    actor.kind === 'member' &&
    (actor.userId === registration.userId || actor.userId === registration.registeredById)
  );
}

/** What somebody is to a session: they organise it, they teach one of its half-days. */
type PartIn = { organises: boolean; teaches: boolean };

/** Sees who comes and with which needs: who organises, who teaches. */
export const canReadRegistrants = ({ organises, teaches }: PartIn) => organises || teaches;

/** Sees their addresses, and takes the list away: who organises. */
export const canReadAddresses = ({ organises }: PartIn) => organises;
