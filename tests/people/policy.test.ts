import { expect, test } from 'vitest';

import {
  canReadDirectory,
  closenessOf,
  type Consents,
  exportableTerritories,
  visibleFields,
} from '#app/people/policy.ts';
import { type ProfileField, profileFields, reaches } from '#app/people/vocabulary.ts';
import { type Actor, type Grant, visitor } from '#app/platform/actor.ts';
import { makeMember } from '#tests/support/member.ts';

const person = { userId: 'somebody', departementCode: '04' };

const granted = (role: Grant['role'], departementCode: string | null, home: string | null) =>
  makeMember({
    userId: role,
    departementCode: home,
    grants: [{ role, libraryId: null, departementCode }],
  });

const readers: Record<string, Actor> = {
  visitor,
  newcomer: makeMember({ userId: 'newcomer', departementCode: '04', isVouched: false }),
  unverified: makeMember({ userId: 'unverified', departementCode: '04', isEmailVerified: false }),
  elsewhere: makeMember({ userId: 'elsewhere', departementCode: '83' }),
  nowhere: makeMember({ userId: 'nowhere' }),
  neighbour: makeMember({ userId: 'neighbour', departementCode: '04' }),
  referent: granted('territoryReferent', '04', '83'),
  otherReferent: granted('territoryReferent', '05', '83'),
  administrator: granted('administrator', null, null),
  self: makeMember({ userId: 'somebody', departementCode: '04', isVouched: false }),
};

/** Which of a field shown to my territory, to members, to everybody, to nobody each reader sees. */
const table: Record<string, string> = {
  visitor: 'everyone',
  newcomer: 'everyone',
  unverified: 'everyone',
  elsewhere: 'members everyone',
  nowhere: 'members everyone',
  neighbour: 'territory members everyone',
  referent: 'territory members everyone',
  otherReferent: 'members everyone',
  administrator: 'members everyone',
  self: 'nobody territory members everyone',
};

const others = profileFields.filter((field) => field !== 'name');
const cells = Object.keys(table).flatMap((reader) =>
  profileFields.map((field) => [reader, field] as const),
);

test.each(cells)('%s sees %s as its owner said', (reader, field: ProfileField) => {
  const closeness = closenessOf(readers[reader]!, person);
  const seen = ['nobody', ...reaches].filter((reach) => {
    const consents: Consents = { name: 'everyone' };
    if (reach === 'nobody') delete consents[field];
    else consents[field] = reach as Consents[ProfileField];
    return visibleFields(closeness, consents).includes(field);
  });
  expect(seen.join(' ')).toBe(table[reader]);
});

test('without the name, nothing is seen', () => {
  const consents = Object.fromEntries(others.map((field) => [field, 'everyone'])) as Consents;
  for (const closeness of reaches) expect(visibleFields(closeness, consents)).toEqual([]);
  const near: Consents = { ...consents, name: 'territory' };
  expect(visibleFields('members', near)).toEqual([]);
  expect(visibleFields('territory', near)).toEqual([...profileFields]);
  expect(visibleFields('self', {})).toEqual([...profileFields]);
});

test('somebody without library is near nobody', () => {
  const homeless = { userId: 'somebody', departementCode: null };
  expect(closenessOf(readers.neighbour!, homeless)).toBe('members');
  expect(closenessOf(readers.referent!, homeless)).toBe('members');
  expect(closenessOf(readers.nowhere!, homeless)).toBe('members');
});

test('the directory is read by those whom the network answers for, exported by referents', () => {
  const who = (may: (actor: Actor) => boolean) =>
    Object.keys(readers).filter((name) => may(readers[name]!));
  expect(who(canReadDirectory)).toEqual([
    'elsewhere',
    'nowhere',
    'neighbour',
    'referent',
    'otherReferent',
    'administrator',
  ]);
  expect(who((actor) => exportableTerritories(actor).length > 0)).toEqual([
    'referent',
    'otherReferent',
  ]);
});
