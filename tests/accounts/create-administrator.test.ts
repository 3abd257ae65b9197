import { beforeAll, expect, test } from 'vitest';

import { createAdministrator } from '#app/accounts/create-administrator.server.ts';
import { resetPassword } from '#app/accounts/reset-password.server.ts';
import { signIn } from '#app/accounts/sign-in.server.ts';
import { isAdministrator, visitor } from '#app/platform/actor.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { readSession } from '#app/platform/session.server.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { openMailbox, takeToken } from '#tests/support/post-office.ts';

const database = useDatabase();
const db = () => database.current.db;
const context = () => contextFor(db(), visitor);
const password = 'trois lutins sous la pluie';
beforeAll(() => settleTerritory(db()));

async function isKeeper(email: string, typed: string) {
  const form = { email, password: typed, clientAddress: '192.0.2.4', device: null };
  const { cookie } = await signIn(context(), form);
  return isAdministrator((await readSession(db(), cookie.split(';')[0]!)).actor);
}

test('a new administrator chooses a password by the link of the mail', async () => {
  const email = 'chef@reseau.example';
  const made = await createAdministrator(context(), { email, displayName: 'Alix Martin' });
  expect(made).toEqual({ isNew: true, token: null });
  const token = await takeToken(db(), email, '/mot-de-passe/');
  await resetPassword(context(), { token, password });
  expect(await isKeeper(email, password)).toBe(true);
});

test('the link is handed back where it is asked for, and then no mail leaves', async () => {
  const email = 'lien@reseau.example';
  const { token } = await createAdministrator(context(), {
    email,
    displayName: 'Lien Direct',
    link: 'returned',
  });
  await resetPassword(context(), { token, password });
  expect(await isKeeper(email, password)).toBe(true);
  expect((await openMailbox(db(), email)).map(({ kind }) => kind)).toEqual(['passwordChanged']);
});

test('a given password is judged like any other', async () => {
  const email = 'tape@reseau.example';
  const asked = { email, displayName: 'Tapé Direct' };
  await expect(
    createAdministrator(context(), { ...asked, password: 'administrateur1' }),
  ).rejects.toThrow(InvalidInput);
  await createAdministrator(context(), { ...asked, password });
  expect(await isKeeper(email, password)).toBe(true);
});

test('a member is raised, run twice or not, and a stranger needs a name', async () => {
  const { email, userId } = await joinNetwork(db(), { name: 'Camille' });
  expect(await createAdministrator(context(), { email })).toEqual({ isNew: false, token: null });
  expect(await createAdministrator(context(), { email, password })).toMatchObject({ isNew: false });
  expect(await isKeeper(email, password)).toBe(true);
  expect(userId).toBeDefined();
  await expect(createAdministrator(context(), { email: 'x@y.example' })).rejects.toThrow(/nom/u);
});
