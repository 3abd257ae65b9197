import { XMLValidator } from 'fast-xml-parser';
import { eq, like } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';

import { speakerListSchema } from '#app/speakers/api-schemas.ts';
import { formatDate, toIsoDay } from '#app/ui/format.ts';
import { roleGrants, users } from '#db/schema/accounts.ts';
import { reviews } from '#db/schema/reviews.ts';
import { sheets } from '#db/schema/sheets.ts';
import { giveToken } from '#tests/support/api-token.ts';
import { takeToken } from '#tests/support/post-office.ts';
import { useWeb } from '#tests/support/web.ts';

const web = useWeb();

const read = async (address: string, as: string | null = null) => {
  const answer = await web.ask(address, { as });
  return { status: answer.status, text: await answer.text() };
};

const inDays = (days: number) => toIsoDay(Date.now() + days * 86_400_000);

/** Each field of a profile by words that stand nowhere else, as the demonstration fills it. */
const ines = '/intervenants/ines-marcadet';
const solveig = '/intervenants/solveig-estienne';
const fields = {
  name: /Inès Marcadet/u,
  discipline: /Scientifique/iu,
  offer: /boîte-constellation/u,
  needs: /soufflerie/u,
  fees: /308,01|30801/u,
  covers: /une ou deux rencontres/u,
  travel: /0,40\s€ du kilomètre/u,
  status: /Artiste-auteur|authorArtist/u,
  email: /ines-marcadet@intervenants/u,
  phone: /04 92 00 00 11/u,
  days: /Libre (?:du|le) \d|"startsOn":"/u,
  review: /sans élever la voix/u,
  marks: /Lien avec le public/u,
  answer: /rallonge de 20/u,
  average: /4,7 sur 5|4,5 sur 5 selon 3|4\.666/u,
};
const publicFields = ['name', 'discipline', 'offer', 'needs'];
const everything = Object.keys(fields);
/** What the layer of speakers holds around where she lives. */
const mapData = '/carte/donnees?couche=intervenants&vue=5,43.7,6.5,44.3&zoom=16';
/** Between professionals and the speaker, on the profile alone. */
const ofReviews = ['review', 'marks', 'answer'];
const isOf = (names: readonly string[]) => (name: string) => names.includes(name);

/**
 * Who reads which field of a profile, the same through every door; and who looks for speakers as a
 * professional does.
 */
const table = [
  ['a visitor', null, publicFields, false],
  ['a newcomer', 'hugo.pellegrin', publicFields, false],
  ['a member', 'sacha', everything, true],
  ['a member of the same territory', 'camille', everything, true],
  ['the referent of the territory', 'mireille.aubert', everything, true],
  ['the referent of another', 'nora', everything, true],
  ['an administrator', 'admin', everything, true],
  ['the speaker, with an account', 'ines.marcadet', everything, false],
] as const;

beforeAll(async () => {
  const { db } = web.house.database;
  const [mireille] = await db
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, 'mireille.aubert@demo.example'));
  await db
    .insert(roleGrants)
    .values({ userId: mireille!.id, role: 'territoryReferent', departementCode: '04' });
});

const seen = (text: string) =>
  Object.entries(fields)
    .filter(([, words]) => words.test(text))
    .map(([name]) => name);

