import { isCommentKeeper } from '#app/comments/policy.ts';
import type { Actor, Member } from '#app/platform/actor.ts';

/** Where the sheet reported lives. */
export type ReportScope = { libraryId: string | null; departementCode: string | null };

/** May read and settle: the referents of the sheet's library and département, administrators. */
export function canSettleReport(actor: Actor, scope: ReportScope): actor is Member {
  return isCommentKeeper(actor, scope);
}

/** May open the page where reports wait: who keeps some place in order. */
export function canOpenReports(actor: Actor): actor is Member {
  return actor.kind === 'member' && actor.grants.length > 0;
}
