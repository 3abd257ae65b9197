import {
  type Actor,
  type Grant,
  isAdministrator,
  isTrusted,
  type Member,
} from '#app/platform/actor.ts';

/** What decides who may do what about a person. */
export type PersonFacts = {
  userId: string;
  libraryId: string | null;
  /** Département of their library. */
  departementCode: string | null;
  isEmailVerified: boolean;
  isVouched: boolean;
  isSuspended: boolean;
};

/** A role over a scope; `departementCode` also says where the library of a referent stands. */
export type GrantFacts = Grant;

function isReferentOfTerritory(actor: Member, departementCode: string | null): boolean {
  return (
    departementCode !== null &&
    actor.grants.some(
      (grant) => grant.role === 'territoryReferent' && grant.departementCode === departementCode,
    )
  );
}

function isReferentOfLibrary(actor: Member, libraryId: string | null): boolean {
  return (
    libraryId !== null &&
    actor.grants.some((grant) => grant.role === 'libraryReferent' && grant.libraryId === libraryId)
  );
}

/**
 * May answer for a newcomer: somebody of the same library who is answered for already, its
 * referent, the referent of its département, an administrator. Never oneself, and never before the
 * newcomer has proved the address.
 */
export function canVouchFor(actor: Actor, person: PersonFacts): actor is Member {
  if (actor.kind !== 'member' || actor.userId === person.userId) return false;
  if (!person.isEmailVerified || person.isVouched || person.isSuspended) return false;
  if (isAdministrator(actor)) return true;
  if (isReferentOfTerritory(actor, person.departementCode)) return true;
  if (isReferentOfLibrary(actor, person.libraryId)) return true;
  return actor.isVouched && person.libraryId !== null && actor.libraryId === person.libraryId;
}

/**
 * May open the administration: administrators, and referents for the people of their territory or
 * of their library.
 */
export function canOpenAdministration(actor: Actor): actor is Member {
  return actor.kind === 'member' && actor.grants.length > 0;
}

/** May open the administration's page about this person. */
export function canAdminister(actor: Actor, person: PersonFacts): actor is Member {
  if (actor.kind !== 'member') return false;
  return (
    isAdministrator(actor) ||
    isReferentOfTerritory(actor, person.departementCode) ||
    isReferentOfLibrary(actor, person.libraryId)
  );
}

/**
 * May say that somebody left their library: a trusted colleague there, its referent, the referent of
 * its département, an administrator; never of oneself, who changes one's profile.
 */
export function canDeclareDeparture(actor: Actor, person: PersonFacts): actor is Member {
  if (actor.kind !== 'member' || actor.userId === person.userId) return false;
  if (person.libraryId === null) return false;
  const isColleague = actor.libraryId === person.libraryId && isTrusted(actor);
  return isColleague || canAdminister(actor, person);
}

/** May close a member's door, and open it again: administrators, never on themselves. */
export function canSuspend(actor: Actor, person: PersonFacts): actor is Member {
  return actor.kind === 'member' && isAdministrator(actor) && actor.userId !== person.userId;
}

/**
 * May give or take back a role: administrators any role; a territory referent that of library
 * referent in their département.
 */
export function canGrant(actor: Actor, grant: GrantFacts): actor is Member {
  if (actor.kind !== 'member') return false;
  if (isAdministrator(actor)) return true;
  return grant.role === 'libraryReferent' && isReferentOfTerritory(actor, grant.departementCode);
}

/**
 * May invite somebody to a library: a member answered for, to their own or another of their
 * département; a territory referent in theirs; an administrator anywhere.
 */
export function canInviteTo(
  actor: Actor,
  library: { libraryId: string; departementCode: string },
): actor is Member {
  if (actor.kind !== 'member' || !actor.isEmailVerified) return false;
  if (isAdministrator(actor) || isReferentOfTerritory(actor, library.departementCode)) return true;
  if (isReferentOfLibrary(actor, library.libraryId)) return true;
  return actor.isVouched && actor.departementCode === library.departementCode;
}

/** May bring in a list of people to invite: those who keep a territory, administrators. */
export function canImportPeople(actor: Actor): actor is Member {
  if (actor.kind !== 'member') return false;
  return isAdministrator(actor) || actor.grants.some(({ role }) => role === 'territoryReferent');
}

/** May have a role: somebody answered for, whose door is open. */
export function canHoldRole(person: PersonFacts): boolean {
  return person.isEmailVerified && person.isVouched && !person.isSuspended;
}
