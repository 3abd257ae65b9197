import { describe, expect, test } from 'vitest';

import {
  type CannedFacts,
  canAnswer,
  canAsk,
  canDecline,
  canEditCanned,
  canEditMessage,
  canHandleReport,
  canHandOver,
  canHelp,
  canInvite,
  canJoin,
  canLeave,
  canReact,
  canReadQuestion,
  canReopen,
  canResolve,
  type QuestionFacts,
  type ReportedFacts,
} from '#app/help/policy.ts';
import { type Actor, visitor } from '#app/platform/actor.ts';
import { makeMember } from '#tests/support/member.ts';

const granted = (role: 'administrator' | 'territoryReferent') =>
  makeMember({ userId: role, grants: [{ role, libraryId: null, departementCode: '04' }] });

const actors: Record<string, Actor> = {
  visitor,
  newcomer: makeMember({ userId: 'newcomer', isVouched: false }),
  unverified: makeMember({ userId: 'unverified', isEmailVerified: false }),
  colleague: makeMember({ userId: 'colleague' }),
  referent: granted('territoryReferent'),
  administrator: granted('administrator'),
  asker: makeMember({ userId: 'asker', isVouched: false }),
  helper: makeMember({ userId: 'helper' }),
  /** Invited, and came in. */
  guest: makeMember({ userId: 'guest' }),
};

const asked = { askedById: 'asker', isTaken: false, takenById: null, isResolved: false };
const taken = { ...asked, isTaken: true, takenById: 'helper' };
const states: Record<string, QuestionFacts> = {
  open: { ...asked, participantIds: ['asker'] },
  taken: { ...taken, participantIds: ['asker', 'helper', 'guest'] },
  /** Passed to a theme: open again, the former helper still in it. */
  passed: { ...asked, participantIds: ['asker', 'helper', 'guest'] },
  resolved: { ...taken, participantIds: ['asker', 'helper', 'guest'], isResolved: true },
  /** Resolved by the asker before anybody took it. */
  alone: { ...asked, participantIds: ['asker'], isResolved: true },
};

/** r read, a answer, d decline, s resolve, hand over and invite, o reopen, l leave, j join once invited. */
const table: Record<string, Record<string, string>> = {
  //               open   taken  passed  resolved  alone
  visitor: { open: '', taken: '', passed: '', resolved: '', alone: '' },
  newcomer: { open: '', taken: '', passed: '', resolved: '', alone: '' },
  unverified: { open: '', taken: '', passed: '', resolved: '', alone: '' },
  colleague: { open: 'radj', taken: 'j', passed: 'radj', resolved: '', alone: '' },
  referent: { open: 'radj', taken: 'j', passed: 'radj', resolved: '', alone: '' },
  administrator: { open: 'radj', taken: 'j', passed: 'radj', resolved: '', alone: '' },
  asker: { open: 'ras', taken: 'ras', passed: 'ras', resolved: 'ro', alone: 'ro' },
  helper: { open: 'radj', taken: 'ras', passed: 'rasl', resolved: 'ro', alone: '' },
  guest: { open: 'radj', taken: 'rasl', passed: 'rasl', resolved: 'rol', alone: '' },
};

function lettersOf(actor: Actor, question: QuestionFacts): string {
  expect(canHandOver(actor, question)).toBe(canResolve(actor, question));
  expect(canInvite(actor, question)).toBe(canResolve(actor, question));
  return [
    canReadQuestion(actor, question) && 'r',
    canAnswer(actor, question) && 'a',
    canDecline(actor, question) && 'd',
    canResolve(actor, question) && 's',
    canReopen(actor, question) && 'o',
    canLeave(actor, question) && 'l',
    canJoin(actor, question) && 'j',
  ]
    .filter(Boolean)
    .join('');
}

