import { canHelp } from '#app/help/policy.ts';
import type { Actor, Member } from '#app/platform/actor.ts';

import type { AnswerScope } from './vocabulary.ts';

export type AnswerFacts = {
  scope: AnswerScope;
  state: 'proposed' | 'refused' | 'published' | 'withdrawn';
  /** Those whose words it holds. */
  authorIds: readonly string[];
  /** Who wrote the version that stands. */
  writtenById: string;
};

export function isAuthor(actor: Actor, { authorIds }: AnswerFacts): actor is Member {
  return actor.kind === 'member' && authorIds.includes(actor.userId);
}

/** Keeps the published answers in order: a territory's referent, an administrator. */
function isKeeper(actor: Actor): actor is Member {
  return (
    actor.kind === 'member' &&
    actor.grants.some(({ role }) => role === 'administrator' || role === 'territoryReferent')
  );
}

/** May read what is kept between professionals: every member. */
export function canReadProfessional(actor: Actor): actor is Member {
  return actor.kind === 'member';
}

/** May read its page: everybody, or members; once withdrawn, its authors and its keepers. */
export function canReadAnswer(actor: Actor, answer: AnswerFacts): boolean {
  if (answer.state === 'published')
    return answer.scope === 'public' || canReadProfessional(actor) || isAuthor(actor, answer);
  return answer.state === 'withdrawn' && (isAuthor(actor, answer) || isKeeper(actor));
}

/** May agree, ask for a correction, or refuse: an author who did not write this version. */
export function canGiveOpinion(actor: Actor, answer: AnswerFacts): actor is Member {
  return (
    answer.state === 'proposed' && isAuthor(actor, answer) && actor.userId !== answer.writtenById
  );
}

/** May write it again before it is published: any author; the others agree anew. */
export function canRevise(actor: Actor, answer: AnswerFacts): actor is Member {
  return answer.state === 'proposed' && isAuthor(actor, answer);
}

/** May correct what is published. */
export function canCorrect(actor: Actor, answer: AnswerFacts): actor is Member {
  return answer.state === 'published' && isAuthor(actor, answer);
}

/** May say « toujours vrai »: an author, or who may answer colleagues. */
export function canConfirm(actor: Actor, answer: AnswerFacts): actor is Member {
  if (answer.state !== 'published') return false;
  return isAuthor(actor, answer) || canHelp(actor) || isKeeper(actor);
}

/** May mark it « vérifiée »: a keeper, never of one's own words. */
export function canCertify(actor: Actor, answer: AnswerFacts): actor is Member {
  return answer.state === 'published' && isKeeper(actor) && !isAuthor(actor, answer);
}

/** May take it out of sight: an author, a keeper. */
export function canWithdraw(actor: Actor, answer: AnswerFacts): actor is Member {
  return answer.state === 'published' && (isAuthor(actor, answer) || isKeeper(actor));
}

/** May read the figures of the help desk: who keeps a territory, who keeps the network. */
export function canReadFigures(actor: Actor): actor is Member {
  return isKeeper(actor);
}

/** The départements whose figures a keeper reads. */
export function figuresOf({ grants }: Member): readonly string[] | 'all' {
  if (grants.some(({ role }) => role === 'administrator')) return 'all';
  return grants.flatMap(({ role, departementCode }) =>
    role === 'territoryReferent' && departementCode !== null ? [departementCode] : [],
  );
}
