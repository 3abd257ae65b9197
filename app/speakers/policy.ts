import { type Actor, isAdministrator, isTrusted, type Member } from '#app/platform/actor.ts';

/** What decides who may read and change the profile of a speaker. */
export type SpeakerFacts = {
  isAgreed: boolean;
  createdById: string | null;
  claimedById: string | null;
  /** Of their commune; null where it is unknown. */
  departementCode: string | null;
};

/**
 * Somebody of a library, for whom the house answers. Fees and ways to write to people who never
 * signed up are not for whoever opens an account: neither newcomers nor other speakers read them.
 */
export function isProfessional(actor: Actor): actor is Member {
  return isTrusted(actor);
}

/** Keeps the directory in order there: referents of the département, administrators. */
export function isKeeperOf(actor: Actor, departementCode: string | null): actor is Member {
  if (actor.kind !== 'member') return false;
  return (
    isAdministrator(actor) ||
    actor.grants.some(
      (grant) =>
        grant.role === 'territoryReferent' &&
        departementCode !== null &&
        grant.departementCode === departementCode,
    )
  );
}

const isCreator = (actor: Actor, { createdById }: SpeakerFacts): actor is Member =>
  actor.kind === 'member' && createdById === actor.userId;
const isSpeaker = (actor: Actor, { claimedById }: SpeakerFacts): actor is Member =>
  actor.kind === 'member' && claimedById === actor.userId;

/**
 * How much of a profile somebody reads. `entry`: a name, disciplines, how to write to them;
 * `public`: what the speaker does; `whole`: fees, terms and contact too.
 */
export type SpeakerSight = 'public' | 'entry' | 'whole';

/** @returns null where there is nothing for this actor. */
export function sightOf(actor: Actor, speaker: SpeakerFacts): SpeakerSight | null {
  if (isSpeaker(actor, speaker)) return 'whole';
  if (speaker.isAgreed) return isProfessional(actor) ? 'whole' : 'public';
  if (isCreator(actor, speaker) || isKeeperOf(actor, speaker.departementCode)) return 'whole';
  return isProfessional(actor) ? 'entry' : null;
}

/** May list somebody, and write to them in the name of the network. */
export function canAddSpeaker(actor: Actor): actor is Member {
  return isProfessional(actor);
}

/**
 * May change what is said. Until they agree, who listed them and the keepers; then the speaker
 * alone, by their account or by the link that they hold.
 */
export function canCorrectSpeaker(actor: Actor, speaker: SpeakerFacts): actor is Member {
  if (speaker.isAgreed) return isSpeaker(actor, speaker);
  return (
    isProfessional(actor) &&
    (isCreator(actor, speaker) || isKeeperOf(actor, speaker.departementCode))
  );
}

/** May read when a speaker is free: who reads the whole of a profile that was agreed to. */
export const canReadCalendar = (actor: Actor, speaker: SpeakerFacts): boolean =>
  speaker.isAgreed && sightOf(actor, speaker) === 'whole';

/** May say when they are free: the account that holds the profile, and nobody in their name. */
export const canKeepCalendar = (actor: Actor, speaker: SpeakerFacts): actor is Member =>
  speaker.isAgreed && isSpeaker(actor, speaker);

/** May take a profile away: the speaker, the keepers, and who listed them until they agree. */
export function canRemoveSpeaker(actor: Actor, speaker: SpeakerFacts): actor is Member {
  if (isSpeaker(actor, speaker) || isKeeperOf(actor, speaker.departementCode)) return true;
  return !speaker.isAgreed && isCreator(actor, speaker);
}

/** May make two profiles one: the keepers of both. */
export const canMergeSpeaker = (actor: Actor, speaker: SpeakerFacts): actor is Member =>
  isKeeperOf(actor, speaker.departementCode);
