import type { Actor, Member } from '#app/platform/actor.ts';

import { canSee, type SheetFacts } from './policy.ts';
import type { Licence } from './vocabulary.ts';

/**
 * May draw a sheet of their own from this one: any member, of what is or was published, unless its
 * authors keep all rights and ask to be asked first.
 */
export function canAdapt(actor: Actor, sheet: SheetFacts, licence: Licence): actor is Member {
  if (actor.kind !== 'member' || !canSee(actor, sheet)) return false;
  if (sheet.status !== 'published' && sheet.status !== 'archived') return false;
  return licence !== 'ask' || sheet.authors.some(({ userId }) => userId === actor.userId);
}

/** Why a member may not adapt a sheet that they read. */
export const whyNotAdapt =
  'Les auteurs de cette fiche demandent qu’on leur écrive avant de la reprendre.';
