import { describe, expect, test } from 'vitest';

import { type Actor, type Member, visitor } from '#app/platform/actor.ts';
import {
  canArchive,
  canDiscard,
  canEdit,
  canInvite,
  canPublish,
  canRemoveAuthor,
  canRestore,
  canSee,
  canSeeDraft,
  canSeeProfessional,
  canTakeOver,
  canVerify,
  canWithdraw,
  type SheetFacts,
  whyNotPublish,
} from '#app/sheets/policy.ts';
import { type SheetStatus, sheetStatuses } from '#app/sheets/vocabulary.ts';

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
const granted = (
  userId: string,
  role: Member['grants'][number]['role'],
  scope: { libraryId?: string; departementCode?: string } = {},
) =>
  member(userId, {
    grants: [
      { role, libraryId: scope.libraryId ?? null, departementCode: scope.departementCode ?? null },
    ],
  });

const actors: Record<string, Actor> = {
  visitor,
  owner: member('owner'),
  coauthor: member('coauthor'),
  'owner not vouched for': member('owner', { isVouched: false }),
  'owner not verified': member('owner', { isEmailVerified: false }),
  colleague: member('colleague', { libraryId: 'forcalquier' }),
  'member elsewhere': member('stranger', { libraryId: 'gap' }),
  'referent of the library': granted('referent', 'libraryReferent', { libraryId: 'forcalquier' }),
  'referent of another library': granted('far', 'libraryReferent', { libraryId: 'gap' }),
  'referent of the territory': granted('territory', 'territoryReferent', { departementCode: '04' }),
  'referent of another territory': granted('away', 'territoryReferent', { departementCode: '83' }),
  administrator: granted('admin', 'administrator'),
};

const sheet = (status: SheetStatus, withdrawnById: string | null = null): SheetFacts => ({
  status,
  authors: [
    { userId: 'owner', role: 'owner' },
    { userId: 'coauthor', role: 'coauthor' },
  ],
  libraryId: 'forcalquier',
  departementCode: '04',
  withdrawnById: status === 'withdrawn' ? (withdrawnById ?? 'owner') : null,
});

/** d draft, p published, w withdrawn by the owner, a archived: where the actor may. */
type Row = [
  actor: string,
  see: string,
  draft: string,
  edit: string,
  publish: string,
  withdraw: string,
  restore: string,
  archive: string,
  verify: string,
  invite: string,
  discard: string,
  takeOver: string,
];
// oxfmt-ignore
const table: Row[] = [
  //                                 see     draft   edit   publish withdraw restore archive verify invite discard takeOver
  ['visitor',                        'pa',   '',     '',    '',     '',      '',     '',     '',    '',    '',      '' ],
  ['owner',                          'dpwa', 'dpwa', 'dpw', 'dpw',  'pa',    'wa',   'p',    'p',   'dpw', 'd',     '' ],
  ['coauthor',                       'dpwa', 'dpwa', 'dpw', 'dpw',  'pa',    'wa',   'p',    'p',   'dpw', '',      '' ],
  ['owner not vouched for',          'dpwa', 'dpwa', 'dpw', '',     'pa',    '',     'p',    'p',   'dpw', 'd',     '' ],
  ['owner not verified',             'dpwa', 'dpwa', 'dpw', '',     'pa',    '',     'p',    'p',   'dpw', 'd',     '' ],
  ['colleague',                      'pa',   '',     '',    '',     '',      '',     '',     'p',   '',    '',      'pa' ],
  ['member elsewhere',               'pa',   '',     '',    '',     '',      '',     '',     '',    '',    '',      '' ],
  ['referent of the library',        'pwa',  'pwa',  'pw',  'pw',   'pa',    'wa',   'p',    'p',   '',    '',      'pa' ],
  ['referent of another library',    'pa',   '',     '',    '',     '',      '',     '',     '',    '',    '',      '' ],
  ['referent of the territory',      'pwa',  'pwa',  'pw',  'pw',   'pa',    'wa',   'p',    'p',   '',    '',      'pa' ],
  ['referent of another territory',  'pa',   '',     '',    '',     '',      '',     '',     '',    '',    '',      '' ],
  ['administrator',                  'pwa',  'pwa',  'pw',  'pw',   'pa',    'wa',   'p',    'p',   '',    '',      'pa' ],
];
const questions = [
  canSee,
  canSeeDraft,
  canEdit,
  canPublish,
  canWithdraw,
  canRestore,
  canArchive,
  canVerify,
  canInvite,
  canDiscard,
  canTakeOver,
];

describe('who may do what, by status', () => {
  test.each(table)('%s', (name, ...expected) => {
    const actor = actors[name] ?? visitor;
    const found = questions.map((may) =>
      sheetStatuses
        .filter((status) => may(actor, sheet(status)))
        .map((status) => status[0])
        .join(''),
    );
    expect(found).toEqual(expected);
  });

  test('every actor has its row', () => {
    expect(table.map(([name]) => name)).toEqual(Object.keys(actors));
  });
});

test('visitors do not see what is kept between professionals; every member does', () => {
  expect(canSeeProfessional(visitor)).toBe(false);
  expect(canSeeProfessional(member('new', { isVouched: false, isEmailVerified: false }))).toBe(
    true,
  );
});

test('what a referent withdrew, its authors do not put back', () => {
  const taken = sheet('withdrawn', 'referent');
  expect(canRestore(member('owner'), taken)).toBe(false);
  expect(canPublish(member('owner'), taken)).toBe(false);
  expect(canEdit(member('owner'), taken)).toBe(true);
  expect(canRestore(granted('other', 'territoryReferent', { departementCode: '04' }), taken)).toBe(
    true,
  );
  expect(whyNotPublish(member('owner'), taken)).toMatch(/référente/u);
});

test('a member who may not publish yet is told what to do', () => {
  expect(whyNotPublish(member('owner', { isEmailVerified: false }), sheet('draft'))).toMatch(
    /confirmez d’abord votre adresse/u,
  );
  expect(whyNotPublish(member('owner', { isVouched: false }), sheet('draft'))).toMatch(/garante/u);
  expect(whyNotPublish(member('owner'), sheet('draft'))).toBeNull();
});

test('the owner takes a co-author off; a co-author only leaves; the owner stays', () => {
  expect(canRemoveAuthor(member('owner'), sheet('draft'), 'coauthor')).toBe(true);
  expect(canRemoveAuthor(member('coauthor'), sheet('draft'), 'coauthor')).toBe(true);
  expect(canRemoveAuthor(member('coauthor'), sheet('draft'), 'owner')).toBe(false);
  expect(canRemoveAuthor(member('owner'), sheet('draft'), 'owner')).toBe(false);
});
