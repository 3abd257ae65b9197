import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { libraries } from '#db/schema/libraries.ts';
import { rateWindows } from '#db/schema/platform.ts';
import { replays } from '#db/schema/replays.ts';
import { reports } from '#db/schema/sheets.ts';
import {
  houseTable,
  readRows,
  type Role,
  roles,
  sheetTable,
  states,
} from '#tests/house/permissions-table.ts';
import { addNeighbour, type People, settlePeople } from '#tests/support/permission-people.ts';
import {
  betweenProfessionals,
  makeSubject,
  notYetSaid,
  type Stock,
  stockContent,
  type Subject,
} from '#tests/support/permission-sheets.ts';
import { useWeb } from '#tests/support/web.ts';

/**
 * Each cell of the table is a request to the real server, through every door that leads there: the
 * page, and the API with a session and with a token.
 */

const web = useWeb();
let people: People;
let stock: Stock;

async function pictureForm(): Promise<FormData> {
  const background = { r: Math.floor(Math.random() * 256), g: 80, b: 120 };
  const picture = sharp({ create: { width: 40, height: 30, channels: 3, background } });
  const body = new FormData();
  body.append('purpose', 'picture');
  body.append('file', new Blob([new Uint8Array(await picture.png().toBuffer())]), 'table.png');
  return body;
}

/** Sent by somebody of no role: who sends a file may always read it. */
async function sendPicture(): Promise<string> {
  const body = await pictureForm();
  const sent = await web.ask('/fichiers', { method: 'POST', body, as: 'mireille.aubert' });
  return ((await sent.json()) as { fileId: string }).fileId;
}

beforeAll(async () => {
  people = await settlePeople(web);
  stock = await stockContent(web, await sendPicture(), await sendPicture());
});

beforeEach(async () => {
  await web.house.database.db.delete(rateWindows);
});

type Asker = { role: Role; via: 'session' | 'token' };
type Door = (subject: Subject, asker: Asker) => Promise<Response>;

function ask({ role, via }: Asker, address: string, options: RequestInit = {}) {
  const { email, token } = people[role];
  const headers = new Headers(options.headers);
  if (via === 'token' && token) headers.set('Authorization', `Bearer ${token}`);
  return web.ask(address, { ...options, headers, as: via === 'session' ? email : null });
}

function send(asker: Asker, address: string, values: Record<string, string | string[]>) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    for (const one of [value].flat()) body.append(name, one);
  return ask(asker, address, { method: 'POST', body });
}

const sendJson = (asker: Asker, address: string, method: string, value: unknown) =>
  ask(asker, address, {
    method,
    body: JSON.stringify(value),
    headers: { 'Content-Type': 'application/json' },
  });

const page =
  (path: (subject: Subject) => string): Door =>
  (subject, asker) =>
    ask(asker, path(subject));
const gesture =
  (intent: string): Door =>
  ({ sheetId }, asker) =>
    send(asker, '/compte/fiches', { intent, sheetId });
const edit =
  (intent: string): Door =>
  ({ slug, form }, asker) =>
    send(asker, `/fiches/${slug}/modifier`, { ...form, intent });

const reading: Door[] = [
  page(({ slug }) => `/fiches/${slug}`),
  page(({ slug }) => `/api/v1/fiches/${slug}`),
];

