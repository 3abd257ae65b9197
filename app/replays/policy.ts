import { type Actor, isTrusted, type Member } from '#app/platform/actor.ts';
import type { SheetStatus } from '#app/sheets/vocabulary.ts';

/** The sheet that was done again, as far as permission goes. */
export type ReplayedSheet = { status: SheetStatus; libraryId: string | null };

export type ReplayFacts = {
  recordedById: string;
  libraryId: string;
  /** Of that library. */
  departementCode: string | null;
};

/** May say « réalisé aussi chez nous »: a trusted member of another library. */
export function canRecordReplay(actor: Actor, sheet: ReplayedSheet): actor is Member {
  if (sheet.status !== 'published' && sheet.status !== 'archived') return false;
  return isTrusted(actor) && actor.libraryId !== null && actor.libraryId !== sheet.libraryId;
}

/** Why this member may not, and what to do; null when nothing stands in the way. */
export function whyNotRecordReplay(actor: Member, sheet: ReplayedSheet): string | null {
  const may: boolean = canRecordReplay(actor, sheet);
  if (may) return null;
  if (actor.libraryId === null) {
    return 'Dites d’abord dans votre compte dans quelle bibliothèque vous travaillez.';
  }
  if (actor.libraryId === sheet.libraryId) {
    return 'Cette fiche est celle de votre bibliothèque\u00A0: ajoutez plutôt vos chiffres à son bilan.';
  }
  if (!actor.isEmailVerified) {
    return 'Confirmez d’abord votre adresse\u00A0: un lien vous attend dans votre messagerie.';
  }
  return 'Demandez à une personne de votre bibliothèque ou à votre référent·e de territoire de se porter garante de vous\u00A0: vous pourrez alors raconter votre reprise.';
}

/** May correct it: the person who wrote it. */
export function canReviseReplay(actor: Actor, replay: ReplayFacts): actor is Member {
  return actor.kind === 'member' && actor.userId === replay.recordedById;
}

/** May take it back: the same, and those who keep the library's words in order. */
export function canWithdrawReplay(actor: Actor, replay: ReplayFacts): actor is Member {
  if (actor.kind !== 'member') return false;
  if (actor.userId === replay.recordedById) return true;
  return actor.grants.some(({ role, libraryId, departementCode }) => {
    if (role === 'administrator') return true;
    if (role === 'libraryReferent') return libraryId === replay.libraryId;
    return departementCode !== null && departementCode === replay.departementCode;
  });
}
