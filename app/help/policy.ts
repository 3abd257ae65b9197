import { type Actor, isAdministrator, isTrusted, type Member } from '#app/platform/actor.ts';
import { minuteInMs } from '#app/platform/durations.ts';

import { editableForInMinutes } from './vocabulary.ts';

export type QuestionFacts = {
  askedById: string;
  /** The asker among them. */
  participantIds: readonly string[];
  /** Somebody answers it: from then on it is between its participants. */
  isTaken: boolean;
  /** Who answers it. */
  takenById: string | null;
  isResolved: boolean;
};

export type MessageFacts = { authorId: string; isDeleted: boolean; createdAt: Date };

/** May ask: a member whose address is confirmed; a newcomer needs help more than others. */
export function canAsk(actor: Actor): actor is Member {
  return actor.kind === 'member' && actor.isEmailVerified;
}

/** May answer colleagues: somebody of the network answers for them. */
export function canHelp(actor: Actor): actor is Member {
  return isTrusted(actor);
}

export function isParticipant(actor: Actor, { participantIds }: QuestionFacts): actor is Member {
  return actor.kind === 'member' && participantIds.includes(actor.userId);
}

const isOpen = ({ isTaken, isResolved }: QuestionFacts) => !isTaken && !isResolved;

/**
 * May read it: its participants; and, until somebody takes it, those who may answer. Nobody else,
 * whatever their role: keepers of the house have no business in a conversation.
 */
export function canReadQuestion(actor: Actor, question: QuestionFacts): actor is Member {
  return isParticipant(actor, question) || (isOpen(question) && canHelp(actor));
}

/** May write in it; the first who does takes an open question. */
export function canAnswer(actor: Actor, question: QuestionFacts): actor is Member {
  return !question.isResolved && canReadQuestion(actor, question);
}

/** May take it upon themselves to answer: an open question of somebody else. */
export function canTake(actor: Actor, question: QuestionFacts): actor is Member {
  return isOpen(question) && canHelp(actor) && actor.userId !== question.askedById;
}

/** May take themselves off an open question that they did not ask. */
export function canDecline(actor: Actor, question: QuestionFacts): actor is Member {
  return isOpen(question) && canHelp(actor) && !isParticipant(actor, question);
}

/** May say that it is settled. */
export function canResolve(actor: Actor, question: QuestionFacts): actor is Member {
  return !question.isResolved && isParticipant(actor, question);
}

/** May pass it on to somebody who will know. */
export function canHandOver(actor: Actor, question: QuestionFacts): actor is Member {
  return canResolve(actor, question);
}

/** May ask a colleague in, and take that back: a participant, until it is resolved. */
export function canInvite(actor: Actor, question: QuestionFacts): actor is Member {
  return canResolve(actor, question);
}

/** May come in, once invited: who may answer colleagues, until it is resolved. */
export function canJoin(actor: Actor, question: QuestionFacts): actor is Member {
  return canHelp(actor) && !question.isResolved && !isParticipant(actor, question);
}

/**
 * May leave: a participant, but neither who asked nor who answers. The one stays with the question,
 * the other passes it on first: nobody is left waiting for somebody who is gone.
 */
export function canLeave(actor: Actor, question: QuestionFacts): actor is Member {
  return (
    isParticipant(actor, question) &&
    actor.userId !== question.askedById &&
    actor.userId !== question.takenById
  );
}

export function canReopen(actor: Actor, question: QuestionFacts): actor is Member {
  return question.isResolved && isParticipant(actor, question);
}

/** May change or delete: one's own words, while they are young. */
export function canEditMessage(
  actor: Actor,
  message: MessageFacts,
  question: QuestionFacts,
  now: Date,
): actor is Member {
  const ageInMs = now.getTime() - message.createdAt.getTime();
  return (
    isParticipant(actor, question) &&
    actor.userId === message.authorId &&
    !message.isDeleted &&
    ageInMs < editableForInMinutes * minuteInMs
  );
}

/** May react to it: a participant, to the words of somebody else; once it is resolved too. */
export function canReact(
  actor: Actor,
  message: Pick<MessageFacts, 'authorId' | 'isDeleted'>,
  question: QuestionFacts,
): actor is Member {
  return isParticipant(actor, question) && actor.userId !== message.authorId && !message.isDeleted;
}

/** A reported conversation: where it was asked from, and who takes part in it. */
export type ReportedFacts = {
  departementCode: string | null;
  participantIds: readonly string[];
  /** Somebody whose territory it is, or an administrator, takes no part in it. */
  hasKeeper: boolean;
  /** Somebody, of whatever territory, keeps reports and takes no part in it. */
  hasOutsider: boolean;
};

/** Whether reports may wait for this person: a territory's referent, an administrator. */
export function mayKeepReports(actor: Actor): actor is Member {
  return (
    actor.kind === 'member' &&
    actor.grants.some(({ role }) => role === 'administrator' || role === 'territoryReferent')
  );
}

/**
 * May read a reported conversation and settle its report: an administrator, and the referents of the
 * département where it was asked; never somebody who takes part in it. Where all of these do, the
 * referents of the other territories. Where the network has nobody else at all, an administrator who
 * takes part: a report never waits for nobody, and every participant sees who read it.
 */
export function canHandleReport(
  actor: Actor,
  { departementCode, participantIds, hasKeeper, hasOutsider }: ReportedFacts,
): actor is Member {
  if (!mayKeepReports(actor)) return false;
  if (participantIds.includes(actor.userId)) return !hasOutsider && isAdministrator(actor);
  return (
    !hasKeeper ||
    isAdministrator(actor) ||
    actor.grants.some(
      (grant) =>
        grant.role === 'territoryReferent' &&
        grant.departementCode !== null &&
        grant.departementCode === departementCode,
    )
  );
}

/** May set how long conversations are kept: an administrator. */
export function canKeepHelp(actor: Actor): actor is Member {
  return isAdministrator(actor);
}

/** Whose a text to begin from is: one of the two is null. */
export type CannedFacts = { userId: string | null; departementCode: string | null };

/** The départements in which a member shares texts: those of which they are a referent. */
export function mayShareIn({ grants }: Member): readonly string[] | 'all' {
  if (grants.some(({ role }) => role === 'administrator')) return 'all';
  return grants.flatMap(({ role, departementCode }) =>
    role === 'territoryReferent' && departementCode !== null ? [departementCode] : [],
  );
}

/** May write it: one's own; a shared one where one is a referent. */
export function canEditCanned(
  actor: Actor,
  { userId, departementCode }: CannedFacts,
): actor is Member {
  if (actor.kind !== 'member') return false;
  if (departementCode === null) return userId === actor.userId;
  const kept = mayShareIn(actor);
  return kept === 'all' || kept.includes(departementCode);
}
