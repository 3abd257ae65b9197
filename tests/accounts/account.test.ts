import { randomUUID } from 'node:crypto';

import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { acceptCharter } from '#app/accounts/accept-charter.server.ts';
import { askEmailChange } from '#app/accounts/ask-email-change.server.ts';
import { cancelEmailChange } from '#app/accounts/cancel-email-change.server.ts';
import { changePassword } from '#app/accounts/change-password.server.ts';
import { changeProfile } from '#app/accounts/change-profile.server.ts';
import { charterVersion } from '#app/accounts/charter.ts';
import { closeOtherSessions } from '#app/accounts/close-other-sessions.server.ts';
import { closeSession } from '#app/accounts/close-session.server.ts';
import { confirmEmailChange } from '#app/accounts/confirm-email-change.server.ts';
import { createApiToken } from '#app/accounts/create-api-token.server.ts';
import { nameDevice } from '#app/accounts/device-name.ts';
import { listApiTokens } from '#app/accounts/list-api-tokens.server.ts';
import { listSessions } from '#app/accounts/list-sessions.server.ts';
import { readAccount } from '#app/accounts/read-account.server.ts';
import { revokeApiToken } from '#app/accounts/revoke-api-token.server.ts';
import { signIn } from '#app/accounts/sign-in.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { readActorOfToken } from '#app/platform/api-tokens.server.ts';
import { Conflict, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { openSession, readActor, readSession } from '#app/platform/session.server.ts';
import { emailChanges, users } from '#db/schema/accounts.ts';
import * as dutyTables from '#db/schema/duty.ts';
import { libraries } from '#db/schema/libraries.ts';
import { contextFor, joinNetwork, type Person, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { openMailbox, takeToken } from '#tests/support/post-office.ts';

const database = useDatabase();
const db = () => database.current.db;
const password = 'trois lutins sous la pluie';
let passwordHash = '';
let place: Awaited<ReturnType<typeof settleTerritory>>;

beforeAll(async () => {
  place = await settleTerritory(db());
  passwordHash = await hashPassword(password);
});

/** Somebody with a known password and a session on this device. */
async function join(person: Partial<Person> = {}) {
  const joined = await joinNetwork(db(), {
    name: 'Camille',
    libraryId: place.forcalquierId,
    ...person,
  });
  await db().update(users).set({ passwordHash }).where(eq(users.id, joined.userId));
  const { sessionId } = await openSession(db(), joined.userId, 'Firefox, Linux');
  const actor = await readActor(db(), joined.userId, sessionId);
  return { ...joined, actor, context: contextFor(db(), actor) };
}

describe('my profile', () => {
  const typed = { displayName: 'Camille Roux', jobTitle: ' ', libraryId: '' };

  test('a name and a job change; the library too, and then somebody must answer again', async () => {
    const colleague = await join({ name: 'Apt', libraryId: place.aptId });
    const { context, userId } = await join();
    const same = { ...typed, libraryId: place.forcalquierId };
    expect(await changeProfile(context, same)).toEqual({ isVouched: true });
    expect(await changeProfile(context, { ...same, libraryId: place.aptId })).toEqual({
      isVouched: false,
    });
    expect(await readAccount(contextFor(db(), await readActor(db(), userId, null)))).toMatchObject({
      displayName: 'Camille Roux',
      jobTitle: null,
      libraryName: 'Bibliothèque municipale, Apt',
      isVouched: false,
    });
    const letters = await openMailbox(db(), colleague.email);
    expect(letters.map(({ subject }) => subject)).toEqual(['Camille Roux rejoint le réseau']);
  });

  test('the domain of the address answers at once', async () => {
    await db()
      .update(libraries)
      .set({ emailDomains: ['example.org'] })
      .where(eq(libraries.id, place.aptId));
    const { context } = await join();
    expect(await changeProfile(context, { ...typed, libraryId: place.aptId })).toEqual({
      isVouched: true,
    });
    await db().update(libraries).set({ emailDomains: [] }).where(eq(libraries.id, place.aptId));
  });

  test('a library referent who leaves is its referent no more; an administrator stays trusted', async () => {
    const referent = await join({
      grants: [{ role: 'libraryReferent', libraryId: place.forcalquierId }],
    });
    const isTheirs = eq(dutyTables.helpDutySlots.userId, referent.userId);
    await db()
      .insert(dutyTables.helpDutySlots)
      .values({ userId: referent.userId, weekday: 2, startsAtMinute: 540, endsAtMinute: 720 });
    await changeProfile(referent.context, { ...typed, libraryId: place.forcalquierId });
    expect(await db().$count(dutyTables.helpDutySlots, isTheirs)).toBe(1);
    await changeProfile(referent.context, { ...typed, libraryId: place.aptId });
    expect(await readActor(db(), referent.userId, null)).toMatchObject({
      grants: [],
      isVouched: false,
    });
    // Hours held for one library are not those of another.
    expect(await db().$count(dutyTables.helpDutySlots, isTheirs)).toBe(0);
    const keeper = await join({ grants: [{ role: 'administrator' }] });
    await changeProfile(keeper.context, { ...typed, libraryId: 'aucune' });
    expect(await readActor(db(), keeper.userId, null)).toMatchObject({ isVouched: true });
  });

  test('a charter that changed is accepted again', async () => {
    const { context } = await join();
    expect((await readAccount(context)).mustAcceptCharter).toBe(true);
    await acceptCharter(context);
    expect((await readAccount(context)).mustAcceptCharter).toBe(false);
    expect(charterVersion).toMatch(/^\d{4}-\d{2}$/u);
  });
});

describe('another address', () => {
  const confirmFrom = async (address: string) =>
    confirmEmailChange(contextFor(db(), visitor), {
      token: await takeToken(db(), address, '/compte/adresse/'),
    });
  const fresh = () => `neuve-${randomUUID().slice(0, 8)}@example.net`;

  test('both addresses must agree, in any order; then both are told', async () => {
    const { context, email, userId } = await join();
    const newEmail = fresh();
    await askEmailChange(context, { email: newEmail.toUpperCase(), password });
    expect(await confirmFrom(newEmail)).toEqual({ waitingFor: 'old' });
    const [before] = await db().select().from(users).where(eq(users.id, userId));
    expect(before?.email).toBe(email);
    expect((await readAccount(context)).emailChange).toMatchObject({
      hasNewAgreed: true,
      hasOldAgreed: false,
    });
    expect(await confirmFrom(email)).toEqual({ waitingFor: null });
    const [after] = await db().select().from(users).where(eq(users.id, userId));
    expect(after?.email).toBe(newEmail);
    for (const address of [email, newEmail])
      expect((await openMailbox(db(), address)).at(-1)?.kind).toBe('emailChanged');
    const entering = { email: newEmail, password, clientAddress: '192.0.2.7', device: null };
    await expect(signIn(contextFor(db(), visitor), entering)).resolves.toBeDefined();
  });

  test('the wrong password asks nothing; the same address neither', async () => {
    const { context, email } = await join();
    const attempt = (changes: object) =>
      askEmailChange(context, { email: fresh(), password, ...changes });
    await expect(attempt({ password: 'faux' })).rejects.toMatchObject({
      fields: { password: [expect.any(String)] },
    });
    await expect(attempt({ email })).rejects.toThrow(InvalidInput);
    expect(await openMailbox(db(), email)).toEqual([]);
  });

  test('a change given up, or replaced by another, is dead with its links', async () => {
    const { context, email } = await join();
    const first = fresh();
    await askEmailChange(context, { email: first, password });
    const oldLink = await takeToken(db(), email, '/compte/adresse/');
    await askEmailChange(context, { email: fresh(), password });
    const useOld = () => confirmEmailChange(contextFor(db(), visitor), { token: oldLink });
    await expect(useOld()).rejects.toThrow(NotFound);
    await cancelEmailChange(context);
    await expect(confirmFrom(email)).rejects.toThrow(NotFound);
    expect((await readAccount(context)).emailChange).toBeNull();
  });

  test('an address that has an account is not taken, and asking does not tell', async () => {
    const owner = await join({ name: 'Nora' });
    const { context, email, userId } = await join();
    await askEmailChange(context, { email: owner.email, password });
    const letters = await openMailbox(db(), owner.email);
    expect(letters.map(({ kind }) => kind)).toEqual(['confirmNewEmail']);
    expect(letters[0]?.html).not.toContain('/compte/adresse/');
    expect(await confirmFrom(email)).toEqual({ waitingFor: 'new' });
    const [me] = await db().select().from(users).where(eq(users.id, userId));
    expect(me?.email).toBe(email);
  });

  test('an address taken between the two confirmations is refused', async () => {
    const { context, email } = await join();
    const newEmail = fresh();
    await askEmailChange(context, { email: newEmail, password });
    await confirmFrom(newEmail);
    const rival = await join({ name: 'Rivale' });
    await db().update(users).set({ email: newEmail }).where(eq(users.id, rival.userId));
    await expect(confirmFrom(email)).rejects.toThrow(Conflict);
    const [change] = await db()
      .select()
      .from(emailChanges)
      .where(eq(emailChanges.newEmail, newEmail));
    expect(change?.doneAt).toBeNull();
  });
});

describe('my devices', () => {
  test('each is named, and closed without its secret being shown', async () => {
    const { context, userId } = await join();
    const other = await openSession(db(), userId, 'Chrome, Android');
    const rows = await listSessions(context);
    expect(rows.map(({ device, isThisOne }) => [device, isThisOne])).toEqual([
      ['Firefox, Linux', true],
      ['Chrome, Android', false],
    ]);
    expect(JSON.stringify(rows)).not.toContain(other.sessionId);
    await closeSession(context, { handle: rows[1]!.handle });
    expect((await readSession(db(), other.cookie.split(';')[0]!)).actor.kind).toBe('visitor');
    await expect(closeSession(context, { handle: rows[1]!.handle })).rejects.toThrow(NotFound);
  });

  test('those of another are not mine to close', async () => {
    const mine = await join();
    const theirs = await join({ name: 'Nora' });
    const [row] = await listSessions(theirs.context);
    await expect(closeSession(mine.context, { handle: row!.handle })).rejects.toThrow(NotFound);
  });

  test('all others close at once, or when the password changes', async () => {
    const { context, userId, email } = await join();
    await openSession(db(), userId, null);
    await closeOtherSessions(context);
    expect(await listSessions(context)).toHaveLength(1);
    await openSession(db(), userId, null);
    const wrong = { password: 'faux', newPassword: 'une girafe lit au soleil' };
    await expect(changePassword(context, wrong)).rejects.toThrow(InvalidInput);
    await changePassword(context, { ...wrong, password });
    expect(await listSessions(context)).toHaveLength(1);
    expect((await openMailbox(db(), email)).at(-1)?.kind).toBe('passwordChanged');
  });

  test.each([
    ['Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Windows'],
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
      'Chrome, Android',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge, Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1',
      'Safari, iPhone',
    ],
    ['curl/8.5', null],
    [null, null],
  ])('%s is %s', (userAgent, name) => {
    expect(nameDevice(userAgent)).toBe(name);
  });
});

describe('personal tokens', () => {
  test('one is shown once, opens the API as me, and ends when revoked', async () => {
    const { context, userId } = await join();
    const { token } = await createApiToken(context, { name: 'Site de la médiathèque' });
    expect(token).toMatch(/^rpbs_[\w-]{43}$/u);
    const [row] = await listApiTokens(context);
    expect(row).toMatchObject({ name: 'Site de la médiathèque', lastUsedAt: null });
    expect(token.startsWith(row!.prefix)).toBe(true);
    expect(await readActorOfToken(db(), token)).toMatchObject({ userId, sessionId: null });
    expect((await listApiTokens(context))[0]?.lastUsedAt).toBeInstanceOf(Date);
    const other = await join({ name: 'Nora' });
    await expect(revokeApiToken(other.context, { id: row!.id })).rejects.toThrow(NotFound);
    await revokeApiToken(context, { id: row!.id });
    expect(await readActorOfToken(db(), token)).toBeNull();
    expect(await listApiTokens(context)).toEqual([]);
  });

  test('ten are enough', async () => {
    const { context } = await join();
    for (let n = 0; n < 10; n += 1) await createApiToken(context, { name: `Jeton ${n}` });
    await expect(createApiToken(context, { name: 'De trop' })).rejects.toThrow(Conflict);
  });
});

test('a visitor has no account to look at', async () => {
  const context = contextFor(db(), visitor);
  for (const deed of [readAccount, listSessions, listApiTokens, cancelEmailChange])
    await expect(deed(context)).rejects.toThrow(NotSignedIn);
});
