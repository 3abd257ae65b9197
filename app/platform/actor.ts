import type { GrantableRole } from '#app/accounts/vocabulary.ts';

export type Grant = {
  role: GrantableRole;
  libraryId: string | null;
  departementCode: string | null;
};

/** Who asks. A member's `isVouched` says whether they may publish. */
export type Actor =
  | { kind: 'visitor' }
  | {
      kind: 'member';
      userId: string;
      sessionId: string | null;
      displayName: string;
      libraryId: string | null;
      /** Département of their library. */
      departementCode: string | null;
      isEmailVerified: boolean;
      isVouched: boolean;
      grants: Grant[];
    };

export type Member = Extract<Actor, { kind: 'member' }>;

export const visitor: Actor = { kind: 'visitor' };

/** Whether this person keeps the whole platform. */
export function isAdministrator(actor: Actor): boolean {
  return actor.kind === 'member' && actor.grants.some((grant) => grant.role === 'administrator');
}

/**
 * Somebody answers for this member: their address is proved, and a colleague vouched for them or the
 * house gave them a role.
 */
export function isTrusted(actor: Actor): actor is Member {
  return (
    actor.kind === 'member' && actor.isEmailVerified && (actor.isVouched || actor.grants.length > 0)
  );
}
