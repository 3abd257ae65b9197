import { describe, expect, test } from 'vitest';

import {
  canAdminister,
  canDeclareDeparture,
  canGrant,
  canHoldRole,
  canOpenAdministration,
  canSuspend,
  canVouchFor,
  type PersonFacts,
} from '#app/accounts/policy.ts';
import { visitor } from '#app/platform/actor.ts';
import { makeMember } from '#tests/support/member.ts';

const grant = (role: 'libraryReferent' | 'territoryReferent' | 'administrator', scope = {}) => ({
  role,
  libraryId: null,
  departementCode: null,
  ...scope,
});

/** Who asks; the newcomer works at `banon`, in 04. */
const actors = {
  visitor,
  newcomer: makeMember({ userId: 'newcomer', libraryId: 'banon', isVouched: false }),
  colleague: makeMember({ userId: 'colleague', libraryId: 'banon', departementCode: '04' }),
  'colleague not vouched for': makeMember({
    userId: 'other-newcomer',
    libraryId: 'banon',
    isVouched: false,
  }),
  'librarian elsewhere': makeMember({ userId: 'elsewhere', libraryId: 'apt' }),
  'librarian of no library': makeMember({ userId: 'nowhere' }),
  'referent of the library': makeMember({
    userId: 'referent',
    libraryId: 'digne',
    grants: [grant('libraryReferent', { libraryId: 'banon' })],
  }),
  'referent of another library': makeMember({
    userId: 'other-referent',
    grants: [grant('libraryReferent', { libraryId: 'apt' })],
  }),
  'referent of the territory': makeMember({
    userId: 'territory',
    grants: [grant('territoryReferent', { departementCode: '04' })],
  }),
  'referent of another territory': makeMember({
    userId: 'other-territory',
    grants: [grant('territoryReferent', { departementCode: '84' })],
  }),
  administrator: makeMember({ userId: 'administrator', grants: [grant('administrator')] }),
};
type Who = keyof typeof actors;
const everybody = Object.keys(actors) as Who[];

const newcomer: PersonFacts = {
  userId: 'newcomer',
  libraryId: 'banon',
  departementCode: '04',
  isEmailVerified: true,
  isVouched: false,
  isSuspended: false,
};

const libraryReferentOfBanon = grant('libraryReferent', {
  libraryId: 'banon',
  departementCode: '04',
});

/** Deed → who may; everybody else may not. */
const rules: [string, (who: Who) => boolean, Who[]][] = [
  [
    'vouch for a newcomer',
    (who) => canVouchFor(actors[who], newcomer),
    ['colleague', 'referent of the library', 'referent of the territory', 'administrator'],
  ],
  [
    'vouch for somebody of no library',
    (who) => canVouchFor(actors[who], { ...newcomer, libraryId: null, departementCode: null }),
    ['administrator'],
  ],
  [
    'vouch before the address is proved',
    (who) => canVouchFor(actors[who], { ...newcomer, isEmailVerified: false }),
    [],
  ],
  ['vouch twice', (who) => canVouchFor(actors[who], { ...newcomer, isVouched: true }), []],
  [
    'vouch for somebody suspended',
    (who) => canVouchFor(actors[who], { ...newcomer, isSuspended: true }),
    [],
  ],
  [
    'open the administration',
    (who) => canOpenAdministration(actors[who]),
    [
      'referent of the library',
      'referent of another library',
      'referent of the territory',
      'referent of another territory',
      'administrator',
    ],
  ],
  [
    'open the page of the newcomer in it',
    (who) => canAdminister(actors[who], newcomer),
    ['referent of the library', 'referent of the territory', 'administrator'],
  ],
  [
    'say that they have left',
    (who) => canDeclareDeparture(actors[who], newcomer),
    ['colleague', 'referent of the library', 'referent of the territory', 'administrator'],
  ],
  [
    'say that somebody of no library has left',
    (who) => canDeclareDeparture(actors[who], { ...newcomer, libraryId: null }),
    [],
  ],
  ['suspend', (who) => canSuspend(actors[who], newcomer), ['administrator']],
  [
    'name a library referent',
    (who) => canGrant(actors[who], libraryReferentOfBanon),
    ['referent of the territory', 'administrator'],
  ],
  [
    'name a territory referent',
    (who) => canGrant(actors[who], grant('territoryReferent', { departementCode: '04' })),
    ['administrator'],
  ],
  [
    'name an administrator',
    (who) => canGrant(actors[who], grant('administrator')),
    ['administrator'],
  ],
];

describe.each(rules)('%s', (_deed, may, allowed) => {
  test.each(everybody)('%s', (who) => {
    expect(may(who)).toBe(allowed.includes(who));
  });
});

test('nobody suspends themselves', () => {
  expect(canSuspend(actors.administrator, { ...newcomer, userId: 'administrator' })).toBe(false);
});

test.each([
  ['answered for', { isVouched: true }, true],
  ['a newcomer', {}, false],
  ['suspended', { isVouched: true, isSuspended: true }, false],
  ['unverified', { isVouched: true, isEmailVerified: false }, false],
])('%s: may hold a role: %s', (_who, changes, expected) => {
  expect(canHoldRole({ ...newcomer, ...changes })).toBe(expected);
});
