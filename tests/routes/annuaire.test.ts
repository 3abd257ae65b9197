import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { changeMyProfile } from '#app/people/change-my-profile.server.ts';
import { giveConsents } from '#app/people/give-consents.server.ts';
import { peopleListSchema } from '#app/people/api-schemas.ts';
import { profileFields, type ProfileField, type Reach } from '#app/people/vocabulary.ts';
import { readActor } from '#app/platform/session.server.ts';
import { users } from '#db/schema/accounts.ts';
import { helpKnownThemes } from '#db/schema/help-settings.ts';
import { profiles } from '#db/schema/people.ts';
import { themes } from '#db/schema/vocabularies.ts';
import { contextFor } from '#tests/support/community.ts';
import { type People, settlePeople } from '#tests/support/permission-people.ts';
import { useWeb } from '#tests/support/web.ts';

const web = useWeb();
let people: People;
let slug: string;

/** Of « colleague », at Forcalquier: words that nothing else says, by field. */
const said: Partial<Record<ProfileField, RegExp>> = {
  name: /Ondine Vérifiée/u,
  library: /Médiathèque de Forcalquier|Alpes-de-Haute-Provence/u,
  jobTitle: /Souffleuse de verre/u,
  offers: /Cerfs-volants indiens/u,
  seeks: /Théâtre de papier/u,
  themes: /Citoyenneté et médias/u,
  languages: /Comorien/u,
};
const fields = Object.keys(said) as ProfileField[];

beforeAll(async () => {
  people = await settlePeople(web);
  const { db } = web.house.database;
  const { userId } = people.colleague;
  await db
    .update(users)
    .set({ displayName: 'Ondine Vérifiée', jobTitle: 'Souffleuse de verre' })
    .where(eq(users.id, userId));
  const [theme] = await db.select().from(themes).where(eq(themes.slug, 'citoyennete'));
  await db.insert(helpKnownThemes).values({ userId, themeId: theme!.id });
  await changeMyProfile(await contextOfOndine(), {
    offersOwn: 'Cerfs-volants indiens',
    seeksOwn: 'Théâtre de papier',
    languages: ['comorien'],
  });
  const [profile] = await db.select().from(profiles).where(eq(profiles.userId, userId));
  slug = profile!.slug;
});

async function contextOfOndine() {
  const { db } = web.house.database;
  return contextFor(db, await readActor(db, people.colleague.userId, null));
}

const show = async (reach: Reach | 'moi', name: Reach | 'moi' = 'everyone') =>
  giveConsents(await contextOfOndine(), {
    ...Object.fromEntries(profileFields.map((field) => [field, reach])),
    name,
  });

/** What the page says once, without the shell, its filters and the data of its scripts. */
function bodyOf(html: string) {
  const main = /<main[\s\S]*<\/main>/u.exec(html)?.[0] ?? '';
  return main.replaceAll(/<aside aria-label="Filtres"[\s\S]*?<\/aside>/gu, '');
}

const readers = [
  'visitor',
  'newcomer',
  'stranger',
  'newAuthor',
  'otherReferent',
  'administrator',
  'libraryReferent',
  'territoryReferent',
  'colleague',
] as const;

/** Which reaches each reader is within. */
const within: Record<(typeof readers)[number], string> = {
  visitor: 'everyone',
  newcomer: 'everyone',
  newAuthor: 'everyone',
  stranger: 'everyone members',
  otherReferent: 'everyone members',
  administrator: 'everyone members',
  libraryReferent: 'everyone members territory',
  territoryReferent: 'everyone members territory',
  colleague: 'everyone members territory moi',
};

type Door = {
  name: string;
  of: readonly string[];
  read: (reader: (typeof readers)[number]) => Promise<string>;
};

const searching = readers.filter((r) => !['visitor', 'newcomer', 'newAuthor'].includes(r));
const others = searching.filter((reader) => reader !== 'colleague');

/** Every door by which somebody may be read. */
const doors: Door[] = [
  {
    name: 'their page',
    of: readers,
    read: async (reader) => {
      const answer = await web.ask(`/annuaire/${slug}`, { as: people[reader].email });
      return answer.status === 200 ? bodyOf(await answer.text()) : '';
    },
  },
  {
    name: 'the list',
    of: others,
    read: async (reader) =>
      bodyOf(await (await web.ask('/annuaire?q=ondine', { as: people[reader].email })).text()),
  },
  {
    name: 'the API',
    of: others,
    read: async (reader) => {
      const answer = await web.ask('/api/v1/annuaire?q=ondine', {
        headers: { Authorization: `Bearer ${people[reader].token}` },
      });
      const { items } = peopleListSchema.parse(await answer.json());
      return JSON.stringify(items).replaceAll('comorien', 'Comorien');
    },
  },
];

/** Lists are short: they leave the themes to the page. */
const leftOut: Record<string, ProfileField[]> = { 'the list': ['themes'] };