describe.each(table)('as %s', (_, as, allowed, isProfessional) => {
  const isForbidden = (name: string) => !isOf(allowed)(name);

  test('the page, and the data behind it', async () => {
    expect(seen((await read(ines, as)).text)).toEqual(allowed);
    const { text } = await read(`${ines}.data`, as);
    expect(seen(text).filter(isForbidden)).toEqual([]);
  });

  test('lists, searches, feeds and the file', async () => {
    for (const address of [
      '/intervenants?q=marcadet',
      '/intervenants.data?q=marcadet',
      '/intervenants?q=soufflerie',
      '/intervenants?q=rallonge',
      '/intervenants?vers=04112',
      '/intervenants.rss?q=marcadet',
      '/sitemap/intervenants-1.xml',
      '/carte?couche=intervenants',
      '/carte.data?couche=intervenants',
      mapData,
    ]) {
      const found = seen((await read(address, as)).text);
      expect(found.filter(isForbidden), address).toEqual([]);
      expect(found.filter(isOf(ofReviews)), address).toEqual([]);
    }
    const onMap = seen((await read(mapData, as)).text);
    expect(onMap).toEqual(['name', 'discipline']);
    const list = await read('/intervenants?q=marcadet', as);
    expect(/4,5 sur 5 selon 3/u.test(list.text)).toBe(isProfessional);
    const file = seen((await read('/intervenants.csv?q=marcadet', as)).text);
    if (isProfessional) expect(file).toEqual(expect.arrayContaining(['fees', 'email', 'travel']));
    else expect(file).toEqual([]);
    expect(file.filter(isOf([...ofReviews, 'average']))).toEqual([]);
  });

  test('sheets, maps, libraries and their files tell nothing of what was said', async () => {
    for (const address of [
      '/fiches?q=rallonge',
      '/fiches/planetarium-de-poche-une-soiree-sous-les-etoiles',
      '/fiches.rss?q=planetarium',
      '/fiches.csv?q=planetarium',
      '/carte?q=planetarium',
      '/bibliotheques/mediatheque-de-digne-les-bains',
    ]) {
      const found = seen((await read(address, as)).text);
      expect(found.filter(isOf([...ofReviews, 'average'])), address).toEqual([]);
    }
  });

  test('the API', async () => {
    const token = as && (await giveToken(web, `${as}@demo.example`));
    const headers = token ? { Authorization: `Bearer ${token}` } : undefined;
    const answer = await web.ask('/api/v1/intervenants?q=marcadet', { headers });
    const text = await answer.text();
    const { items, facets } = speakerListSchema.parse(JSON.parse(text));
    expect(items[0]?.terms === null).toBe(isForbidden('fees'));
    expect(items[0]?.contact === null).toBe(isForbidden('email'));
    expect(facets.tarif.length > 0).toBe(isProfessional);
    const found = seen(text).filter((name) => name !== 'discipline');
    expect(found.filter(isForbidden)).toEqual([]);
    expect(found.filter(isOf([...ofReviews, 'average']))).toEqual([]);
    const profile = await (await web.ask(`/api/v1${ines}`, { headers })).text();
    expect(seen(profile).filter(isForbidden)).toEqual([]);
    const said = await web.ask(`/api/v1${ines}/avis`, { headers });
    expect(said.status).toBe(as === null ? 401 : isForbidden('review') ? 404 : 200);
    expect(seen(await said.text()).filter(isForbidden)).toEqual([]);
  });

  test('one review, through its own door', async () => {
    const { db } = web.house.database;
    const [one] = await db
      .select({ id: reviews.id })
      .from(reviews)
      .where(like(reviews.advice, '%sans élever la voix%'));
    const { status, text } = await read(`${ines}/avis/${one?.id}`, as);
    expect(status).toBe(as === null ? 302 : isForbidden('review') ? 404 : 200);
    expect(seen(text).filter(isForbidden)).toEqual([]);
    expect(text.includes('Versions')).toBe(as === 'admin' || as === 'mireille.aubert');
    expect(text.includes('Publier ma réponse')).toBe(as === 'ines.marcadet');
  });
});

test('at the door: without a coming nobody says how it went; with one, once', async () => {
  const { db } = web.house.database;
  const [sheet] = await db
    .select({ id: sheets.id })
    .from(sheets)
    .where(like(sheets.slug, 'planetarium-de-poche-une-soiree%'));
  const said = {
    coming: sheet!.id,
    done: 'Une veillée',
    audience: 'Deux classes',
    again: 'yes',
    bond: '5',
    content: '5',
    preparation: '5',
    flexibility: '5',
    terms: '5',
  };
  const send = (as: string | null) => web.send(`${ines}/avis/nouveau`, said, as);
  expect((await send(null)).headers.get('location')).toContain('/connexion');
  const refused = await send('sacha');
  expect(refused.status).toBe(403);
  expect(await refused.text()).toContain('il faut avoir accueilli');
  expect((await send('hugo.pellegrin')).status).toBe(404);
  expect((await send('camille')).headers.get('location')).toContain(`${ines}#avis-`);
  expect((await send('camille')).status).toBe(409);
});

