import { describe, expect, test } from 'vitest';

import {
  canComment,
  canDeleteComment,
  canEditComment,
  canReadComments,
} from '#app/comments/policy.ts';
import { type Actor, type Member, visitor } from '#app/platform/actor.ts';
import { sheetStatuses } from '#app/sheets/vocabulary.ts';

const member = (userId: string, more: Partial<Member> = {}): Member => ({
  kind: 'member',
  userId,
  sessionId: null,
  displayName: userId,
  libraryId: null,
  departementCode: null,
  isEmailVerified: true,
  isVouched: false,
  grants: [],
  ...more,
});
const granted = (
  role: Member['grants'][number]['role'],
  scope: { libraryId?: string; departementCode?: string } = {},
) => member('keeper', { grants: [{ role, libraryId: null, departementCode: null, ...scope }] });

describe('comments', () => {
  test('are read by members only', () => {
    expect(canReadComments(visitor)).toBe(false);
    expect(canReadComments(member('a', { isEmailVerified: false }))).toBe(true);
  });

  test.each(sheetStatuses)(
    'are written by verified members while the sheet is open: %s',
    (status) => {
      expect(canComment(member('a'), { status })).toBe(status === 'published');
      expect(canComment(member('a', { isEmailVerified: false }), { status })).toBe(false);
      expect(canComment(visitor, { status })).toBe(false);
    },
  );
});

describe('one comment', () => {
  const comment = {
    authorId: 'author',
    isDeleted: false,
    libraryId: 'forcalquier',
    departementCode: '04',
  };
  const table: [string, Actor, boolean, boolean][] = [
    ['visitor', visitor, false, false],
    ['its author', member('author'), true, true],
    ['another member', member('other'), false, false],
    [
      'the library’s referent',
      granted('libraryReferent', { libraryId: 'forcalquier' }),
      false,
      true,
    ],
    ['another library’s', granted('libraryReferent', { libraryId: 'gap' }), false, false],
    ['the territory’s', granted('territoryReferent', { departementCode: '04' }), false, true],
    ['another territory’s', granted('territoryReferent', { departementCode: '05' }), false, false],
    ['an administrator', granted('administrator'), false, true],
  ];
  test.each(table)('%s', (_, actor, edits, deletes) => {
    expect(canEditComment(actor, comment)).toBe(edits);
    expect(canDeleteComment(actor, comment)).toBe(deletes);
    expect(canDeleteComment(actor, { ...comment, isDeleted: true })).toBe(false);
  });

  test('a sheet that belongs to no library is in order for administrators alone', () => {
    const orphan = { ...comment, libraryId: null, departementCode: null };
    expect(canDeleteComment(granted('libraryReferent'), orphan)).toBe(false);
    expect(canDeleteComment(granted('territoryReferent'), orphan)).toBe(false);
    expect(canDeleteComment(granted('administrator'), orphan)).toBe(true);
  });
});
