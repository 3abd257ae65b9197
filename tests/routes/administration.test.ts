import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { users } from '#db/schema/accounts.ts';
import { themes } from '#db/schema/vocabularies.ts';
import { useWeb, type Who } from '#tests/support/web.ts';

const web = useWeb();
const { send } = web;

/** Nadia keeps the library of Digne (04), Nora the Var, where Élise works and waits. */
const people = {
  visitor: null,
  member: 'camille',
  'library referent': 'nadia.benali',
  'territory referent': 'nora',
  administrator: 'admin',
} satisfies Record<string, Who>;
type Person = keyof typeof people;
const everybody = Object.keys(people) as Person[];
const keepers: Person[] = ['library referent', 'territory referent', 'administrator'];

async function findId(who: string): Promise<string> {
  const [user] = await web.house.database.db
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, `${who}@demo.example`));
  return user!.id;
}

/** `:who` in an address is the id of that person. */
async function resolve(address: string): Promise<string> {
  const who = /:(.+)$/u.exec(address)?.[1];
  return who ? address.replace(`:${who}`, await findId(who)) : address;
}

const pages: [string, Person[]][] = [
  ['/administration', keepers],
  ['/administration/membres', keepers],
  ['/administration/membres/:nadia.benali', ['library referent', 'administrator']],
  ['/administration/membres/:elise.garcin', ['territory referent', 'administrator']],
  ['/administration/membres/:camille', ['administrator']],
  ['/administration/vocabulaires', ['administrator']],
  ['/administration/vocabulaires/themes/nouveau', ['administrator']],
  ['/administration/vocabulaires/publics/1', ['administrator']],
  ['/administration/tarifs', ['administrator']],
];

describe.each(pages)('%s', (address, allowed) => {
  test.each(everybody)('%s', async (person) => {
    const answer = await web.ask(await resolve(address), { as: people[person] });
    const expected = person === 'visitor' ? 302 : allowed.includes(person) ? 200 : 404;
    expect(answer.status).toBe(expected);
  });
});

type Outcome = 'done' | 'to sign in' | 'refused' | 'not found';

function outcomeOf(answer: Response): Outcome {
  if (answer.status === 404) return 'not found';
  if (answer.status !== 302) return 'refused';
  return answer.headers.get('Location')?.startsWith('/connexion') ? 'to sign in' : 'done';
}

/** A form that lacks something is refused before the person is even looked for. */
const refusedToKeepers: Partial<Record<Person, Outcome>> = {
  'library referent': 'refused',
  'territory referent': 'refused',
  administrator: 'refused',
};

/**
 * Each deed on Élise, newcomer of the Var, in the order of a story; then what each person obtains.
 * Those who may do it come last, so that the others meet the state before it.
 */
const deeds: [string, Record<string, string>, Partial<Record<Person, Outcome>>][] = [
  [
    'grant before anybody answers for her',
    { intent: 'grant', role: 'territoryReferent', departementCode: '83' },
    { 'territory referent': 'refused', administrator: 'refused' },
  ],
  ['vouch', { intent: 'vouch' }, { 'territory referent': 'done' }],
  [
    'name her referent of her territory',
    { intent: 'grant', role: 'territoryReferent', departementCode: '83' },
    { 'territory referent': 'refused', administrator: 'done' },
  ],
  [
    'name her referent of no territory',
    { intent: 'grant', role: 'territoryReferent', departementCode: '' },
    refusedToKeepers,
  ],
  ['suspend without a reason', { intent: 'suspend', reason: '' }, refusedToKeepers],
  [
    'suspend',
    { intent: 'suspend', reason: 'Départ de la commune' },
    { 'territory referent': 'refused', administrator: 'done' },
  ],
  [
    'reinstate',
    { intent: 'reinstate' },
    { 'territory referent': 'refused', administrator: 'done' },
  ],
  [
    'a deed that does not exist',
    { intent: 'erase' },
    {
      member: 'refused',
      'library referent': 'refused',
      'territory referent': 'refused',
      administrator: 'refused',
    },
  ],
];

describe.sequential.each(deeds)('on a member: %s', (_deed, form, outcomes) => {
  test.each(everybody)('%s', async (person) => {
    const answer = await send(
      await resolve('/administration/membres/:elise.garcin'),
      form,
      people[person],
    );
    const otherwise = person === 'visitor' ? 'to sign in' : 'not found';
    if (person === 'administrator' && !outcomes.administrator) return;
    expect(outcomeOf(answer)).toBe(outcomes[person] ?? otherwise);
  });
});

const termDeeds: [string, string, Record<string, string>][] = [
  ['move', '/administration/vocabulaires', { intent: 'down', kind: 'theme', id: '1' }],
  ['retire', '/administration/vocabulaires', { intent: 'retire', kind: 'audience', id: '1' }],
  ['restore', '/administration/vocabulaires', { intent: 'restore', kind: 'audience', id: '1' }],
  [
    'add',
    '/administration/vocabulaires/themes/nouveau',
    { label: 'Astronomie du dimanche', motif: 'sciences' },
  ],
  ['rename', '/administration/vocabulaires/publics/2', { label: 'Petites oreilles' }],
];

describe.each(termDeeds)('on a term: %s', (_deed, address, form) => {
  test.each(everybody)('%s', async (person) => {
    const expected = { visitor: 'to sign in', administrator: 'done' }[person as string];
    expect(outcomeOf(await send(address, form, people[person]))).toBe(expected ?? 'not found');
  });
});