describe('a question', () => {
  const cells = Object.entries(table).flatMap(([who, row]) =>
    Object.entries(row).map(([state, letters]) => [who, state, letters] as const),
  );
  test.each(cells)('%s, %s: « %s »', (who, state, letters) => {
    expect(lettersOf(actors[who]!, states[state]!)).toBe(letters);
  });

  test('is asked by whoever has a confirmed address, answered by those whom somebody answers for', () => {
    const may = (check: (actor: Actor) => boolean) =>
      Object.keys(actors).filter((who) => check(actors[who]!));
    expect(may(canAsk)).toEqual([
      'newcomer',
      'colleague',
      'referent',
      'administrator',
      'asker',
      'helper',
      'guest',
    ]);
    expect(may(canHelp)).toEqual(['colleague', 'referent', 'administrator', 'helper', 'guest']);
  });
});

describe('a message', () => {
  const createdAt = new Date('2026-03-13T10:00:00Z');
  const after = (minutes: number) => new Date(createdAt.getTime() + minutes * 60_000);
  const message = { authorId: 'helper', isDeleted: false, createdAt };
  const may = (who: string, minutes: number, changes: Partial<typeof message> = {}) =>
    canEditMessage(actors[who]!, { ...message, ...changes }, states.taken!, after(minutes));

  test('is changed by its author for ten minutes, and by nobody else', () => {
    expect(may('helper', 0)).toBe(true);
    expect(may('helper', 9.9)).toBe(true);
    expect(may('helper', 10)).toBe(false);
    expect(may('helper', 1, { isDeleted: true })).toBe(false);
    for (const who of ['asker', 'colleague', 'administrator', 'visitor'])
      expect(may(who, 1)).toBe(false);
  });

  test('is reacted to by the other participants, and by nobody else', () => {
    const mayReact = (state: string, isDeleted = false) =>
      Object.keys(actors)
        .filter((who) => canReact(actors[who]!, { authorId: 'helper', isDeleted }, states[state]!))
        .join(' ');
    for (const state of ['taken', 'passed', 'resolved'])
      expect(mayReact(state)).toBe('asker guest');
    expect(mayReact('open')).toBe('asker');
    expect(mayReact('taken', true)).toBe('');
  });
});

test('a report is handled by the referents of its territory and the administrators who take no part', () => {
  const handle = (facts: ReportedFacts) =>
    Object.keys(actors).filter((who) => canHandleReport(actors[who]!, facts));
  const may = (departementCode: string | null, ...participantIds: string[]) =>
    handle({ departementCode, participantIds, hasKeeper: true, hasOutsider: true });
  expect(may('04', 'asker')).toEqual(['referent', 'administrator']);
  expect(may('84', 'asker')).toEqual(['administrator']);
  expect(may(null, 'asker')).toEqual(['administrator']);
  expect(may('04', 'asker', 'territoryReferent')).toEqual(['administrator']);
  expect(may('04', 'asker', 'administrator')).toEqual(['referent']);
  // All of them take part: those of other territories, before nobody.
  const participantIds = ['asker', 'administrator'];
  const far = { departementCode: '84', participantIds };
  expect(handle({ ...far, hasKeeper: true, hasOutsider: true })).toEqual([]);
  expect(handle({ ...far, hasKeeper: false, hasOutsider: true })).toEqual(['referent']);
  // And where nobody else keeps anything, who administers the network, before nobody.
  const alone = { ...far, participantIds: [...participantIds, 'territoryReferent'] };
  expect(handle({ ...alone, hasKeeper: false, hasOutsider: false })).toEqual(['administrator']);
});

test('a text to begin from is its owner’s, or kept by the referents of its département', () => {
  const may = (text: CannedFacts) =>
    Object.keys(actors).filter((who) => canEditCanned(actors[who]!, text));
  expect(may({ userId: 'helper', departementCode: null })).toEqual(['helper']);
  expect(may({ userId: null, departementCode: '04' })).toEqual(['referent', 'administrator']);
  expect(may({ userId: null, departementCode: '84' })).toEqual(['administrator']);
});
