import { randomUUID } from 'node:crypto';

import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';

import { users } from '#db/schema/accounts.ts';
import { rateWindows } from '#db/schema/platform.ts';
import { themes } from '#db/schema/vocabularies.ts';
import { useWeb } from '#tests/support/web.ts';

/** Conversations through the real server: each cell of the table is a request to one of its doors. */

const web = useWeb();

beforeEach(async () => {
  await web.house.database.db.delete(rateWindows);
});

/** Camille asks with a file, Karim answers; the others are in no conversation of hers. */
const people = {
  visitor: null,
  newcomer: 'hugo.pellegrin',
  colleague: 'yves.imbert',
  referent: 'nora',
  administrator: 'admin',
  asker: 'camille',
  helper: 'karim.haddad',
} as const;
type Role = keyof typeof people;

const states = ['open', 'taken', 'resolved'] as const;
type State = (typeof states)[number];

type Subject = { address: string; messageId: string; file: string };
type Door = (subject: Subject, as: string | null) => Promise<Response>;

/** `-` not found, `no` refused in words, `in` led to sign in, `ok` done. */
const outsiders: Partial<Record<Role, string>> = { visitor: 'in in in', newcomer: '- - -' };
const mayHelp = (cells: string): Partial<Record<Role, string>> => ({
  ...outsiders,
  colleague: cells,
  referent: cells,
  administrator: cells,
});

const post =
  (values: Record<string, string>, under = ''): Door =>
  ({ address }, as) =>
    web.send(`${address}${under}`, values, as);
const get =
  (under = ''): Door =>
  ({ address }, as) =>
    web.ask(`${address}${under}`, { as });
const ownMessage =
  (values?: Record<string, string>): Door =>
  ({ address, messageId }, as) =>
    values
      ? web.send(`${address}/messages/${messageId}`, values, as)
      : web.ask(`${address}/messages/${messageId}`, { as });

//                                      open taken resolved
const table: [string, Door, Partial<Record<Role, string>>][] = [
  ['read', get(), { ...mayHelp('ok - -'), asker: 'ok ok ok', helper: 'ok ok ok' }],
  [
    'answer',
    (subject, as) => post({ intent: 'post', clientKey: randomUUID(), body: 'Voilà.' })(subject, as),
    { ...mayHelp('ok - -'), asker: 'ok ok no', helper: 'ok ok no' },
  ],
  [
    'react',
    ({ address, messageId }, as) =>
      post({ intent: 'react', messageId, give: 'thanks' })({ address, messageId, file: '' }, as),
    { ...mayHelp('- - -'), asker: '- - -', helper: '- ok ok' },
  ],
  [
    'resolve',
    post({ intent: 'resolve' }),
    { ...mayHelp('- - -'), asker: 'ok ok ok', helper: '- ok ok' },
  ],
  [
    'reopen',
    post({ intent: 'reopen' }),
    { ...mayHelp('- - -'), asker: 'ok ok ok', helper: '- ok ok' },
  ],
  [
    'decline',
    post({ intent: 'decline' }),
    { ...mayHelp('ok - -'), asker: '- - -', helper: 'ok - -' },
  ],
  [
    'open the handing over',
    get('/passer'),
    { ...mayHelp('- - -'), asker: 'ok ok -', helper: '- ok -' },
  ],
  [
    'hand over',
    post({ to: 'person', person: 'Léa Fontana' }, '/passer'),
    { ...mayHelp('- - -'), asker: 'ok ok no', helper: '- ok no' },
  ],
  [
    'open the participants',
    get('/participants'),
    { ...mayHelp('- - -'), asker: 'ok ok ok', helper: '- ok ok' },
  ],
  [
    'invite',
    post({ person: 'Léa Fontana' }, '/participants'),
    { ...mayHelp('- - -'), asker: 'ok ok no', helper: '- ok no' },
  ],
  [
    'leave',
    post({ intent: 'leave' }, '/participants'),
    { ...mayHelp('- - -'), asker: 'no no no', helper: '- no no' },
  ],
  [
    'come in without an invitation',
    post({ answer: 'accept' }, '/invitation'),
    { ...mayHelp('- - -'), asker: 'ok ok ok', helper: '- ok ok' },
  ],
  ['open a message', ownMessage(), { ...mayHelp('- - -'), asker: 'ok ok ok', helper: '- - -' }],
  [
    'change a message',
    ownMessage({ body: 'Autrement dit.' }),
    { ...mayHelp('- - -'), asker: 'ok ok ok', helper: '- - -' },
  ],
  [
    'delete a message',
    ownMessage({ intent: 'delete' }),
    { ...mayHelp('- - -'), asker: 'ok ok ok', helper: '- - -' },
  ],
  [
    'take a file',
    ({ file }, as) => web.ask(file, { as }),
    { ...mayHelp('ok - -'), visitor: '- - -', asker: 'ok ok ok', helper: 'ok ok ok' },
  ],
];