/** The doors to each action; those of the API are tried with a session and with a token. */
const sheetDoors: Record<string, Door[]> = {
  read: reading,
  print: [page(({ slug }) => `/fiches/${slug}.pdf`)],
  'read the history': [page(({ slug }) => `/fiches/${slug}/historique`)],
  'read the working copy': [
    page(({ slug }) => `/fiches/${slug}/apercu`),
    page(({ slug }) => `/api/v1/fiches/${slug}/brouillon`),
  ],
  'read the team': [page(({ slug }) => `/fiches/${slug}/equipe`)],
  'open the editor': [page(({ slug }) => `/fiches/${slug}/modifier`)],
  save: [
    edit('save'),
    ({ slug, form }, asker) =>
      ask(asker, `/fiches/${slug}/brouillon`, {
        method: 'PUT',
        body: new URLSearchParams(
          Object.entries(form).flatMap(([k, v]) => [v].flat().map((one) => [k, one])),
        ),
      }),
    ({ slug }, asker) =>
      sendJson(asker, `/api/v1/fiches/${slug}`, 'PATCH', {
        revision: 1,
        content: { budgetNote: 'Repris.' },
      }),
  ],
  'take up an old version': [
    ({ slug }, asker) => send(asker, `/fiches/${slug}/historique`, { number: '1' }),
  ],
  publish: [
    edit('publish'),
    ({ slug }, asker) => sendJson(asker, `/api/v1/fiches/${slug}/publication`, 'POST', {}),
  ],
  withdraw: [gesture('withdraw')],
  restore: [gesture('restore')],
  archive: [gesture('archive')],
  'say it still holds': [
    gesture('verify'),
    ({ slug, sheetId }, asker) => send(asker, `/fiches/${slug}`, { intent: 'verify', sheetId }),
  ],
  'throw away': [gesture('discard')],
  'share by a link': [
    ({ slug }, asker) =>
      send(asker, `/fiches/${slug}/equipe`, { intent: 'share', label: 'Mairie' }),
  ],
  'invite a coauthor': [
    ({ slug }, asker) =>
      send(asker, `/fiches/${slug}/equipe`, { intent: 'invite', email: 'invitee@role.example' }),
  ],
  adapt: [({ slug }, asker) => send(asker, `/fiches/${slug}/adapter`, { again: 'oui' })],
  comment: [
    ({ slug }, asker) =>
      send(asker, `/fiches/${slug}`, { intent: 'comment', body: 'Et le soir ?' }),
  ],
  'answer a comment': [
    ({ slug, commentId }, asker) =>
      send(asker, `/fiches/${slug}`, { intent: 'comment', body: 'Vingt.', parentId: commentId }),
  ],
  'tell of a replay': [
    ({ slug }, asker) =>
      send(asker, `/fiches/${slug}/realise-aussi`, { year: '2025', rating: '4' }),
  ],
  report: [
    ({ slug }, asker) =>
      send(asker, `/fiches/${slug}/signaler`, {
        reason: 'wrong',
        message: 'Il manque une chaise.',
      }),
  ],
};

/** What an answer means. A form that stays, when all it holds is right, says who may not. */
async function read(answer: Response, isReading: boolean): Promise<string> {
  const leadsIn = answer.headers.get('location')?.startsWith('/connexion') ?? false;
  const said = await answer.text();
  if (answer.status === 401 || leadsIn) return 'in';
  if (answer.status === 404) return '-';
  if (answer.status === 403 || answer.status === 422) return 'no';
  if (answer.status >= 400) return `${answer.status}: ${said.slice(0, 200)}`;
  if (!isReading) return 'ok';
  if (said.includes(notYetSaid)) return 'the working copy!';
  return said.includes(betweenProfessionals) ? 'pro' : 'pub';
}

/** What everybody in turn is answered; a sheet that somebody changed is replaced. */
async function goThrough(action: string, door: Door, via: Asker['via']) {
  const columns = await Promise.all(
    states.map(async (state) => {
      const outcomes: string[] = [];
      let waiting: Subject | null = null;
      for (const role of roles) {
        const subject: Subject = waiting ?? (await makeSubject(web, people, stock, state));
        const outcome = await read(await door(subject, { role, via }), action === 'read');
        outcomes.push(outcome);
        waiting = outcome === 'ok' ? null : subject;
      }
      return outcomes;
    }),
  );
  return Object.fromEntries(
    roles.map((role, row) => [role, columns.map((outcomes) => outcomes[row])]),
  );
}

/** Tried with a token too, by their last door: it leads where a session leads, and nowhere else. */
const ofApi = new Set(['read', 'read the working copy', 'save', 'publish']);

const cases = Object.entries(sheetDoors).flatMap(([action, doors]) => [
  ...doors.map((door, n) => ({ action, by: `door ${n + 1}`, door, via: 'session' as const })),
  ...(ofApi.has(action)
    ? [{ action, by: 'a token', door: doors.at(-1)!, via: 'token' as const }]
    : []),
]);

