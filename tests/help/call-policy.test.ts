import { describe, expect, test } from 'vitest';

import {
  canCall,
  canCallAgain,
  type CallFacts,
  canKeepCalls,
  canSeeCall,
  canStopCall,
  canTakeCall,
} from '#app/calls/policy.ts';
import { type Actor, visitor } from '#app/platform/actor.ts';
import { makeMember } from '#tests/support/member.ts';

const granted = (role: 'administrator' | 'territoryReferent') =>
  makeMember({ userId: role, grants: [{ role, libraryId: null, departementCode: '04' }] });

const actors: Record<string, Actor> = {
  visitor,
  unverified: makeMember({ userId: 'unverified', isEmailVerified: false }),
  asker: makeMember({ userId: 'asker', isVouched: false }),
  rung: makeMember({ userId: 'rung' }),
  /** Somebody answered for them no more, while it rang. */
  withdrawn: makeMember({ userId: 'withdrawn', isVouched: false }),
  colleague: makeMember({ userId: 'colleague' }),
  referent: granted('territoryReferent'),
  administrator: granted('administrator'),
};

const call = { calledById: 'asker', rungIds: ['rung', 'withdrawn'] };
const states: Record<string, CallFacts> = {
  ringing: { ...call, isRinging: true },
  over: { ...call, isRinging: false },
};

/** r read, t take or decline, s stop. */
const table: Record<string, Record<string, string>> = {
  visitor: { ringing: '', over: '' },
  unverified: { ringing: '', over: '' },
  asker: { ringing: 'rs', over: 'r' },
  rung: { ringing: 'rt', over: 'r' },
  withdrawn: { ringing: 'r', over: 'r' },
  colleague: { ringing: '', over: '' },
  referent: { ringing: '', over: '' },
  administrator: { ringing: '', over: '' },
};

describe('a call', () => {
  const cells = Object.entries(table).flatMap(([who, row]) =>
    Object.entries(row).map(([state, letters]) => [who, state, letters] as const),
  );
  test.each(cells)('%s, %s: « %s »', (who, state, letters) => {
    const actor = actors[who]!;
    const facts = states[state]!;
    const found = [
      canSeeCall(actor, facts) && 'r',
      canTakeCall(actor, facts) && 't',
      canStopCall(actor, facts) && 's',
    ];
    expect(found.filter(Boolean).join('')).toBe(letters);
  });

  test('rings again by whose question it is, while nobody has it, and not for ever', () => {
    const past = { askedById: 'asker', calls: 1, isRinging: false, isOpen: true };
    const may = (facts: object = {}) =>
      Object.keys(actors).filter((name) => canCallAgain(actors[name]!, { ...past, ...facts }));
    expect(may()).toEqual(['asker']);
    for (const facts of [{ isRinging: true }, { isOpen: false }, { calls: 4 }])
      expect(may(facts)).toEqual([]);
    expect(may({ askedById: 'unverified' })).toEqual([]);
  });

  test('is made by whoever may ask; how long it rings is for administrators', () => {
    const who = (can: (actor: Actor) => boolean) =>
      Object.keys(actors).filter((name) => can(actors[name]!));
    expect(who(canCall)).toEqual([
      'asker',
      'rung',
      'withdrawn',
      'colleague',
      'referent',
      'administrator',
    ]);
    expect(who(canKeepCalls)).toEqual(['administrator']);
  });
});