async function makeSubject(state: State): Promise<Subject> {
  const [theme] = await web.house.database.db.select({ id: themes.id }).from(themes).limit(1);
  const asked = await web.send(
    '/aide?index',
    {
      clientKey: randomUUID(),
      title: 'Comment relier un fonds local ?',
      themeId: String(theme?.id),
      urgency: 'week',
    },
    'camille',
  );
  const address = asked.headers.get('Location') ?? '';
  const body = new FormData();
  body.append('intent', 'post');
  body.append('clientKey', randomUUID());
  body.append('body', 'Voici la liste.');
  body.append('file', new Blob(['titre;auteur\nUn;Deux\n']), 'liste.csv');
  const sent = await web.ask(address, { method: 'POST', body, as: 'camille' });
  const messageId = /#message-(.+)$/u.exec(sent.headers.get('Location') ?? '')?.[1] ?? '';
  if (state !== 'open') {
    const values = { intent: 'post', clientKey: randomUUID(), body: 'Je regarde.' };
    expect((await web.send(address, values, 'karim.haddad')).status).toBe(302);
  }
  if (state === 'resolved') await web.send(address, { intent: 'resolve' }, 'camille');
  const html = await (await web.ask(address, { as: 'camille' })).text();
  const file = /href="(\/fichiers\/[^"]+)"/u.exec(html)?.[1] ?? '';
  return { address, messageId, file };
}

function outcomeOf(answer: Response): string {
  const to = answer.headers.get('Location') ?? '';
  if (answer.status === 302) return to.startsWith('/connexion') ? 'in' : 'ok';
  return { 200: 'ok', 404: '-', 409: 'no' }[answer.status] ?? String(answer.status);
}

/** Whom nothing was done for leaves it as it was: it serves the next one too. */
const untouched = new Map<State, Subject>();

describe.each(table)('%s', (_name, door, rows) => {
  test.each(states)('a question that is %s', async (state) => {
    const place = states.indexOf(state);
    const wanted: Record<string, string> = {};
    const met: Record<string, string> = {};
    for (const [role, cells = ''] of Object.entries(rows)) {
      wanted[role] = cells.split(' ')[place] ?? '';
      const subject = untouched.get(state) ?? (await makeSubject(state));
      met[role] = outcomeOf(await door(subject, people[role as Role]));
      if (met[role] === 'ok') untouched.delete(state);
      else untouched.set(state, subject);
    }
    expect(met).toEqual(wanted);
  });
});

test('a guessed address is not found, whoever asks', async () => {
  for (const as of ['camille', 'admin'])
    for (const under of ['', '/passer', '/participants', '/invitation'])
      for (const address of [`/aide/${randomUUID()}${under}`, `/aide/x${under}`])
        expect((await web.ask(address, { as })).status).toBeGreaterThanOrEqual(404);
});

test('who answers too late is told who was quicker, and finds their words on the page', async () => {
  const { address } = await makeSubject('open');
  expect((await web.ask(address, { as: 'yves.imbert' })).status).toBe(200);
  const say = (as: string, body: string) =>
    web.send(address, { intent: 'post', clientKey: randomUUID(), body }, as);
  expect((await say('karim.haddad', 'Première')).status).toBe(302);
  const late = await say('yves.imbert', 'Un long conseil sur la reliure.');
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(html).toContain('Karim Haddad a été plus rapide');
  expect(html).toContain('Un long conseil sur la reliure.');
});

