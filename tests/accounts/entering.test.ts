import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { askPasswordReset } from '#app/accounts/ask-password-reset.server.ts';
import { charterVersion } from '#app/accounts/charter.ts';
import { readEmailLink } from '#app/accounts/read-email-link.server.ts';
import { resetPassword } from '#app/accounts/reset-password.server.ts';
import { signIn } from '#app/accounts/sign-in.server.ts';
import { signOut } from '#app/accounts/sign-out.server.ts';
import { signUp } from '#app/accounts/sign-up.server.ts';
import { sweepAccounts } from '#app/accounts/sweep-accounts.server.ts';
import { verifyEmail } from '#app/accounts/verify-email.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { InvalidInput, NotFound, TooMany } from '#app/platform/errors.ts';
import { readSession } from '#app/platform/session.server.ts';
import { users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { rateWindows } from '#db/schema/platform.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { openMailbox, takeToken } from '#tests/support/post-office.ts';

const database = useDatabase();
let place: Awaited<ReturnType<typeof settleTerritory>>;
const db = () => database.current.db;
const asVisitor = (now?: () => Date) => contextFor(db(), visitor, now);
const password = 'trois lutins sous la pluie';
const clientAddress = '192.0.2.1';
const device = 'Firefox, Linux';

const form = (changes: object = {}) => ({
  email: 'ines@mairie-apt.example',
  displayName: 'Inès Arnaud',
  password,
  libraryId: place.aptId,
  charter: 'oui',
  clientAddress,
  ...changes,
});
const read = async (email: string) => {
  const [user] = await db().select().from(users).where(eq(users.email, email));
  return user;
};
const verify = async (email: string, typed = password) => {
  const token = await takeToken(db(), email, '/inscription/confirmation/');
  return verifyEmail(asVisitor(), { token, password: typed, clientAddress, device });
};
const enter = (email: string, typed = password) =>
  signIn(asVisitor(), { email, password: typed, clientAddress, device });

beforeAll(async () => {
  place = await settleTerritory(db());
  await db()
    .update(libraries)
    .set({ emailDomains: ['mairie-apt.example', 'gmail.com'] })
    .where(eq(libraries.id, place.aptId));
});
beforeEach(() => db().delete(rateWindows));

describe('signing up', () => {
  test('the link of the mail and the password open the door, once', async () => {
    await signUp(asVisitor(), form({ email: ' Ines@Mairie-Apt.example ' }));
    expect(await read('ines@mairie-apt.example')).toMatchObject({
      displayName: 'Inès Arnaud',
      libraryId: place.aptId,
      charterVersion,
      emailVerifiedAt: null,
    });
    const token = await takeToken(db(), 'ines@mairie-apt.example', '/inscription/confirmation/');
    const link = { token, purposes: ['verifyEmail'] as const };
    expect(await readEmailLink(asVisitor(), link)).toMatchObject({ displayName: 'Inès Arnaud' });
    await expect(verify('ines@mairie-apt.example', 'another one')).rejects.toThrow(InvalidInput);
    const { cookie, isVouched } = await verify('ines@mairie-apt.example');
    expect(isVouched).toBe(true);
    const { actor } = await readSession(db(), cookie.split(';')[0]!);
    expect(actor).toMatchObject({ displayName: 'Inès Arnaud', departementCode: '84' });
    const again = { token, password, clientAddress, device };
    await expect(verifyEmail(asVisitor(), again)).rejects.toThrow(NotFound);
  });

  test.each([
    ['another domain', 'paul@ailleurs.example', false],
    ['a domain that ends alike', 'paul@pas-mairie-apt.example', false],
    ['an address open to all, though the library lists it', 'paul@gmail.com', false],
    ['the library’s own', 'paul@mairie-apt.example', true],
  ])('%s: vouched for at once: %s', async (_why, email, expected) => {
    await signUp(asVisitor(), form({ email, displayName: 'Paul Blanc' }));
    expect((await verify(email)).isVouched).toBe(expected);
    expect((await read(email))?.vouchedAt !== null).toBe(expected);
  });

  test('what is missing is told all at once, in French', async () => {
    const refusal = signUp(asVisitor(), { clientAddress, email: 'pas une adresse', libraryId: '' });
    await expect(refusal).rejects.toMatchObject({
      fields: {
        email: ['Écrivez une adresse complète, par exemple nom@ville.fr.'],
        displayName: ['Écrivez votre prénom et votre nom.'],
        password: ['Choisissez un mot de passe.'],
        libraryId: ['Choisissez votre bibliothèque dans la liste.'],
        charter: ['Acceptez la charte pour rejoindre le réseau.'],
      },
    });
  });

  test.each([
    ['a link in the name', { displayName: 'Gagnez www/http://x' }, 'displayName'],
    ['a common password', { password: 'bibliotheque2026' }, 'password'],
    ['a library that is none', { libraryId: crypto.randomUUID() }, 'libraryId'],
  ])('%s is refused beside its field', async (_what, changes, field) => {
    await expect(
      signUp(asVisitor(), form({ email: 'x@y.example', ...changes })),
    ).rejects.toMatchObject({ fields: { [field]: [expect.any(String)] } });
    expect(await read('x@y.example')).toBeUndefined();
  });

  test('who works in no library says so', async () => {
    await signUp(asVisitor(), form({ email: 'scene@atelier.example', libraryId: 'aucune' }));
    expect(await read('scene@atelier.example')).toMatchObject({ libraryId: null });
  });

  test('a known address gets the same answer, and a word by mail instead of a link', async () => {
    const { email, userId } = await joinNetwork(db(), { name: 'Mireille', libraryId: place.aptId });
    await signUp(asVisitor(), form({ email, displayName: 'Quelqu’un d’autre' }));
    const letters = await openMailbox(db(), email);
    expect(letters.map(({ kind }) => kind)).toEqual(['alreadyMember']);
    expect(letters[0]?.plain).not.toContain('confirmation/');
    const [user] = await db().select().from(users).where(eq(users.id, userId));
    expect(user?.displayName).toBe('Mireille');
  });

  test('an address never confirmed is taken over by who asks last, and older links die', async () => {
    const email = 'victime@mairie.example';
    await signUp(asVisitor(), form({ email, password: 'celui d’un inconnu malin' }));
    const stolen = await takeToken(db(), email, '/inscription/confirmation/');
    await signUp(asVisitor(), form({ email, displayName: 'La Vraie Personne' }));
    await takeToken(db(), email, '/inscription/confirmation/');
    const withOld = { token: stolen, password, clientAddress, device };
    await expect(verifyEmail(asVisitor(), withOld)).rejects.toThrow(NotFound);
    await expect(verify(email, 'celui d’un inconnu malin')).rejects.toThrow(InvalidInput);
    await verify(email);
    expect(await read(email)).toMatchObject({ displayName: 'La Vraie Personne' });
  });

  test('two sign-ups at once make one account', async () => {
    const email = 'double@mairie.example';
    await Promise.all([signUp(asVisitor(), form({ email })), signUp(asVisitor(), form({ email }))]);
    const rows = await db().select().from(users).where(eq(users.email, email));
    expect(rows).toHaveLength(1);
  });

  test('an account never confirmed goes after a fortnight, confirmed ones stay', async () => {
    await signUp(asVisitor(), form({ email: 'oubli@mairie.example' }));
    const inDays = (days: number) => () => new Date(Date.now() + days * 86_400_000);
    await sweepAccounts({ db: db(), clock: inDays(13) });
    expect(await read('oubli@mairie.example')).toBeDefined();
    await sweepAccounts({ db: db(), clock: inDays(15) });
    expect(await read('oubli@mairie.example')).toBeUndefined();
    expect(await read('ines@mairie-apt.example')).toBeDefined();
  });
});

describe('signing in and out', () => {
  test('the right password opens a session on a named device, and signing out closes it', async () => {
    const { cookie } = await enter('INES@mairie-apt.example');
    const header = cookie.split(';')[0]!;
    expect(cookie).toMatch(/HttpOnly/u);
    expect(cookie).toMatch(/SameSite=Lax/u);
    const { actor } = await readSession(db(), header);
    expect(actor.kind).toBe('member');
    await signOut(contextFor(db(), actor));
    expect((await readSession(db(), header)).actor.kind).toBe('visitor');
  });

  test('an unknown address and a wrong password get the same words', async () => {
    const unknown = enter('personne@nulle-part.example').catch((error: unknown) => error);
    const wrong = enter('ines@mairie-apt.example', 'pas le bon mot').catch(
      (error: unknown) => error,
    );
    const [first, second] = await Promise.all([unknown, wrong]);
    expect(first).toBeInstanceOf(InvalidInput);
    expect(second).toEqual(first);
  });

  test('an address not confirmed stays outside, and receives a new link', async () => {
    await signUp(asVisitor(), form({ email: 'tard@mairie.example' }));
    const before = await openMailbox(db(), 'tard@mairie.example');
    await expect(enter('tard@mairie.example')).rejects.toThrow(/Confirmez/u);
    expect((await openMailbox(db(), 'tard@mairie.example')).length).toBe(before.length + 1);
    await expect(enter('tard@mairie.example', 'faux')).rejects.not.toThrow(/Confirmez/u);
  });

  test('after ten tries on one account, even the right password waits a quarter of an hour', async () => {
    const now = Date.now();
    const at = (minutes: number) => () => new Date(now + minutes * 60_000);
    const attempt = (typed: string, minutes: number, address = clientAddress) =>
      signIn(asVisitor(at(minutes)), {
        email: 'ines@mairie-apt.example',
        password: typed,
        clientAddress: address,
        device,
      });
    for (let n = 0; n < 10; n += 1)
      await expect(attempt('faux', 0, `192.0.2.${n}`)).rejects.toThrow(InvalidInput);
    await expect(attempt(password, 0, '198.51.100.9')).rejects.toThrow(TooMany);
    await expect(attempt(password, 16)).resolves.toBeDefined();
    // Signing in on every computer of the library is no guessing.
    for (let n = 0; n < 12; n += 1) {
      await expect(attempt('faux', 16)).rejects.toThrow(InvalidInput);
      await expect(attempt(password, 16)).resolves.toBeDefined();
    }
  });
});

describe('a forgotten password', () => {
  const ask = (email: string) => askPasswordReset(asVisitor(), { email, clientAddress });

  test('the link sets another one, ends every session and says so by mail', async () => {
    const email = 'ines@mairie-apt.example';
    const { cookie } = await enter(email);
    await ask(email);
    const token = await takeToken(db(), email, '/mot-de-passe/');
    await expect(resetPassword(asVisitor(), { token, password: 'court' })).rejects.toThrow(/12/u);
    const fresh = 'une girafe lit au soleil';
    await resetPassword(asVisitor(), { token, password: fresh });
    expect((await readSession(db(), cookie.split(';')[0]!)).actor.kind).toBe('visitor');
    await expect(enter(email)).rejects.toThrow(InvalidInput);
    await expect(enter(email, fresh)).resolves.toBeDefined();
    await expect(resetPassword(asVisitor(), { token, password })).rejects.toThrow(NotFound);
    expect((await openMailbox(db(), email)).at(-1)?.kind).toBe('passwordChanged');
  });

  test('an hour later the link serves no more', async () => {
    const email = 'ines@mairie-apt.example';
    await ask(email);
    const token = await takeToken(db(), email, '/mot-de-passe/');
    const later = contextFor(db(), visitor, () => new Date(Date.now() + 61 * 60_000));
    await expect(resetPassword(later, { token, password })).rejects.toThrow(NotFound);
  });

  test('an unknown address gets the same answer and no mail', async () => {
    await ask('personne@nulle-part.example');
    expect(await openMailbox(db(), 'personne@nulle-part.example')).toEqual([]);
  });

  test('a link of one purpose does not serve another', async () => {
    const email = 'ines@mairie-apt.example';
    await ask(email);
    const token = await takeToken(db(), email, '/mot-de-passe/');
    const wrongUse = { token, password, clientAddress, device };
    await expect(verifyEmail(asVisitor(), wrongUse)).rejects.toThrow(NotFound);
  });

  test('the sixth request of the hour waits, known or not', async () => {
    for (const email of ['ines@mairie-apt.example', 'personne@nulle-part.example']) {
      for (let n = 0; n < 5; n += 1) await ask(email);
      await expect(ask(email)).rejects.toThrow(TooMany);
    }
  });
});

test('from one machine, the forty-first account of the hour waits, and the machine is not named', async () => {
  const ask = (n: number) =>
    askPasswordReset(asVisitor(), { email: `nobody-${n}@x.example`, clientAddress: '203.0.113.5' });
  for (let n = 0; n < 40; n += 1) await ask(n);
  await expect(ask(40)).rejects.toThrow(TooMany);
  const kept = await db().select({ key: rateWindows.key }).from(rateWindows);
  expect(kept.some(({ key }) => key.includes('203.0.113.5'))).toBe(false);
});

test('only hashes of links are kept', async () => {
  await askPasswordReset(asVisitor(), { email: 'ines@mairie-apt.example', clientAddress });
  const token = await takeToken(db(), 'ines@mairie-apt.example', '/mot-de-passe/');
  const [row] = await db().execute<{ found: boolean }>(
    sql`select exists (select 1 from email_tokens t where to_jsonb(t)::text like ${`%${token}%`}) as found`,
  );
  expect(row?.found).toBe(false);
});
