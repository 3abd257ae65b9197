import { expect, test } from 'vitest';

import {
  type AnswerFacts,
  canCertify,
  canConfirm,
  canCorrect,
  canGiveOpinion,
  canReadAnswer,
  canRevise,
  canWithdraw,
} from '#app/answers/policy.ts';
import { type Actor, type Grant, type Member, visitor } from '#app/platform/actor.ts';

const member = (userId: string, more: Partial<Member> = {}): Member => ({
  kind: 'member',
  userId,
  sessionId: null,
  displayName: userId,
  libraryId: null,
  departementCode: null,
  isEmailVerified: true,
  isVouched: true,
  grants: [],
  ...more,
});
const granted = (role: Grant['role']) =>
  member(role, { grants: [{ role, libraryId: null, departementCode: '04' }] });

const people: Record<string, Actor> = {
  visitor,
  newcomer: member('newcomer', { isVouched: false }),
  colleague: member('colleague'),
  writer: member('writer'),
  other: member('other'),
  library: granted('libraryReferent'),
  referent: granted('territoryReferent'),
  admin: granted('administrator'),
};

const states = ['proposed', 'refused', 'public', 'pro', 'withdrawn'] as const;
type State = (typeof states)[number];

function factsOf(state: State): AnswerFacts {
  return {
    scope: state === 'pro' ? 'professional' : 'public',
    state: state === 'public' || state === 'pro' ? 'published' : state,
    authorIds: ['writer', 'other'],
    writtenById: 'writer',
  };
}

const everyMember = 'newcomer colleague writer other library referent admin';
const authors = 'writer other';
const keepers = 'referent admin';

/** Who may, state by state; nobody where nothing is said. */
const table: [
  string,
  (actor: Actor, answer: AnswerFacts) => boolean,
  Partial<Record<State, string>>,
][] = [
  [
    'read',
    canReadAnswer,
    {
      public: `visitor ${everyMember}`,
      pro: everyMember,
      withdrawn: `${authors} ${keepers}`,
    },
  ],
  ['give an opinion', canGiveOpinion, { proposed: 'other' }],
  ['revise', canRevise, { proposed: authors }],
  ['correct', canCorrect, { public: authors, pro: authors }],
  [
    'confirm',
    canConfirm,
    {
      public: `colleague ${authors} library ${keepers}`,
      pro: `colleague ${authors} library ${keepers}`,
    },
  ],
  ['certify', canCertify, { public: keepers, pro: keepers }],
  ['withdraw', canWithdraw, { public: `${authors} ${keepers}`, pro: `${authors} ${keepers}` }],
];

test.each(table)('%s', (_, may, allowed) => {
  for (const state of states) {
    const named = Object.keys(people).filter((who) => may(people[who]!, factsOf(state)));
    const expected = (allowed[state] ?? '').split(' ').filter(Boolean);
    expect(named.toSorted(), state).toEqual(expected.toSorted());
  }
});