test('a message too long, or a file too large, is told beside its field; the words are kept', async () => {
  const { address } = await makeSubject('taken');
  const say = async (body: string, file?: File) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ intent: 'post', clientKey: randomUUID(), body }))
      form.append(name, value);
    if (file) form.append('file', file);
    const answer = await web.ask(`${address}?index`, { method: 'POST', body: form, as: 'camille' });
    return `${answer.status} ${await answer.text()}`;
  };
  const long = await say(`${'Très long. '.repeat(400)}Fin.`);
  expect(long).toContain('Au plus 4 000 caractères.');
  expect(long).toContain('Très long. Fin.</textarea>');
  // Beyond what a body without files may weigh: it is read all the same, and the file let go.
  const heavy = await say('Voici le film.', new File([Buffer.alloc(3_400_000)], 'film.mp4'));
  expect(heavy).toContain('Ce fichier dépasse 1\u00A0Mo');
  expect(heavy).toContain('Voici le film.</textarea>');
});

test('what a form of the desk holds comes back with what is wrong', async () => {
  const typed = {
    clientKey: randomUUID(),
    title: 'Sa carte ne passe plus à la borne',
    details: 'Le numéro 2104 0001 2345 est refusé.',
    themeId: '1',
    urgency: 'today',
  };
  const refused = await web.send('/aide?index', typed, 'camille');
  const html = await refused.text();
  expect(refused.status).toBe(422);
  expect(html).toContain('un numéro de carte ou de dossier');
  expect(html).toContain('name="noPatronData"');
  for (const kept of [typed.title, typed.details]) expect(html).toContain(kept);
  const sent = await web.send('/aide?index', { ...typed, noPatronData: 'oui' }, 'camille');
  expect(sent.status).toBe(302);
  const address = sent.headers.get('Location') ?? '';
  const message = { intent: 'post', clientKey: randomUUID(), body: 'Appelez le 06 12 34 56 78' };
  const again = await web.send(address, message, 'camille');
  expect(again.status).toBe(422);
  expect(await again.text()).toContain('Appelez le 06 12 34 56 78');
});

test('the page that a question comes from is named only where everybody may open it', async () => {
  const shown = async (from: string) =>
    (await web.ask(`/aide?depuis=${encodeURIComponent(from)}`, { as: 'sacha' })).text();
  const planetarium = '/fiches/planetarium-de-poche-une-soiree-sous-les-etoiles';
  expect(await shown(planetarium)).toContain('À propos de la fiche');
  const draft = '/fiches/cartes-postales-du-pays-concours-d-ecriture';
  for (const secret of [draft, `/fiches/partage/${'x'.repeat(43)}`, '//ailleurs.example/fiches'])
    expect(await shown(secret)).not.toContain('À propos de la fiche');
  const named = async (from: string) =>
    /Depuis la page(?:<!-- -->)? *<a[^>]*href="([^"]+)">([^<]+)<\/a>/u
      .exec(await shown(from))
      ?.slice(1) ?? null;
  const forcalquier = '/bibliotheques/mediatheque-de-forcalquier';
  expect(await named(forcalquier)).toEqual([forcalquier, 'Médiathèque de Forcalquier']);
  const repairing = '/formations/reparer-les-livres-soi-meme';
  expect(await named(repairing)).toEqual([repairing, 'Réparer les livres soi-même']);
  // Somebody's own page is the directory that it stands in.
  expect(await named('/intervenants/milo-serrat?x=1')).toEqual(['/intervenants', 'Intervenants']);
  for (const nowhere of [
    '/bibliotheques/nulle-part',
    '/formations/rien',
    '/administration/membres',
  ])
    expect(await named(nowhere)).toBeNull();
});

test('near answers are for members', async () => {
  expect((await web.ask('/suggestions/aide?q=planetarium+gonflable')).status).toBe(401);
  expect((await web.ask('/suggestions/collegues?q=lea')).status).toBe(401);
  const answer = await web.ask('/suggestions/aide?q=planetarium+gonflable&theme=x', {
    as: 'camille',
  });
  expect(await answer.json()).toMatchObject({ questions: [], sheets: expect.any(Array) });
});

test('an account erased leaves its messages under « compte supprimé »', async () => {
  const { address } = await makeSubject('taken');
  const { db } = web.house.database;
  const karim = eq(users.email, 'karim.haddad@demo.example');
  await db.update(users).set({ erasedAt: new Date() }).where(karim);
  const html = await (await web.ask(address, { as: 'camille' })).text();
  await db.update(users).set({ erasedAt: null }).where(karim);
  expect(html).toContain('Je regarde.');
  expect(html).toContain('compte supprimé');
  expect(html).not.toContain('Karim Haddad');
});
