import type { Actor, Member } from '#app/platform/actor.ts';
import { visitor } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Database } from '#app/platform/database.server.ts';
import { log } from '#app/platform/log.server.ts';

/** A context for verbs under test: a visitor, now, unless told otherwise. */
export function makeContext(
  db: Database,
  actor: Actor = visitor,
  options: { clock?: () => Date } = {},
): Context {
  return {
    db,
    actor,
    clock: options.clock ?? (() => new Date()),
    log,
    requestId: 'test',
    appUrl: 'http://localhost:3000',
  };
}

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