describe('the calendar of a speaker', () => {
  const page = `${ines}/disponibilites`;

  test.each([
    [null, 302],
    ['hugo.pellegrin', 404],
    ['camille', 403],
    ['admin', 403],
    ['ines.marcadet', 200],
  ] as const)('as %s: %i', async (as, status) => {
    expect((await read(page, as)).status).toBe(status);
  });

  test('without scripts: said, found by date, taken back', async () => {
    const soon = { intent: 'add', startsOn: inDays(200), endsOn: inDays(203) };
    const search = `/intervenants?libre-du=${inDays(203)}&vers=04112`;
    expect((await read(search, 'sacha')).text).not.toContain('ines-marcadet');
    expect((await web.send(page, soon, 'ines.marcadet')).headers.get('location')).toBe(page);
    expect((await web.send(page, soon, 'sacha')).status).toBe(403);
    expect((await read(search, 'sacha')).text).toContain('ines-marcadet');
    const file = `/intervenants.csv?libre-du=${inDays(203)}`;
    expect((await read(file, 'sacha')).text).toMatch(/Inès Marcadet.*partout dans sa zone/u);
    const token = await giveToken(web, 'sacha@demo.example');
    const headers = { Authorization: `Bearer ${token}` };
    const answer = await web.ask(`/api/v1/intervenants?libre-du=${inDays(203)}`, { headers });
    const { items } = speakerListSchema.parse(await answer.json());
    expect(items).toMatchObject([{ slug: 'ines-marcadet' }]);
    expect(items[0]?.freeDays).toContainEqual({
      startsOn: inDays(200),
      endsOn: inDays(203),
      departements: [],
    });
    expect((await read(`/api/v1/intervenants?libre-du=${inDays(203)}`)).status).toBe(400);
    const own = await read(`${page}?mois=${inDays(203).slice(0, 7)}`, 'ines.marcadet');
    expect(own.text).toMatch(/libre<\/span>/u);
    const [, rangeId = ''] =
      new RegExp(`du [^<]*${formatDate(inDays(203))}.*?name="rangeId" value="([^"]+)"`, 'su').exec(
        own.text,
      ) ?? [];
    await web.send(page, { intent: 'remove', rangeId }, 'ines.marcadet');
    expect((await read(search, 'sacha')).text).not.toContain('ines-marcadet');
  });
});

