import { type Actor, isTrusted, type Member } from '#app/platform/actor.ts';

import { type ProfileField, profileFields, type Reach, reaches } from './vocabulary.ts';

/** What decides who sees what of somebody. */
export type PersonFacts = {
  userId: string;
  /** Département of their library. */
  departementCode: string | null;
};

/** To whom each field is shown; one that is not there, to nobody. */
export type Consents = Partial<Record<ProfileField, Reach>>;

/** The circle in which somebody stands for a reader. */
export type Closeness = 'self' | Reach;

/**
 * May read the directory: a member for whom the network answers. Whoever has just signed up reads
 * what is shown to everybody, no more.
 */
export function canReadDirectory(actor: Actor): actor is Member {
  return isTrusted(actor);
}

/** The départements whose people are near: that of one's library, those that one keeps. */
export function territoriesOf({ departementCode, grants }: Member): string[] {
  const kept = grants.flatMap((grant) =>
    grant.role === 'territoryReferent' && grant.departementCode ? [grant.departementCode] : [],
  );
  return [...new Set([...(departementCode ? [departementCode] : []), ...kept])];
}

/** An administrator is a member like any other here: consent is given to readers, not to roles. */
export function closenessOf(actor: Actor, person: PersonFacts): Closeness {
  if (actor.kind === 'member' && actor.userId === person.userId) return 'self';
  if (!canReadDirectory(actor)) return 'everyone';
  const isNear =
    person.departementCode !== null && territoriesOf(actor).includes(person.departementCode);
  return isNear ? 'territory' : 'members';
}

/** What of somebody is shown to who stands there: nothing at all where their name is not. */
export function visibleFields(closeness: Closeness, consents: Consents): ProfileField[] {
  if (closeness === 'self') return [...profileFields];
  const width = reaches.indexOf(closeness);
  const isShown = (field: ProfileField) => {
    const reach = consents[field];
    return reach !== undefined && reaches.indexOf(reach) >= width;
  };
  return isShown('name') ? profileFields.filter(isShown) : [];
}

/** The départements whose people may be exported as a list: those that one keeps. */
export function exportableTerritories(actor: Actor): string[] {
  if (!canReadDirectory(actor)) return [];
  return actor.grants.flatMap((grant) =>
    grant.role === 'territoryReferent' && grant.departementCode ? [grant.departementCode] : [],
  );
}
