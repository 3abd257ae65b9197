import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { visitor } from '#app/platform/actor.ts';
import { readTable } from '#app/platform/read-table.server.ts';
import { writeCsv } from '#app/search/feeds/csv.ts';
import { readFeed } from '#app/search/read-feed.server.ts';
import { importSheets } from '#app/sheets/import-sheets.server.ts';
import { registerEntries } from '#db/schema/register.ts';
import { sheetAuthors, sheets } from '#db/schema/sheets.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
const db = () => database.current.db;
let author = { userId: '', email: '' };
let newcomer = { email: '' };

beforeAll(async () => {
  const place = await settleTerritory(db());
  author = await joinNetwork(db(), { name: 'Camille', libraryId: place.aptId });
  newcomer = await joinNetwork(db(), { name: 'Ines', isVouched: false });
});

const columns =
  'titre;auteur;resume;type;statut;themes;publics;structure;lieu;commune_insee;debut;contexte;budget';
const importTable = (bytes: Uint8Array, write: boolean) =>
  importSheets({ db: db(), clock: () => new Date() }, readTable(bytes), { write });
const importRows = (rows: string[], write = false) =>
  importTable(new TextEncoder().encode([columns, ...rows].join('\r\n')), write);
const whole = () =>
  `Contes sous la halle;${author.email.toUpperCase()};Six contes.;Rencontre;realise;Sciences;scolaires;` +
  'Bibliothèque municipale, Apt;Forcalquier;04088;mars 2026;On s’assoit en rond.;120,50';

test('a trial writes nothing and tells what would be', async () => {
  const { lines } = await importRows([whole()]);
  expect(lines).toEqual([
    { line: 2, label: 'Contes sous la halle', outcome: 'created', notes: [], warnings: [] },
  ]);
  expect(await db().$count(sheets)).toBe(0);
});

test('what lacks nothing is published in its author’s name; twice, nothing changes', async () => {
  expect((await importRows([whole(), whole()], true)).lines.map(({ outcome }) => outcome)).toEqual([
    'created',
    'unchanged',
  ]);
  const [entry] = await db().select().from(registerEntries);
  expect(entry).toMatchObject({
    slug: 'contes-sous-la-halle',
    kind: 'encounter',
    state: 'done',
    carrierName: 'Bibliothèque municipale, Apt',
    communeCode: '04088',
    startsOn: '2026-03-01',
    endsOn: '2026-03-31',
    budgetInCents: 120_50,
  });
  const [owner] = await db().select().from(sheetAuthors);
  expect(owner).toMatchObject({ userId: author.userId, role: 'owner' });
  const again = await importRows([whole()], true);
  expect(again.lines.map(({ outcome }) => outcome)).toEqual(['unchanged']);
  expect(await db().$count(sheets)).toBe(1);
});

test('the export of a search comes back as sheets that are here already', async () => {
  const feed = await readFeed(contextFor(db(), visitor), {
    address: new URLSearchParams(),
    limit: 100,
  });
  const { lines } = await importTable(new TextEncoder().encode(writeCsv(feed)), true);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['unchanged']);
});

test('what lacks something is a draft, and so is what nobody answers for', async () => {
  const { lines } = await importRows(
    [
      `Herbier;${author.email};;Licorne;;Dentelle;;Amis de la halle;;;le mois prochain;;gratuit`,
      whole().replace(author.email.toUpperCase(), newcomer.email).replace('halle', 'lune'),
    ],
    true,
  );
  expect(lines.map(({ outcome, notes }) => [outcome, ...notes])).toEqual([
    ['created', 'Gardée en brouillon.'],
    ['created', 'Gardée en brouillon.'],
  ]);
  for (const word of ['Licorne', 'Dentelle', 'le mois prochain', 'gratuit'])
    expect(lines[0]?.warnings.join()).toContain(`«\u00A0${word}\u00A0» n’est pas compris.`);
  expect(lines[0]?.warnings).toContain('Choisissez le type d’action.');
  expect(lines[1]?.warnings).toEqual([`Personne ne répond encore de ${newcomer.email}.`]);
  const drafts = await db().select().from(sheets).where(eq(sheets.status, 'draft'));
  expect(drafts.map(({ draft }) => draft.carrier.structureName)).toContain('Amis de la halle');
  expect(await db().$count(registerEntries)).toBe(1);
});

test('a line that cannot be a sheet is refused with its sentence, the others go in', async () => {
  const { lines } = await importRows(
    [
      `;${author.email};;;;;;;;;;;`,
      'Sans auteur;;;;;;;;;;;;',
      'Inconnue;personne@nulle-part.example;;;;;;;;;;;',
      `Trop longue;${author.email};${'a'.repeat(301)};;;;;;;;;;`,
      `Nulle part;${author.email};;;;;;;;99999;;;`,
      `Bien à nous;${author.email};;;;;;;;;;;`,
    ],
    true,
  );
  expect(lines.map(({ outcome }) => outcome)).toEqual([
    'refused',
    'refused',
    'refused',
    'refused',
    'refused',
    'created',
  ]);
  expect(lines.slice(0, 4).map(({ notes }) => notes.join())).toEqual([
    'Le titre manque.',
    'La colonne auteur doit donner l’adresse électronique d’un membre.',
    'Personne n’a de compte à l’adresse personne@nulle-part.example.',
    'resume\u00A0: Au plus 300 caractères.',
  ]);
  expect(lines[4]?.notes).toHaveLength(1);
});

test('a file without its column is refused whole', async () => {
  const table = new TextEncoder().encode('nom;auteur\r\nContes;x@y.example');
  await expect(importTable(table, false)).rejects.toThrow(/Il manque la colonne titre/u);
});
