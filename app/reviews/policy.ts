import { type Actor, isTrusted, type Member } from '#app/platform/actor.ts';
import { isKeeperOf, isProfessional, sightOf, type SpeakerFacts } from '#app/speakers/policy.ts';

/** Who came, and to which library; null for a sheet that belongs to none. */
export type ComingFacts = { libraryId: string | null; speaker: SpeakerFacts };

export type ReviewFacts = {
  authorId: string;
  /** Of the library that received the speaker: there it is moderated. */
  departementCode: string | null;
  speaker: SpeakerFacts;
  isWithdrawn: boolean;
};

const isSpeaker = (actor: Actor, { claimedById }: SpeakerFacts): boolean =>
  actor.kind === 'member' && claimedById === actor.userId;
const isAuthor = (actor: Actor, { authorId }: ReviewFacts): boolean =>
  actor.kind === 'member' && authorId === actor.userId;

/** May read what is said of a speaker: professionals, and the speaker. Visitors never. */
export function canReadReviews(actor: Actor, speaker: SpeakerFacts): actor is Member {
  return speaker.isAgreed && sightOf(actor, speaker) === 'whole';
}

/** May read averages of several speakers at once. */
export const canReadAverages = (actor: Actor): actor is Member => isProfessional(actor);

/** May say how a coming went: a trusted member of the library that received the speaker. */
export function canReview(actor: Actor, { libraryId, speaker }: ComingFacts): actor is Member {
  return (
    isTrusted(actor) &&
    speaker.isAgreed &&
    !isSpeaker(actor, speaker) &&
    libraryId !== null &&
    actor.libraryId === libraryId
  );
}

/** May correct it: its author, while it stands. */
export function canCorrectReview(actor: Actor, review: ReviewFacts): actor is Member {
  return isAuthor(actor, review) && !review.isWithdrawn;
}

/** May answer, and correct the answer: the speaker whose account holds the profile. */
export function canAnswerReview(actor: Actor, review: ReviewFacts): actor is Member {
  return isSpeaker(actor, review.speaker) && !review.isWithdrawn;
}

/**
 * Keeps order among reviews: referents of the département where it happened, administrators; never
 * in their own cause.
 */
export function canModerateReview(actor: Actor, review: ReviewFacts): actor is Member {
  if (isAuthor(actor, review) || isSpeaker(actor, review.speaker)) return false;
  return isKeeperOf(actor, review.departementCode);
}

/** May take it away: its author, and who moderates. */
export function canWithdrawReview(actor: Actor, review: ReviewFacts): actor is Member {
  return !review.isWithdrawn && (isAuthor(actor, review) || canModerateReview(actor, review));
}

/** May read one: while it stands as reviews are read, then its author and who moderates. */
export function canReadReview(actor: Actor, review: ReviewFacts & { stands: boolean }): boolean {
  if (isAuthor(actor, review) || canModerateReview(actor, review)) return true;
  return review.stands && canReadReviews(actor, review.speaker);
}
