import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { hashPassword, verifyPassword } from '#app/platform/passwords.server.ts';
import { readActor } from '#app/platform/session.server.ts';
import { users } from '#db/schema/accounts.ts';
import { findSeededMember, seedAccounts } from '#db/seed/accounts.ts';
import { seedLibraries } from '#db/seed/libraries.ts';
import { seedTerritories } from '#db/seed/territories.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
beforeAll(async () => {
  const { db } = database.current;
  await seedTerritories(db, { only: ['04', '05', '06', '13', '83', '84'] });
  await seedLibraries(db);
  await seedAccounts(db);
});

const actorOf = async (email: string) =>
  readActor(database.current.db, await findSeededMember(database.current.db, email), null);

test.each([
  ['camille@demo.example', '04', []],
  ['sacha@demo.example', '84', []],
  ['nora@demo.example', '83', ['territoryReferent']],
  ['admin@demo.example', null, ['administrator']],
])('%s is at home, verified, vouched for', async (email, departementCode, roles) => {
  const actor = await actorOf(email);
  if (actor.kind !== 'member') throw new Error('not a member');
  expect(actor).toMatchObject({ departementCode, isEmailVerified: true, isVouched: true });
  expect(actor.grants.map(({ role }) => role)).toEqual(roles);
});

test('the printed password opens every account, and another does not', async () => {
  const [camille] = await database.current.db
    .select()
    .from(users)
    .where(eq(users.email, 'camille@demo.example'));
  expect(await verifyPassword(camille!.passwordHash, 'rpbs-demo-2026')).toBe(true);
  expect(await verifyPassword(camille!.passwordHash, 'rpbs-demo-2025')).toBe(false);
  expect(await hashPassword('rpbs-demo-2026')).not.toBe(camille!.passwordHash);
});

test('some newcomers wait for somebody to answer for them; a second seed adds nobody', async () => {
  const count = async () => (await database.current.db.select().from(users)).length;
  const before = await count();
  await seedAccounts(database.current.db);
  expect(await count()).toBe(before);
  expect(await actorOf('hugo.pellegrin@demo.example')).toMatchObject({ isVouched: false });
});
