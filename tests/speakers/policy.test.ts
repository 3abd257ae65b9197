import { expect, test } from 'vitest';

import { type Actor, type Grant, visitor } from '#app/platform/actor.ts';
import { isSiret } from '#app/speakers/siret.ts';
import {
  canAddSpeaker,
  canCorrectSpeaker,
  canKeepCalendar,
  canReadCalendar,
  canRemoveSpeaker,
  sightOf,
  type SpeakerFacts,
} from '#app/speakers/policy.ts';
import { type SpeakerProfile, visibleSpeaker } from '#app/speakers/visible-speaker.ts';
import { makeMember } from '#tests/support/member.ts';

const granted = (role: Grant['role'], departementCode: string | null = null) =>
  makeMember({ userId: role, grants: [{ role, libraryId: null, departementCode }] });

/** The speaker lives in 04; `speaker` claimed the profile, and belongs to no library. */
const people: Record<string, Actor> = {
  visitor,
  unverified: makeMember({ userId: 'unverified', isEmailVerified: false }),
  newcomer: makeMember({ userId: 'newcomer', isVouched: false }),
  otherSpeaker: makeMember({ userId: 'otherSpeaker', isVouched: false }),
  member: makeMember({ userId: 'member', departementCode: '83' }),
  ownTerritory: makeMember({ userId: 'ownTerritory', departementCode: '04' }),
  creator: makeMember({ userId: 'creator' }),
  referent: granted('territoryReferent', '04'),
  otherReferent: granted('territoryReferent', '83'),
  speaker: makeMember({ userId: 'speaker', isVouched: false }),
  administrator: granted('administrator'),
};

const states = {
  waiting: { isAgreed: false, createdById: 'creator', claimedById: null, departementCode: '04' },
  agreed: { isAgreed: true, createdById: 'creator', claimedById: 'speaker', departementCode: '04' },
} satisfies Record<string, SpeakerFacts>;
type State = keyof typeof states;

const professionals = 'member ownTerritory creator referent otherReferent administrator';
const keepers = 'referent administrator';

test.each([
  ['waiting', 'entry', 'member ownTerritory otherReferent'],
  ['waiting', 'whole', `creator ${keepers}`],
  ['waiting', 'public', ''],
  ['agreed', 'public', 'visitor unverified newcomer otherSpeaker'],
  ['agreed', 'entry', ''],
  ['agreed', 'whole', `${professionals} speaker`],
] as const)('of a profile that is %s, read %s: %s', (state, sight, who) => {
  const named = Object.keys(people).filter((one) => sightOf(people[one]!, states[state]) === sight);
  expect(named.toSorted()).toEqual(who.split(' ').filter(Boolean).toSorted());
});

test.each([
  ['correct', canCorrectSpeaker, { waiting: `creator ${keepers}`, agreed: 'speaker' }],
  ['remove', canRemoveSpeaker, { waiting: `creator ${keepers}`, agreed: `speaker ${keepers}` }],
  ['read the free days', canReadCalendar, { waiting: '', agreed: `${professionals} speaker` }],
  ['say the free days', canKeepCalendar, { waiting: '', agreed: 'speaker' }],
  ['list somebody', canAddSpeaker, { waiting: professionals, agreed: professionals }],
] as const)('who may %s', (_, may, allowed) => {
  for (const state of Object.keys(states) as State[]) {
    const named = Object.keys(people).filter((who) => may(people[who]!, states[state]));
    expect(named.toSorted(), state).toEqual(allowed[state].split(' ').filter(Boolean).toSorted());
  }
});

const whole = {
  slug: 'ines-m',
  name: 'Inès M.',
  disciplines: ['author'],
  agreedAt: '2026-09-04T08:00:00.000Z',
  said: { headline: 'Autrice' } as SpeakerProfile['said'],
  contact: { email: 'ines@exemple.fr', phone: null },
  terms: { fees: [], travelTerms: '', siret: null, legalStatus: null },
  free: [],
} satisfies SpeakerProfile;

test.each([
  ['public', ['said']],
  ['entry', ['contact']],
  ['whole', ['contact', 'free', 'said', 'terms']],
] as const)('%s shows %j beside name and disciplines', (sight, parts) => {
  const seen = visibleSpeaker(whole, sight);
  const shown = (['contact', 'free', 'said', 'terms'] as const).filter(
    (part) => seen[part] !== null,
  );
  expect(shown).toEqual(parts);
});

test.each([
  ['73282932000074', true],
  ['73282932000075', false],
  ['7328293200007', false],
  // La Poste: its head office by Luhn, its offices by the plain sum of their digits.
  ['35600000000048', true],
  ['35600000049837', true],
  ['35600000049838', false],
  ['00000000000000', false],
])('SIRET %s: %s', (digits, is) => {
  expect(isSiret(digits)).toBe(is);
});
