import type { Actor, Member } from '#app/platform/actor.ts';
import type { SheetStatus } from '#app/sheets/vocabulary.ts';

export type CommentFacts = {
  authorId: string;
  isDeleted: boolean;
  /** Of the sheet it stands under. */
  libraryId: string | null;
  departementCode: string | null;
};

/** Comments are between professionals: every member reads them, visitors never. */
export function canReadComments(actor: Actor): actor is Member {
  return actor.kind === 'member';
}

/** May comment and answer, once their address is confirmed; an archived sheet is closed to it. */
export function canComment(actor: Actor, sheet: { status: SheetStatus }): actor is Member {
  return actor.kind === 'member' && actor.isEmailVerified && sheet.status === 'published';
}

/** May change their own words. */
export function canEditComment(actor: Actor, comment: CommentFacts): actor is Member {
  return actor.kind === 'member' && !comment.isDeleted && actor.userId === comment.authorId;
}

/** Keeps order where the sheet lives: its library's or département's referent, an administrator. */
export function isCommentKeeper(
  actor: Actor,
  scope: Pick<CommentFacts, 'libraryId' | 'departementCode'>,
): actor is Member {
  if (actor.kind !== 'member') return false;
  return actor.grants.some(({ role, libraryId, departementCode }) => {
    if (role === 'administrator') return true;
    if (role === 'libraryReferent') return libraryId !== null && libraryId === scope.libraryId;
    return departementCode !== null && departementCode === scope.departementCode;
  });
}

/** May take a comment away: who wrote it, and who keeps order there. */
export function canDeleteComment(actor: Actor, comment: CommentFacts): actor is Member {
  if (comment.isDeleted) return false;
  return canEditComment(actor, comment) || isCommentKeeper(actor, comment);
}
