import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';

import { users } from '#db/schema/accounts.ts';
import { rateWindows } from '#db/schema/platform.ts';
import { openMailbox, takeToken } from '#tests/support/post-office.ts';
import { useWeb } from '#tests/support/web.ts';

const web = useWeb();
const db = () => web.house.database.db;
beforeEach(() => db().delete(rateWindows));

const password = 'trois lutins sous la pluie';
const form = {
  displayName: 'Inès Arnaud',
  email: 'ines@mairie.example',
  password,
  library: 'forcalquier',
  libraryId: '',
  charter: 'oui',
};
const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith('rpbs='))
    ?.split(';')[0] ?? '';
/** What a stranger can compare: the page without what is new in every answer. */
const comparable = (html: string) =>
  html
    .replaceAll(/nonce="[^"]*"/gu, '')
    .replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f-]{22}/gu, 'id')
    .replaceAll(/(?:connue|inconnue|camille|personne)@\S+?\.example/gu, 'adresse');

describe('joining without scripts', () => {
  test('the typed commune brings its libraries to choose from, and what was typed stays', async () => {
    const refused = await web.send('/inscription?index', form);
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain('Choisissez votre bibliothèque dans la liste.');
    expect(html).toContain('Médiathèque de Forcalquier (04)');
    expect(html).toContain('value="Inès Arnaud"');
    expect(html).not.toContain(password);
    const libraryId = /type="radio"[^>]*value="([\da-f-]{36})"/u.exec(html)?.[1];
    const sent = await web.send('/inscription?index', {
      ...form,
      libraryAsked: 'forcalquier',
      libraryId: libraryId ?? '',
    });
    expect(sent.status).toBe(302);
    expect(sent.headers.get('Location')).toBe('/inscription/envoyee');
  });

  test('the link of the mail asks for the password, then opens', async () => {
    const token = await takeToken(db(), form.email, '/inscription/confirmation/');
    const address = `/inscription/confirmation/${token}`;
    const page = await (await web.ask(address)).text();
    expect(page).toContain('Bonjour Inès Arnaud');
    await web.ask(address);
    const wrong = await web.send(address, { password: 'pas celui-là' });
    expect(wrong.status).toBe(422);
    const opened = await web.send(address, { password });
    expect(opened.headers.get('Location')).toBe('/compte');
    const account = await web.ask('/compte', { headers: { Cookie: cookieOf(opened) } });
    expect(account.status).toBe(200);
    expect(await account.text()).toContain('Vous lisez tout et écrivez vos brouillons');
    expect(await (await web.ask(address)).text()).toContain('Ce lien ne sert plus');
  });

  test('the full name of a library needs no list; none at all is a choice too', async () => {
    const exact = { ...form, email: 'a@x.example', library: 'mediatheque de forcalquier' };
    expect((await web.send('/inscription?index', exact)).status).toBe(302);
    const none = { ...form, email: 'b@x.example', library: '', noLibrary: 'oui' };
    expect((await web.send('/inscription?index', none)).status).toBe(302);
    const [row] = await db().select().from(users).where(eq(users.email, 'b@x.example'));
    expect(row?.libraryId).toBeNull();
  });

  test('a text that means nothing says what to do', async () => {
    const html = await (
      await web.send('/inscription?index', { ...form, library: 'zzzz qqqq' })
    ).text();
    expect(html).toContain('Rien ne répond à ce texte.');
  });
});

describe('signing in', () => {
  const enter = (values: object) =>
    web.send('/connexion', {
      email: 'camille@demo.example',
      password: 'rpbs-demo-2026',
      ...values,
    });

  test.each([
    ['/fiches?q=étoiles', '/fiches?q=%C3%A9toiles'],
    ['//evil.example/x', '/'],
    ['https://evil.example', '/'],
    ['/\\evil.example', '/'],
  ])('then going on to %s leads to %s', async (suite, location) => {
    const response = await enter({ suite });
    expect(response.status).toBe(302);
    expect(response.headers.get('Location')).toBe(location);
    expect(cookieOf(response)).not.toBe('');
  });

  test('a visitor of /compte is led to sign in and back', async () => {
    const response = await web.ask('/compte/securite');
    expect(response.headers.get('Location')).toBe('/connexion?suite=%2Fcompte%2Fsecurite');
  });

  test('the password is never sent back, the address is', async () => {
    const html = await (await enter({ password: 'un mauvais secret' })).text();
    expect(html).not.toContain('un mauvais secret');
    expect(html).toContain('value="camille@demo.example"');
    expect(html).toContain('Cette adresse et ce mot de passe ne vont pas ensemble.');
  });

  test('signing out is a gesture: opening its page signs nobody out', async () => {
    const cookie = cookieOf(await enter({}));
    const headers = { Cookie: cookie };
    expect(await (await web.ask('/deconnexion', { headers })).text()).toContain('Se déconnecter');
    expect((await web.ask('/compte', { headers })).status).toBe(200);
    const out = await web.ask('/deconnexion', {
      method: 'POST',
      headers,
      body: new URLSearchParams(),
    });
    expect(out.headers.get('Location')).toBe('/');
    expect((await web.ask('/compte', { headers })).status).toBe(302);
  });

  test('the eleventh try says how long to wait', async () => {
    for (let n = 0; n < 10; n += 1) await enter({ password: 'faux' });
    const response = await enter({});
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await response.text()).toMatch(/Trop d’essais. Réessayez dans \d+ minutes?/u);
  });
});