test('what is refused comes back beside its field, with what was typed', async () => {
  const address = '/administration/vocabulaires/themes/nouveau';
  const answer = await send(address, { label: 'Jardins <b>' }, 'admin');
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('Choisissez un motif.');
  expect(page).toContain('value="Jardins &lt;b&gt;"');
});

test('a theme takes the place and the motif it was given', async () => {
  const { db } = web.house.database;
  const [first] = await db.select().from(themes).orderBy(themes.position).limit(1);
  const address = `/administration/vocabulaires/themes/${first!.id}`;
  const form = { label: 'Renommé pour de bon', motif: 'nature' };
  expect((await send(address, form, 'admin')).status).toBe(302);
  const down = { intent: 'down', kind: 'theme', id: String(first!.id) };
  await send('/administration/vocabulaires', down, 'admin');
  const rows = await db.select().from(themes).orderBy(themes.position).limit(2);
  expect(rows[1]).toMatchObject({ id: first!.id, label: 'Renommé pour de bon', motif: 'nature' });
});

/** The people whom a page of members names, by their addresses. */
async function listed(query: string, as: Who): Promise<string[]> {
  const answer = await web.ask(`/administration/membres${query}`, { as });
  expect(answer.status).toBe(200);
  const page = (await answer.text()).split('window.__remixContext')[0] ?? '';
  return [...new Set(page.match(/[\w.]+(?=@demo\.example)/gu))].toSorted();
}

test('each keeper lists only the people whom they follow', async () => {
  expect(await listed('', 'nadia.benali')).toEqual(['nadia.benali']);
  expect(await listed('', 'nora')).toEqual([
    'elise.garcin',
    'nora',
    'ugo.barral',
    'valerie.coste',
    'william.petit',
    'yasmine.chaker',
    'zoe.fabre',
  ]);
  expect(await listed('?dept=04', 'nora')).toEqual([]);
  expect((await listed('', 'admin')).length).toBeGreaterThan(9);
});

test.each([
  ['a name without its accents', '?q=lea fontana', ['lea.fontana']],
  ['an address', '?q=sacha@demo', ['sacha']],
  ['a library', '?q=banon', ['mireille.aubert']],
  // Who has left a library waits to be answered for anew, by the next one.
  [
    'those who wait',
    '?etat=newcomer',
    ['hugo.pellegrin', 'ines.marcadet', 'lucie.ferrand', 'milo.serrat'],
  ],
  ['a role', '?role=libraryReferent', ['nadia.benali']],
  [
    'a département',
    '?dept=05',
    ['esther.blanc', 'farid.amrani', 'gaelle.nicolas', 'henri.vial', 'ines.arnaud', 'yves.imbert'],
  ],
  ['nothing that exists', '?q=zzz', []],
  ['filters that do not exist', '?q=camille&etat=zz&role=zz&page=zz', ['camille']],
])('members are found by %s', async (_what, query, expected) => {
  expect(await listed(query, 'admin')).toEqual(expected);
});

test('addresses that are nobody’s do not exist', async () => {
  for (const id of ['abc', '%00', '00000000-0000-4000-8000-000000000000']) {
    const answer = await web.ask(`/administration/membres/${id}`, { as: 'admin' });
    expect([400, 404]).toContain(answer.status);
  }
  for (const rest of ['themes/99999', 'themes/abc', 'lieux/1', 'themes/99999999999'])
    expect((await web.ask(`/administration/vocabulaires/${rest}`, { as: 'admin' })).status).toBe(
      404,
    );
});

test('the account menu leads keepers, and them only, to the administration', async () => {
  const menuOf = async (as: Who) => (await web.ask('/', { as })).text();
  expect(await menuOf('admin')).toContain('href="/administration"');
  expect(await menuOf('nadia.benali')).toContain('href="/administration"');
  expect(await menuOf('camille')).not.toContain('href="/administration"');
});

test('who waits is on the first page, and no longer once somebody answers', async () => {
  const hugo = await findId('hugo.pellegrin');
  expect(await (await web.ask('/administration', { as: 'admin' })).text()).toContain(
    'Hugo Pellegrin',
  );
  expect(outcomeOf(await send('/administration?index', { userId: hugo }, 'nora'))).toBe(
    'not found',
  );
  const done = await send('/administration?index', { userId: hugo }, 'admin');
  expect(outcomeOf(done)).toBe('done');
  expect(decodeURIComponent(done.headers.get('Set-Cookie') ?? '')).toContain('Hugo Pellegrin');
  const after = await (await web.ask('/administration', { as: 'admin' })).text();
  expect(after).not.toContain('hugo.pellegrin@');
});

test('a library typed without suggestions is found, or offered to choose from', async () => {
  const address = await resolve('/administration/membres/:sacha');
  const form = { intent: 'grant', role: 'libraryReferent' };
  const vague = await send(address, { ...form, library: 'forcalquier' }, 'admin');
  expect(vague.status).toBe(422);
  const page = await vague.text();
  expect(page).toContain('Laquelle est-ce');
  const offered = /type="radio"[^>]*name="libraryId"[^>]*value="([^"]+)"/u.exec(page)?.[1];
  const chosen = { library: 'forcalquier', libraryAsked: 'forcalquier', libraryId: offered! };
  expect(outcomeOf(await send(address, { ...form, ...chosen }, 'admin'))).toBe('done');
  expect(await listed('?role=libraryReferent', 'admin')).toContain('sacha');
});
