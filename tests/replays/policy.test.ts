import { describe, expect, test } from 'vitest';

import { type Actor, type Member, visitor } from '#app/platform/actor.ts';
import {
  canRecordReplay,
  canReviseReplay,
  canWithdrawReplay,
  whyNotRecordReplay,
} from '#app/replays/policy.ts';
import { sheetStatuses } from '#app/sheets/vocabulary.ts';

const member = (more: Partial<Member> = {}): Member => ({
  kind: 'member',
  userId: 'me',
  sessionId: null,
  displayName: 'Moi',
  libraryId: 'apt',
  departementCode: '84',
  isEmailVerified: true,
  isVouched: true,
  grants: [],
  ...more,
});
const granted = (
  role: Member['grants'][number]['role'],
  scope: { libraryId?: string; departementCode?: string } = {},
) =>
  member({ userId: 'other', grants: [{ role, libraryId: null, departementCode: null, ...scope }] });

const actors: Record<string, Actor> = {
  visitor,
  unverified: member({ isEmailVerified: false }),
  unvouched: member({ isVouched: false }),
  nowhere: member({ libraryId: null }),
  ofTheSheet: member({ libraryId: 'forcalquier' }),
  trusted: member(),
};

describe('canRecordReplay', () => {
  const may = { published: ['trusted'], archived: ['trusted'], draft: [], withdrawn: [] };
  test.each(sheetStatuses)('%s', (status) => {
    const sheet = { status, libraryId: 'forcalquier' };
    const allowed = Object.keys(actors).filter((name) => canRecordReplay(actors[name]!, sheet));
    expect(allowed).toEqual(may[status]);
  });

  test('who may not is told what to do, who may is not', () => {
    const sheet = { status: 'published' as const, libraryId: 'forcalquier' };
    const sentences = Object.values(actors).flatMap((actor) =>
      actor.kind === 'member' ? [whyNotRecordReplay(actor, sheet)] : [],
    );
    expect(new Set(sentences).size).toBe(5);
    expect(whyNotRecordReplay(member(), sheet)).toBeNull();
  });
});

describe('whose replay it is', () => {
  const replay = { recordedById: 'me', libraryId: 'apt', departementCode: '84' };
  const table: [string, Actor, boolean, boolean][] = [
    ['visitor', visitor, false, false],
    ['who told it', member(), true, true],
    ['a colleague of the library', member({ userId: 'other' }), false, false],
    ['its library’s referent', granted('libraryReferent', { libraryId: 'apt' }), false, true],
    ['another’s referent', granted('libraryReferent', { libraryId: 'gap' }), false, false],
    ['its territory’s', granted('territoryReferent', { departementCode: '84' }), false, true],
    ['another territory’s', granted('territoryReferent', { departementCode: '05' }), false, false],
    ['an administrator', granted('administrator'), false, true],
  ];
  test.each(table)('%s', (_, actor, revises, withdraws) => {
    expect(canReviseReplay(actor, replay)).toBe(revises);
    expect(canWithdrawReplay(actor, replay)).toBe(withdraws);
  });
});