test.each([
  ['/connexion', { password: 'un mauvais mot' }],
  ['/mot-de-passe-oublie?index', {}],
  ['/inscription?index', { ...form, library: 'médiathèque de forcalquier' }],
])('%s answers the same to a known and to an unknown address', async (address, values) => {
  const known = await web.send(address, { ...values, email: 'camille@demo.example' });
  const unknown = await web.send(address, { ...values, email: 'personne@x.example' });
  expect(unknown.status).toBe(known.status);
  expect(unknown.headers.get('Location')).toBe(known.headers.get('Location'));
  expect(comparable(await unknown.text())).toBe(comparable(await known.text()));
});

describe('a forgotten password', () => {
  test('goes from the form to the mail to a new one', async () => {
    const asked = await web.send('/mot-de-passe-oublie?index', { email: 'sacha@demo.example' });
    expect(asked.headers.get('Location')).toBe('/mot-de-passe-oublie/envoye');
    const token = await takeToken(db(), 'sacha@demo.example', '/mot-de-passe/');
    const easy = await web.send(`/mot-de-passe/${token}`, { password: 'bibliotheque2026' });
    expect(await easy.text()).toContain('trop facile à deviner');
    const done = await web.send(`/mot-de-passe/${token}`, { password });
    expect(done.headers.get('Location')).toBe('/connexion');
    const entered = await web.send('/connexion', { email: 'sacha@demo.example', password });
    expect(entered.status).toBe(302);
  });
});

describe('the account', () => {
  test.each([
    '/compte',
    '/compte/adresse',
    '/compte/securite',
    '/compte/garanties',
    '/compte/jetons',
    '/compte/donnees',
  ])('%s opens for a member', async (address) => {
    expect((await web.ask(address, { as: 'camille' })).status).toBe(200);
  });

  test('a colleague answers for the newcomer of her library, and only there', async () => {
    const page = await (await web.ask('/compte/garanties', { as: 'camille' })).text();
    expect(page).toContain('Hugo Pellegrin');
    expect(page).not.toContain('Élise Garcin');
    const userId = /name="userId" value="([\da-f-]{36})"/u.exec(page)?.[1] ?? '';
    const done = await web.send('/compte/garanties', { userId }, 'camille');
    expect(done.headers.get('Location')).toBe('/compte/garanties');
    const letters = await openMailbox(db(), 'hugo.pellegrin@demo.example');
    expect(letters.at(-1)?.plain).toContain('Camille Roux répond de vous');
  });

  test('a token is shown once, and opens the API until it is revoked', async () => {
    const made = await (await web.send('/compte/jetons', { name: 'Essai' }, 'camille')).text();
    const token = /rpbs_[\w-]{43}/u.exec(made)?.[0] ?? '';
    const headers = { Authorization: `Bearer ${token}` };
    expect((await web.ask('/api/v1/fiches?budget_max=100', { headers })).status).toBe(200);
    const page = await (await web.ask('/compte/jetons', { as: 'camille' })).text();
    expect(page).not.toContain(token);
    expect(page).toContain('Essai');
    const id = /name="id" value="([\da-f-]{36})"/u.exec(page)?.[1] ?? '';
    await web.send('/compte/jetons', { intent: 'revoke', id }, 'camille');
    expect((await web.ask('/api/v1/fiches?budget_max=100', { headers })).status).toBe(400);
  });

  test('my data come as a file', async () => {
    const response = await web.ask('/compte/donnees/fichier', { as: 'camille' });
    expect(response.headers.get('Content-Disposition')).toContain('mes-donnees-rpbs.json');
    const file = (await response.json()) as { users: { email: string }[]; sheets: unknown[] };
    expect(file.users.map(({ email }) => email)).toEqual(['camille@demo.example']);
    expect((await web.ask('/compte/donnees/fichier')).status).toBe(302);
  });
});

describe('the mail of a demonstration', () => {
  test('shows the mails, and does not exist anywhere else', async () => {
    const list = await (await web.ask('/demo/courrier')).text();
    expect(list).toContain('Confirmez votre adresse');
    const address = /\/demo\/courrier\/[\da-f-]{36}/u.exec(list)?.[0] ?? '';
    expect((await web.ask(address)).status).toBe(200);
    expect(await (await web.ask(`${address}/forme`)).text()).toContain('Réseau Partage Bib Sud');
    web.house.isDemonstration = false;
    try {
      for (const each of ['/demo/courrier', address, `${address}/forme`])
        expect((await web.ask(each)).status).toBe(404);
    } finally {
      web.house.isDemonstration = true;
    }
  });
});

test('the charter is open to everybody', async () => {
  const response = await web.ask('/charte');
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('Charte du réseau');
});
