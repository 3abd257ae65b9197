import { expect, test } from 'vitest';

import { type Actor, type Grant, visitor } from '#app/platform/actor.ts';
import {
  canAnswerReview,
  canCorrectReview,
  canModerateReview,
  canReadReview,
  canReadReviews,
  canReview,
  canWithdrawReview,
} from '#app/reviews/policy.ts';
import type { SpeakerFacts } from '#app/speakers/policy.ts';
import { makeMember } from '#tests/support/member.ts';

const granted = (role: Grant['role'], departementCode: string | null = null) =>
  makeMember({ userId: role, grants: [{ role, libraryId: null, departementCode }] });

/** The speaker lives in 84; they came to a library of 04, where the author works. */
const people: Record<string, Actor> = {
  visitor,
  newcomer: makeMember({ userId: 'newcomer', isVouched: false, libraryId: 'host' }),
  otherSpeaker: makeMember({ userId: 'otherSpeaker', isVouched: false }),
  member: makeMember({ userId: 'member', libraryId: 'elsewhere' }),
  author: makeMember({ userId: 'author', libraryId: 'host', departementCode: '04' }),
  colleague: makeMember({ userId: 'colleague', libraryId: 'host', departementCode: '04' }),
  libraryReferent: makeMember({
    userId: 'libraryReferent',
    grants: [{ role: 'libraryReferent', libraryId: 'host', departementCode: null }],
  }),
  referent: granted('territoryReferent', '04'),
  otherReferent: makeMember({
    userId: 'otherReferent',
    grants: [{ role: 'territoryReferent', libraryId: null, departementCode: '84' }],
  }),
  speaker: makeMember({ userId: 'speaker', isVouched: false }),
  administrator: granted('administrator'),
};

const speaker: SpeakerFacts = {
  isAgreed: true,
  createdById: 'member',
  claimedById: 'speaker',
  departementCode: '84',
};
const standing = {
  authorId: 'author',
  departementCode: '04',
  speaker,
  isWithdrawn: false,
  stands: true,
};
const withdrawn = { ...standing, isWithdrawn: true, stands: false };
const waiting = { ...speaker, isAgreed: false, claimedById: null };

const professionals =
  'member author colleague libraryReferent referent otherReferent administrator';
const keepers = 'referent administrator';

test.each([
  ['read all', (who: Actor) => canReadReviews(who, speaker), `${professionals} speaker`],
  ['read, of who is waited for', (who: Actor) => canReadReviews(who, waiting), ''],
  ['read one', (who: Actor) => canReadReview(who, standing), `${professionals} speaker`],
  ['read one taken away', (who: Actor) => canReadReview(who, withdrawn), `author ${keepers}`],
  [
    'say how it went',
    (who: Actor) => canReview(who, { libraryId: 'host', speaker }),
    'author colleague',
  ],
  ['say it of no library', (who: Actor) => canReview(who, { libraryId: null, speaker }), ''],
  ['correct', (who: Actor) => canCorrectReview(who, standing), 'author'],
  ['correct one taken away', (who: Actor) => canCorrectReview(who, withdrawn), ''],
  ['answer', (who: Actor) => canAnswerReview(who, standing), 'speaker'],
  ['answer one taken away', (who: Actor) => canAnswerReview(who, withdrawn), ''],
  ['moderate', (who: Actor) => canModerateReview(who, standing), keepers],
  ['take away', (who: Actor) => canWithdrawReview(who, standing), `author ${keepers}`],
  ['take away twice', (who: Actor) => canWithdrawReview(who, withdrawn), ''],
])('who may %s', (_, may, allowed) => {
  const named = Object.keys(people).filter((who) => may(people[who]!));
  expect(named.toSorted()).toEqual(allowed.split(' ').filter(Boolean).toSorted());
});

test('nobody moderates in their own cause', () => {
  const administrator = people.administrator!;
  const own = { ...standing, authorId: 'administrator' };
  expect(canModerateReview(administrator, own)).toBe(false);
  const ofSelf = { ...standing, speaker: { ...speaker, claimedById: 'administrator' } };
  expect(canModerateReview(administrator, ofSelf)).toBe(false);
});