describe.each(['moi', 'territory', 'members', 'everyone'] as const)('shown to %s', (reach) => {
  beforeAll(() => show(reach));

  test.each(doors)('by $name, each reader sees what is said', async ({ name, of, read }) => {
    for (const reader of of as readonly (typeof readers)[number][]) {
      const text = await read(reader);
      const isWithin = within[reader].split(' ').includes(reach);
      for (const field of fields) {
        if (leftOut[name]?.includes(field)) continue;
        const expected = field === 'name' || isWithin;
        expect([reader, field, said[field]!.test(text)]).toEqual([reader, field, expected]);
      }
    }
  });

  test('a search finds by what is shown, and by nothing else', async () => {
    for (const reader of others) {
      const isWithin = within[reader].split(' ').includes(reach);
      for (const words of ['cerfs-volants', 'souffleuse', 'théâtre+papier', 'cerf+volan+indien']) {
        const answer = await web.ask(`/api/v1/annuaire?q=${words}`, {
          headers: { Authorization: `Bearer ${people[reader].token}` },
        });
        const { items } = peopleListSchema.parse(await answer.json());
        const isFound = items.some((item) => item.slug === slug);
        expect([reader, words, isFound]).toEqual([reader, words, isWithin]);
      }
      for (const filter of ['langue=comorien', 'theme=citoyennete&dept=04']) {
        const { text } = await read(`/annuaire?${filter}`, people[reader].email);
        expect([reader, filter, text.includes(`/annuaire/${slug}`)]).toEqual([
          reader,
          filter,
          isWithin,
        ]);
      }
    }
  });

  test('the list of the territory holds what is shown to the territory, for its referent', async () => {
    const { text } = await read('/annuaire.csv', people.territoryReferent.email);
    for (const field of fields) {
      const expected = field === 'name' || reach !== 'moi';
      const line = text.split('\r\n').find((each) => each.includes('Ondine')) ?? '';
      const words = field === 'library' ? /Forcalquier/u : said[field]!;
      expect([field, words.test(line)]).toEqual([field, expected]);
    }
    const other = await read('/annuaire.csv', people.otherReferent.email);
    expect(other.status).toBe(200);
    expect(other.text).not.toContain('Ondine');
  });
});

async function read(address: string, as: string | null) {
  const answer = await web.ask(address, { as });
  return { status: answer.status, text: await answer.text() };
}

test('whoever shows their name to nobody is nowhere', async () => {
  await show('everyone', 'moi');
  for (const reader of readers) {
    if (reader === 'colleague') continue;
    const page = await read(`/annuaire/${slug}`, people[reader].email);
    expect([reader, page.status]).toEqual([reader, reader === 'visitor' ? 302 : 404]);
  }
  for (const reader of others) {
    const list = await read('/annuaire?q=cerfs-volants', people[reader].email);
    expect(list.text).not.toContain(slug);
  }
  expect((await read('/annuaire.csv', people.territoryReferent.email)).text).not.toContain(
    'Ondine',
  );
});

test('the doors of others: sign in, be answered for, keep a territory', async () => {
  expect((await web.ask('/annuaire')).headers.get('location')).toBe('/connexion?suite=%2Fannuaire');
  const newcomer = await read('/annuaire', people.newcomer.email);
  expect(newcomer.status).toBe(403);
  expect(newcomer.text).toContain('dès que quelqu’un du réseau aura répondu de vous');
  expect((await read('/annuaire.csv', people.stranger.email)).status).toBe(404);
  expect((await read('/annuaire.csv', people.administrator.email)).status).toBe(404);
  expect((await read('/annuaire.csv', null)).status).toBe(401);
  expect((await read('/api/v1/annuaire', null)).status).toBe(401);
  expect((await read('/api/v1/annuaire', people.newcomer.email)).status).toBe(403);
  expect((await read('/api/v1/annuaire?dept=zz', people.stranger.email)).status).toBe(400);
});

test('without a script: written, shown, found, asked, taken back', async () => {
  const sent = await web.send(
    '/compte/annuaire',
    { intent: 'profile', offers: ['rfid', 'video'], offersOwn: 'Puits de lumière', seeksOwn: '' },
    'sacha',
  );
  expect(sent.status).toBe(302);
  await web.send(
    '/compte/annuaire',
    { intent: 'consent', name: 'members', offers: 'members' },
    'sacha',
  );
  const found = await read('/annuaire?q=puits+lumiere', 'camille');
  expect(found.text).toContain('/annuaire/sacha-giraud');
  const page = await read('/annuaire/sacha-giraud', 'camille');
  expect(page.text).toContain('/annuaire/sacha-giraud/demander');
  const form = await read('/annuaire/sacha-giraud/demander', 'camille');
  const clientKey = /name="clientKey" value="([^"]+)"/u.exec(form.text)?.[1] ?? '';
  const question = {
    clientKey,
    title: 'Comment poser des puces sur des CD ?',
    details: '',
    themeId: /<option value="(\d+)">Numérique/u.exec(form.text)?.[1] ?? '',
    urgency: 'week',
  };
  const asked = await web.send('/annuaire/sacha-giraud/demander', question, 'camille');
  const again = await web.send('/annuaire/sacha-giraud/demander', question, 'camille');
  const address = asked.headers.get('location') ?? '';
  expect(address).toMatch(/^\/aide\/[0-9a-f-]{36}$/u);
  expect(again.headers.get('location')).toBe(address);
  expect((await read(address, 'sacha')).text).toContain('s’adresse à Sacha Giraud');
  expect((await read(address, 'nora')).status).toBe(404);
  await web.send('/compte/annuaire', { withdraw: 'all' }, 'sacha');
  expect((await read('/annuaire?q=puits+lumiere', 'camille')).text).not.toContain('sacha-giraud');
  expect((await read('/annuaire/sacha-giraud/demander', 'camille')).status).toBe(404);
});

test('who rests is not asked', async () => {
  const resting = await read('/annuaire/rosa-peralta', 'camille');
  expect(resting.text).toContain('Contes en espagnol');
  expect(resting.text).not.toContain('/demander');
  expect((await read('/annuaire/rosa-peralta/demander', 'camille')).status).toBe(409);
});
