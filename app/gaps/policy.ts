import type { Actor, Member } from '#app/platform/actor.ts';
import { isKeeperOf, isProfessional } from '#app/speakers/policy.ts';

/** Beside who somebody is: the profile that they keep with their account, where they are a speaker. */
export type Reader = { actor: Actor; ownSpeakerId: string | null };

export type NoticeFacts = { isOpen: boolean; authorId: string; departementCode: string };

/** Professionals read the board, and speakers who keep their profile: it is to them that it speaks. */
export function canReadGaps({ actor, ownSpeakerId }: Reader): boolean {
  return ownSpeakerId !== null || isProfessional(actor);
}

/** May say what they look for: whoever works for a library. */
export function canPostNotice(actor: Actor): actor is Member {
  return isProfessional(actor) && actor.libraryId !== null;
}

/** May name a speaker: professionals anybody, a speaker themselves alone. */
export function canNameSpeaker(reader: Reader, notice: NoticeFacts, speakerId: string): boolean {
  if (!notice.isOpen) return false;
  return isProfessional(reader.actor) || reader.ownSpeakerId === speakerId;
}

/** May close it before its day: who looks, the referents of that département, administrators. */
export function canCloseNotice(actor: Actor, notice: NoticeFacts): actor is Member {
  if (actor.kind !== 'member' || !notice.isOpen) return false;
  return notice.authorId === actor.userId || isKeeperOf(actor, notice.departementCode);
}

/** May take an answer away: who gave it, who looks, the referents, the speaker who was named. */
export function canRemoveAnswer(
  reader: Reader,
  notice: NoticeFacts,
  answer: { authorId: string; speakerId: string },
): boolean {
  const { actor, ownSpeakerId } = reader;
  if (actor.kind !== 'member') return false;
  return (
    answer.authorId === actor.userId ||
    notice.authorId === actor.userId ||
    ownSpeakerId === answer.speakerId ||
    isKeeperOf(actor, notice.departementCode)
  );
}
