import type { Member } from '#app/platform/actor.ts';

/** A verified and vouched librarian, for policies that look at no row. */
export function makeMember(changes: Partial<Member> = {}): Member {
  return {
    kind: 'member',
    userId: '00000000-0000-4000-8000-000000000001',
    sessionId: null,
    displayName: 'Camille Roux',
    libraryId: null,
    departementCode: null,
    isEmailVerified: true,
    isVouched: true,
    grants: [],
    ...changes,
  };
}
