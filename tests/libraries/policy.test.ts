import { expect, test } from 'vitest';

import { canEditLibrary } from '#app/libraries/policy.ts';
import { type Actor, type Grant, visitor } from '#app/platform/actor.ts';
import { makeMember } from '#tests/support/member.ts';

const library = { id: 'here', departementCode: '04' };
const having = (grant: Partial<Grant> & Pick<Grant, 'role'>) =>
  makeMember({ grants: [{ libraryId: null, departementCode: null, ...grant }] });

test.each<[string, Actor, boolean]>([
  ['a visitor', visitor, false],
  ['a member of elsewhere', makeMember(), false],
  ['a colleague of this library', makeMember({ libraryId: 'here' }), false],
  ['its referent', having({ role: 'libraryReferent', libraryId: 'here' }), true],
  ['the referent of another', having({ role: 'libraryReferent', libraryId: 'there' }), false],
  [
    'the referent of its département',
    having({ role: 'territoryReferent', departementCode: '04' }),
    true,
  ],
  [
    'the referent of another one',
    having({ role: 'territoryReferent', departementCode: '84' }),
    false,
  ],
  ['an administrator', having({ role: 'administrator' }), true],
])('%s may edit a library: %s', (_, actor, may) => {
  expect(canEditLibrary(actor, library)).toBe(may);
});