test('every action on sheets is tried', () => {
  const tried = [...Object.keys(sheetDoors), 'read a public file', 'read a professional file'];
  expect(Object.keys(sheetTable).toSorted()).toEqual(tried.toSorted());
  expect(Object.keys(houseTable).toSorted()).toEqual(Object.keys(houseDoors).toSorted());
});

test.each(cases)('to $action, by $by', { timeout: 300_000 }, async ({ action, door, via }) => {
  expect(await goThrough(action, door, via)).toEqual(readRows(sheetTable[action] ?? {}));
});

/** Each sheet of these has files of its own: one that shows a file opens it for its readers. */
describe.each(['public', 'professional'] as const)('to read a %s file', (face) => {
  test('by its address', { timeout: 300_000 }, async () => {
    const seen = {} as Record<Role, string[]>;
    for (const role of roles) seen[role] = [];
    for (const state of states) {
      const own = await stockContent(web, await sendPicture(), await sendPicture());
      await makeSubject(web, people, own, state);
      const fileId = face === 'public' ? own.publicFile : own.professionalFile;
      for (const role of roles) {
        const answer = await ask({ role, via: 'session' }, `/fichiers/${fileId}/image`);
        seen[role].push(await read(answer, false));
      }
    }
    expect(seen).toEqual(readRows(sheetTable[`read a ${face} file`] ?? {}));
  });
});

type Elsewhere = {
  sheet: Subject;
  reportId: string;
  replayId: string;
  neighbourId: string;
  newcomerId: string;
};

/** What a gesture of the house is about, made anew for each. */
async function makeElsewhere(): Promise<Elsewhere> {
  const { db } = web.house.database;
  const sheet = await makeSubject(web, people, stock, 'published');
  const [apt] = await db
    .select({ id: libraries.id })
    .from(libraries)
    .where(eq(libraries.slug, 'mediatheque-ludotheque-municipale-apt'));
  const [report] = await db
    .insert(reports)
    .values({ sheetId: sheet.sheetId, reason: 'wrong', message: 'Il manque une chaise.' })
    .returning({ id: reports.id });
  const [replay] = await db
    .insert(replays)
    .values({
      sheetId: sheet.sheetId,
      libraryId: apt?.id ?? '',
      recordedById: people.suspended.userId,
      happenedOn: '2025-01-01',
      happenedPrecision: 'year',
    })
    .returning({ id: replays.id });
  return {
    sheet,
    reportId: report?.id ?? '',
    replayId: replay?.id ?? '',
    neighbourId: await addNeighbour(web, true),
    newcomerId: await addNeighbour(web, false),
  };
}

const forcalquier = '/bibliotheques/mediatheque-de-forcalquier';
const members = '/administration/membres';
const lists = '/administration/vocabulaires';
const register = '/administration/bibliotheques';

