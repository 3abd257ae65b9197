import { type Actor, isTrusted, type Member } from '#app/platform/actor.ts';

import type { AuthorRole, SheetStatus } from './vocabulary.ts';

/** What decides who may do what with a sheet. */
export type SheetFacts = {
  status: SheetStatus;
  authors: readonly { userId: string; role: AuthorRole }[];
  /** The library it belongs to, and that library's département. */
  libraryId: string | null;
  departementCode: string | null;
  withdrawnById: string | null;
};

function isAuthor(actor: Actor, { authors }: Pick<SheetFacts, 'authors'>): actor is Member {
  return actor.kind === 'member' && authors.some(({ userId }) => userId === actor.userId);
}

function isOwner(actor: Actor, { authors }: Pick<SheetFacts, 'authors'>): actor is Member {
  return (
    actor.kind === 'member' &&
    authors.some(({ userId, role }) => userId === actor.userId && role === 'owner')
  );
}

/**
 * Who keeps the house in order where the sheet lives: the referent of its library, the referent of
 * its département, an administrator. They have no key to drafts, which are their authors' alone.
 */
function isKeeper(actor: Actor, sheet: SheetFacts): actor is Member {
  if (actor.kind !== 'member') return false;
  return actor.grants.some(({ role, libraryId, departementCode }) => {
    if (role === 'administrator') return true;
    if (role === 'libraryReferent') return libraryId !== null && libraryId === sheet.libraryId;
    return departementCode !== null && departementCode === sheet.departementCode;
  });
}

/** May read the sections that authors keep between professionals: every member. */
export function canSeeProfessional(actor: Actor): actor is Member {
  return actor.kind === 'member';
}

/** May read what was published. An archived sheet keeps its address; a withdrawn one is hidden. */
export function canSee(actor: Actor, sheet: SheetFacts): boolean {
  if (sheet.status === 'published' || sheet.status === 'archived') return true;
  if (sheet.status === 'withdrawn') return isAuthor(actor, sheet) || isKeeper(actor, sheet);
  return isAuthor(actor, sheet);
}

/** May read the working copy: its authors, and its keepers once it has been published. */
export function canSeeDraft(actor: Actor, sheet: SheetFacts): actor is Member {
  return isAuthor(actor, sheet) || (sheet.status !== 'draft' && isKeeper(actor, sheet));
}

/** May change the working copy. An archived sheet is restored first. */
export function canEdit(actor: Actor, sheet: SheetFacts): actor is Member {
  return sheet.status !== 'archived' && canSeeDraft(actor, sheet);
}

/** What a keeper withdrew, authors do not put back by themselves. */
function mayBringBack(actor: Actor, sheet: SheetFacts): boolean {
  if (isKeeper(actor, sheet)) return true;
  const withdrawnByAuthor = sheet.authors.some(({ userId }) => userId === sheet.withdrawnById);
  return isAuthor(actor, sheet) && (sheet.withdrawnById === null || withdrawnByAuthor);
}

/** May publish the working copy, for the first time or again. */
export function canPublish(actor: Actor, sheet: SheetFacts): actor is Member {
  if (!isTrusted(actor) || !canEdit(actor, sheet)) return false;
  return sheet.status !== 'withdrawn' || mayBringBack(actor, sheet);
}

/** Why this member may not publish yet, and what to do; null when nothing stands in the way. */
export function whyNotPublish(actor: Member, sheet: SheetFacts): string | null {
  if (!actor.isEmailVerified) {
    return 'Pour publier, confirmez d’abord votre adresse : un lien vous attend dans votre messagerie. Votre brouillon est gardé.';
  }
  if (!isTrusted(actor)) {
    return 'Pour publier, demandez à une personne de votre bibliothèque, à votre référent·e de territoire ou à l’administration de se porter garante de vous. Votre brouillon est gardé.';
  }
  if (sheet.status === 'archived')
    return 'Cette fiche est archivée : remettez-la en ligne d’abord.';
  if (!canPublish(actor, sheet)) {
    return 'Cette fiche a été retirée par une personne référente : écrivez-lui pour la remettre en ligne.';
  }
  return null;
}

/** May take it out of sight at once: a mistake, a personal datum. */
export function canWithdraw(actor: Actor, sheet: SheetFacts): actor is Member {
  if (sheet.status !== 'published' && sheet.status !== 'archived') return false;
  return isAuthor(actor, sheet) || isKeeper(actor, sheet);
}

/** May put back in sight what was withdrawn or archived, as it was. */
export function canRestore(actor: Actor, sheet: SheetFacts): actor is Member {
  if (!isTrusted(actor)) return false;
  if (sheet.status === 'archived') return isAuthor(actor, sheet) || isKeeper(actor, sheet);
  return sheet.status === 'withdrawn' && mayBringBack(actor, sheet);
}

/** May take it out of searches while its address stays good. */
export function canArchive(actor: Actor, sheet: SheetFacts): actor is Member {
  if (sheet.status !== 'published') return false;
  return isAuthor(actor, sheet) || isKeeper(actor, sheet);
}

/** May say « toujours vrai »: authors, keepers, and trusted colleagues of the sheet's library. */
export function canVerify(actor: Actor, sheet: SheetFacts): actor is Member {
  if (sheet.status !== 'published' || actor.kind !== 'member') return false;
  const isColleague =
    isTrusted(actor) && actor.libraryId !== null && actor.libraryId === sheet.libraryId;
  return isAuthor(actor, sheet) || isKeeper(actor, sheet) || isColleague;
}

/** May invite co-authors and make links that share the draft, and take both back. */
export function canInvite(actor: Actor, sheet: SheetFacts): actor is Member {
  return sheet.status !== 'archived' && isAuthor(actor, sheet);
}

/** May take a co-author off the sheet; a co-author may always leave. The owner stays. */
export function canRemoveAuthor(actor: Actor, sheet: SheetFacts, userId: string): actor is Member {
  const role = sheet.authors.find((author) => author.userId === userId)?.role;
  if (role !== 'coauthor' || actor.kind !== 'member') return false;
  return actor.userId === userId || isOwner(actor, sheet);
}

/**
 * May keep a sheet whose owner has left: a trusted colleague of its library, or a keeper; not its
 * owner, who has it already.
 */
export function canTakeOver(actor: Actor, sheet: SheetFacts): actor is Member {
  if (sheet.status !== 'published' && sheet.status !== 'archived') return false;
  if (!isTrusted(actor)) return false;
  const isColleague = actor.libraryId !== null && actor.libraryId === sheet.libraryId;
  return (isColleague || isKeeper(actor, sheet)) && !isOwner(actor, sheet);
}

/** May throw away a draft that was never published. */
export function canDiscard(actor: Actor, sheet: SheetFacts): actor is Member {
  return sheet.status === 'draft' && isOwner(actor, sheet);
}
