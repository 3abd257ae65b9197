import type { Member } from '#app/platform/actor.ts';
import type { SpeakerFacts } from '#app/speakers/policy.ts';

type Seen = { isPast: boolean; isReviewed: boolean; when: string | null };

/**
 * Why this member may not say how a speaker's coming went, and what to do.
 * @param own what the member's library received of that speaker.
 */
export function whyNotReview(
  actor: Member,
  speaker: Pick<SpeakerFacts, 'claimedById'>,
  own: readonly Seen[],
): string {
  if (speaker.claimedById === actor.userId)
    return 'Ce profil est le vôtre\u00A0: vous pouvez répondre aux avis.';
  if (actor.libraryId === null)
    return 'Dites d’abord dans votre compte dans quelle bibliothèque vous travaillez.';
  if (own.length === 0)
    return 'Pour donner un avis, il faut avoir accueilli cette personne\u00A0: publiez la fiche du projet en la nommant, ou racontez votre reprise («\u00A0Je l’ai réalisé aussi\u00A0») en disant qu’elle est venue.';
  if (own.some(({ isPast, isReviewed }) => isPast && isReviewed))
    return 'Votre bibliothèque a déjà donné son avis sur cette venue\u00A0: il se corrige, il ne se donne pas deux fois.';
  return own.some(({ when }) => when === null)
    ? 'La fiche ne dit pas quand c’était\u00A0: ajoutez-y la date, puis revenez.'
    : 'Cette venue est à venir\u00A0: vous en parlerez une fois qu’elle aura eu lieu.';
}