const houseDoors: Record<string, (about: Elsewhere, asker: Asker) => Promise<Response>> = {
  'read the reports': (_, asker) => ask(asker, '/administration/signalements'),
  'settle a report': ({ reportId }, asker) =>
    send(asker, '/administration/signalements', {
      intent: 'settle',
      reportId,
      settlement: 'Ajoutée.',
    }),
  'delete the comment of another': ({ sheet }, asker) =>
    send(asker, `/fiches/${sheet.slug}/commentaires/${sheet.commentId}`, { intent: 'delete' }),
  'edit the comment of another': ({ sheet }, asker) =>
    send(asker, `/fiches/${sheet.slug}/commentaires/${sheet.commentId}`, { body: 'Autre chose.' }),
  'take back the replay of another': ({ sheet, replayId }, asker) =>
    send(asker, `/fiches/${sheet.slug}/realise-aussi?retour=${replayId}`, { intent: 'withdraw' }),
  'read a library': (_, asker) => ask(asker, forcalquier),
  'edit a library': (_, asker) =>
    send(asker, `${forcalquier}/modifier`, { phone: '04 92 75 00 00' }),
  'read the register of libraries': (_, asker) => ask(asker, register),
  'add a library': (_, asker) =>
    send(asker, `${register}/nouvelle`, {
      name: `Annexe ${crypto.randomUUID().slice(0, 8)}`,
      kind: 'library',
      commune: 'Forcalquier',
    }),
  'rename a library': (_, asker) =>
    send(asker, `${register}/mediatheque-de-barcelonnette`, {
      name: 'Médiathèque de Barcelonnette',
      kind: 'other',
      commune: 'Barcelonnette',
    }),
  'close a library': (_, asker) =>
    send(asker, `${register}/mediatheque-de-barcelonnette`, { intent: 'close' }),
  'open the administration': (_, asker) => ask(asker, '/administration'),
  'open the file of a member of Forcalquier': ({ neighbourId }, asker) =>
    ask(asker, `${members}/${neighbourId}`),
  'suspend a member of Forcalquier': ({ neighbourId }, asker) =>
    send(asker, `${members}/${neighbourId}`, { intent: 'suspend', reason: 'Compte partagé.' }),
  'say that a member of Forcalquier has left': async (_, asker) =>
    send(asker, `${members}/${await addNeighbour(web, true)}`, {
      intent: 'depart',
      hasLeft: 'oui',
    }),
  'answer for a newcomer of Forcalquier': ({ newcomerId }, asker) =>
    send(asker, '/compte/garanties', { userId: newcomerId }),
  'name an administrator': ({ neighbourId }, asker) =>
    send(asker, `${members}/${neighbourId}`, { intent: 'grant', role: 'administrator' }),
  'name a referent of the library of Forcalquier': ({ neighbourId }, asker) =>
    send(asker, `${members}/${neighbourId}`, {
      intent: 'grant',
      role: 'libraryReferent',
      libraryId: stock.libraryId,
    }),
  'add a theme': (_, asker) =>
    send(asker, `${lists}/themes/nouveau`, {
      label: `Thème ${crypto.randomUUID().slice(0, 8)}`,
      motif: 'sciences',
    }),
  'retire a theme': (_, asker) => send(asker, lists, { intent: 'retire', kind: 'theme', id: '2' }),
  'add synonyms': (_, asker) =>
    send(asker, '/administration/synonymes', {
      intent: 'add',
      terms: `chaise ${crypto.randomUUID()}\nsiège`,
    }),
  'read the fruitless searches': (_, asker) => ask(asker, '/administration/recherches'),
  'send a file': async (_, asker) =>
    ask(asker, '/fichiers', { method: 'POST', body: await pictureForm() }),
  'start a sheet': (_, asker) => send(asker, '/fiches/nouvelle', { title: 'Une chaise de plus' }),
};

test.each(Object.keys(houseTable))('to %s', { timeout: 300_000 }, async (action) => {
  const seen = {} as Record<Role, string[]>;
  for (const role of roles) {
    const about = await makeElsewhere();
    seen[role] = [await read(await houseDoors[action]!(about, { role, via: 'session' }), false)];
  }
  expect(seen).toEqual(readRows(houseTable[action] ?? {}));
});

test('the sheets of others are not told apart from those that never were', async () => {
  const draft = await makeSubject(web, people, stock, 'draft');
  for (const role of ['visitor', 'colleague', 'administrator'] as const)
    for (const tail of ['', '/modifier', '/apercu', '/historique', '/equipe', '.pdf']) {
      const there = await ask({ role, via: 'session' }, `/fiches/${draft.slug}${tail}`);
      const nowhere = await ask({ role, via: 'session' }, `/fiches/soiree-de-nulle-part${tail}`);
      expect(there.status, `${role} ${tail}`).toBe(nowhere.status);
    }
  for (const via of ['session', 'token'] as const) {
    const there = await ask({ role: 'colleague', via }, `/api/v1/fiches/${draft.slug}/brouillon`);
    const nowhere = await ask(
      { role: 'colleague', via },
      '/api/v1/fiches/soiree-de-nulle-part/brouillon',
    );
    const titleOf = async (answer: Response) => ((await answer.json()) as { title: string }).title;
    expect(await titleOf(there)).toBe(await titleOf(nowhere));
  }
});