describe('the picture of a profile', () => {
  const send = async (page: string, as: string, words: Record<string, string> = {}) => {
    const background = { r: 90, g: 80, b: 120 };
    const picture = sharp({ create: { width: 400, height: 300, channels: 3, background } });
    const body = new FormData();
    const said = { intent: 'save', alt: 'Un atelier', credit: 'Photo de Lou, CC BY', ...words };
    for (const [name, value] of Object.entries(said)) body.append(name, value);
    body.append('file', new Blob([new Uint8Array(await picture.png().toBuffer())]), 'a.png');
    return web.ask(`${page}/image`, { method: 'POST', body, as });
  };
  const sourceOf = (text: string) => /<img[^>]*src="(\/fichiers\/[^"?]+)/u.exec(text)?.[1] ?? '';

  test('given by who may correct it, with its words; seen by everybody once agreed', async () => {
    expect((await send(ines, 'camille')).status).toBe(403);
    const mute = await send(ines, 'ines.marcadet', { credit: '' });
    expect(mute.status).toBe(422);
    expect(await mute.text()).toContain('de qui est l’image');
    expect((await send(ines, 'ines.marcadet')).headers.get('location')).toBe(ines);
    for (const address of [ines, '/intervenants?q=marcadet']) {
      const { text } = await read(address);
      expect(text, address).toContain('alt="Un atelier"');
      const shown = await web.ask(`${sourceOf(text)}?l=320`);
      expect(shown.headers.get('Content-Type')).toBe('image/webp');
    }
    expect((await read(ines)).text).toContain('Image\u00A0: Photo de Lou, CC BY');
    const api = speakerListSchema.parse(
      JSON.parse((await read('/api/v1/intervenants?q=marcadet')).text),
    );
    expect(api.items[0]?.said?.picture).toMatchObject({ alt: 'Un atelier' });
    await web.send(`${ines}/image`, { intent: 'remove' }, 'ines.marcadet');
    expect(sourceOf((await read(ines)).text)).toBe('');
  });

  test('of somebody who is waited for: between those who wrote it, and never without being read', async () => {
    const before = /name="revision" value="(\d+)"/u;
    const form = `${solveig}/modifier`;
    const [, old] = before.exec((await read(form, 'camille')).text) ?? [];
    expect((await send(solveig, 'camille')).headers.get('location')).toBe(solveig);
    const [, now] = before.exec((await read(form, 'camille')).text) ?? [];
    expect(Number(now)).toBe(Number(old) + 1);
    const source = sourceOf((await read(solveig, 'admin')).text);
    expect(source).toContain('/fichiers/');
    const seenBy = async (as: string | null) => (await web.ask(source, { as })).status;
    expect(await seenBy('admin')).toBe(200);
    for (const as of [null, 'hugo.pellegrin', 'sacha', 'ines.marcadet'])
      expect(await seenBy(as), String(as)).toBe(404);
    expect(sourceOf((await read(solveig, 'sacha')).text)).toBe('');
    await web.send(`${solveig}/image`, { intent: 'remove' }, 'camille');
  });
});

describe('the board of gaps', () => {
  const board = '/intervenants/manques';

  test.each([
    [null, 302],
    ['hugo.pellegrin', 404],
    ['ines.marcadet', 200],
    ['camille', 200],
    ['nora', 200],
    ['admin', 200],
  ] as const)('as %s: %i', async (as, status) => {
    expect((await read(board, as)).status).toBe(status);
  });

  test('without scripts: looked for, answered by a name, a speaker sees the library alone, closed', async () => {
    const typed = {
      clientKey: crypto.randomUUID(),
      need: 'lire en langue des signes à la petite enfance',
      discipline: 'storyteller',
      departementCode: '84',
    };
    const posted = await web.send(`${board}/nouveau`, typed, 'sacha');
    const notice = posted.headers.get('location') ?? '';
    expect(notice).toMatch(/\/intervenants\/manques\/[0-9a-f-]{36}$/u);
    expect((await read(board, 'camille')).text).toContain(typed.need);
    const unknown = { intent: 'answer', speakerName: 'Personne du tout' };
    expect((await web.send(notice, unknown, 'camille')).status).toBe(422);
    const named = { intent: 'answer', speakerName: 'Milo Serrat', note: 'Il signe.' };
    expect((await web.send(notice, named, 'camille')).headers.get('location')).toBe(notice);
    expect((await read(notice, 'sacha')).text).toMatch(/Milo Serrat.*Camille Roux.*Il signe/su);
    for (const address of [notice, `${notice}.data`]) {
      const { text } = await read(address, 'ines.marcadet');
      expect(text).toContain(typed.need);
      expect(text).not.toMatch(/Sacha Giraud|Milo Serrat|Il signe/u);
    }
    const close = { intent: 'close', reason: 'found' };
    expect((await web.send(notice, close, 'camille')).status).toBe(403);
    expect((await web.send(notice, close, 'sacha')).headers.get('location')).toBe(board);
    expect((await read(board, 'camille')).text).not.toContain(typed.need);
  });
});

describe('somebody who is waited for', () => {
  const hidden = /Reprendre la main sur ses photos|logiciels libres|90,00/u;

  test.each([
    [null, 404],
    ['hugo.pellegrin', 404],
    ['sacha', 200],
    ['camille', 200],
    ['admin', 200],
  ] as const)('the page as %s: %i', async (as, status) => {
    const { text, status: got } = await read(solveig, as);
    expect(got).toBe(status);
    expect(hidden.test(text)).toBe(as === 'camille' || as === 'admin');
    if (status === 200) expect(text).toContain('En attente d’accord');
  });

  test('is not even counted outside', async () => {
    const addresses = [
      '/intervenants?q=estienne',
      '/intervenants?q=estiene',
      '/intervenants.rss',
      '/api/v1/intervenants?q=estienne',
      '/sitemap/intervenants-1.xml',
    ];
    for (const address of addresses)
      expect((await read(address)).text, address).not.toMatch(/Solveig|solveig/u);
    const outside = (await read('/api/v1/intervenants')).text;
    const within = await read('/intervenants', 'sacha');
    expect(within.text).toContain('25\u00A0intervenants');
    expect(speakerListSchema.parse(JSON.parse(outside)).total).toBe(21);
  });
});

test('the feed is well-formed; a profile is a card of schema.org, public part alone', async () => {
  const { text } = await read('/intervenants.rss', 'sacha');
  expect(XMLValidator.validate(text)).toBe(true);
  for (const as of [null, 'sacha']) {
    const page = await read(ines, as);
    const [, card = ''] =
      /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/su.exec(page.text) ?? [];
    expect(JSON.parse(card)).toMatchObject({ '@type': 'Person', name: 'Inès Marcadet' });
    expect(seen(card).filter((name) => !publicFields.includes(name))).toEqual([]);
  }
  expect((await read('/intervenants/duo-rive-haute')).text).toContain('"@type":"Organization"');
});

test('what is not understood is told; misspelt words are mended', async () => {
  expect((await read('/intervenants?discipline=licorne')).text).toContain('discipline=licorne');
  expect((await read('/api/v1/intervenants?tarif=700')).status).toBe(400);
  expect((await read('/intervenants?q=astronomei')).text).toContain('Inès Marcadet');
  expect((await read('/intervenants?lieu=Forcalquier')).text).toContain('Oriane Sauvaire');
});

test('without scripts: listed, corrected, agreed to by the link of the mail, then withdrawn', async () => {
  const name = `Lazare ${crypto.randomUUID().slice(0, 8)}`;
  const email = `lazare-${crypto.randomUUID().slice(0, 8)}@intervenants.example`;
  const typed = {
    kind: 'person',
    name,
    email,
    disciplines: 'storyteller',
    'fees.0.format': 'show',
    'fees.0.unit': 'session',
    'fees.0.amount': '250',
  };
  const added = await web.send('/intervenants/nouveau', typed, 'camille');
  const page = added.headers.get('location') ?? '';
  expect(page).toContain('/intervenants/lazare-');
  const { db } = web.house.database;
  const token = await takeToken(db, email, '/intervenants/accord/');
  const link = `/intervenants/accord/${token}`;
  const shown = await read(link);
  expect(shown.text).toContain('250,00');
  expect(shown.text).toContain('noindex');
  const stale = await web.send(`${link}?index`, { intent: 'agree', revision: '7' });
  expect(stale.status).toBe(409);
  const corrected = { ...typed, revision: '1', 'fees.0.amount': '280' };
  expect((await web.send(`${link}/corriger`, corrected)).headers.get('location')).toBe(link);
  expect((await read(page)).status).toBe(404);
  const agreed = await web.send(`${link}?index`, { intent: 'agree', revision: '2' });
  expect(agreed.headers.get('location')).toBe(page);
  expect((await read(page)).text).toContain(name);
  expect((await read(page, 'sacha')).text).toContain('280,00');
  await web.send(`${page}/lien`, { email });
  const keeping = `/intervenants/accord/${await takeToken(db, email, '/intervenants/accord/')}`;
  expect((await read(keeping)).text).toContain('Retirer mon profil');
  await web.send(`${keeping}?index`, { intent: 'refuse', revision: '2' });
  expect((await read(page, 'sacha')).status).toBe(404);
  const again = await web.send('/intervenants/nouveau', typed, 'sacha');
  expect(again.status).toBe(409);
  expect(await again.text()).toContain('ne souhaite pas figurer');
});
