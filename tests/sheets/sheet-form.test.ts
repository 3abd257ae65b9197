import { describe, expect, test } from 'vitest';

import { completenessOf } from '#app/sheets/completeness.ts';
import { emptySheetContent, type SheetContent } from '#app/sheets/content.ts';
import { contentOfForm } from '#app/sheets/content-of-form.ts';
import { formErrorsOf } from '#app/sheets/form-errors.ts';
import { sayUnderstoodPeriod, understandPeriod } from '#app/sheets/period-of-form.ts';
import { correctDate, readDate, roundDate } from '#app/sheets/read-date.ts';
import { richTextOf } from '#app/sheets/rich-text.ts';
import { formOfContent, type SheetForm } from '#app/sheets/sheet-form.ts';

const libraryId = '0b1f3c1e-8a51-4f0e-9a55-0123456789ab';
const labels = { carrier: 'Médiathèque de Forcalquier', place: 'Forcalquier (04)' };
const full: SheetContent = {
  ...emptySheetContent(),
  title: 'Les étoiles',
  summary: 'Une matinée.',
  kind: 'workshop',
  state: 'running',
  themeIds: [3, 1],
  audienceIds: [2],
  carrier: { libraryId, structureName: '' },
  place: {
    libraryId: null,
    communeCode: '04088',
    label: 'Forcalquier (04)',
    latitude: 43.9,
    longitude: 5.7,
  },
  perimeters: [{ id: 'p1', kind: 'other', code: null, label: 'Toutes les bibliothèques' }],
  start: { date: '2023-10-01', precision: 'quarter' },
  end: { date: '2024-03-14', precision: 'day' },
  context: richTextOf(['Pas de dôme.', 'Des couvertures.']),
  preparationTime: { amount: 1.5, unit: 'days' },
  expenses: [
    { id: 'e1', item: 'Médiatrice', amountInCents: 1_308_01 },
    { id: 'e2', item: 'Car', amountInCents: null },
  ],
  fundings: [{ id: 'f1', funder: 'Commune', foreseenInCents: 250_00, obtainedInCents: 0 }],
  budgetNote: 'Hors salaires',
  partners: [{ id: 'a', name: 'École', role: 'Accueil' }],
  toFetch: [
    {
      id: 't',
      type: 'poster',
      title: 'Affiche',
      url: 'https://example.org/a.pdf',
      fileId: null,
      licence: 'cc0',
    },
  ],
  attendance: { '6-11': 26, '18-64': 0 },
  satisfaction: { average: 4.2, answers: 18 },
  wouldDoAgain: 'yes',
  contact: { name: 'Nadia', role: '', email: 'n@example.org', phone: '', note: '' },
  illustration: { fileId: libraryId, alt: 'La boîte' },
  unrecognised: 'cf document joint',
};

test('a form sent as it was shown changes nothing', () => {
  const { content, errors } = contentOfForm(formOfContent(full, labels), full);
  expect(errors).toEqual({});
  expect(content).toEqual(full);
  const empty = emptySheetContent();
  expect(contentOfForm(formOfContent(empty, { carrier: '', place: '' }), empty).content).toEqual(
    empty,
  );
});

const change = (more: SheetForm) =>
  contentOfForm({ ...formOfContent(full, labels), ...more }, full);

describe('what cannot be read is told beside its field, and what was there stays', () => {
  test.each([
    ['expenses.e1.amountInCents', 'cent', 'Écrivez un nombre, par exemple 100,00.'],
    ['start.text', 'un de ces jours', /Écrivez une date/u],
    ['preparationTime.amount', 'trois', /Écrivez un nombre/u],
    ['attendance.6-11', '2,5', /nombre entier/u],
    ['satisfaction.average', '12', /de 0 à 5/u],
    ['toFetch.t.url', 'pas une adresse', /adresse complète/u],
  ])('%s', (name, typed, sentence) => {
    const { content, errors } = change({ [name]: typed });
    expect(Object.keys(errors)).toEqual([name]);
    expect(errors[name]?.[0]).toMatch(sentence);
    expect(content).toEqual(full);
  });
});

test('amounts as people write them', () => {
  const { content } = change({
    'expenses.e1.amountInCents': '1\u202F234,56 €',
    'expenses.e2.amountInCents': '12.5',
  });
  expect(content.expenses.map((row) => row.amountInCents)).toEqual([123_456, 1250]);
});

test('rows added, removed and put in another order', () => {
  const { content } = change({
    expenses: ['n1', 'e2', 'e1', 'e1', '../../x'],
    'expenses.n1.item': 'Affiches',
    'expenses.e1.remove': '1',
  });
  expect(content.expenses).toEqual([
    { id: 'n1', item: 'Affiches', amountInCents: null },
    { id: 'e2', item: 'Car', amountInCents: null },
  ]);
});

describe('places and carriers', () => {
  test('a name changed without scripts leaves its former id behind', () => {
    const { content } = change({ 'carrier.name': 'La Boiserie', 'place.name': 'Manosque' });
    expect(content.carrier).toEqual({ libraryId: null, structureName: 'La Boiserie' });
    expect(content.place).toMatchObject({ communeCode: null, label: 'Manosque', latitude: null });
  });
  test('a choice made with scripts brings its own id, and the point will follow', () => {
    const { content } = change({
      'place.name': 'Médiathèque de Gap',
      'place.id': `library:${libraryId}`,
    });
    expect(content.place).toEqual({
      libraryId,
      communeCode: null,
      label: '',
      latitude: null,
      longitude: null,
    });
  });
  test('emptied, it is no place', () => {
    expect(change({ 'place.name': '' }).content.place).toBeNull();
  });
});

test('long texts: the editor’s document, else the plain notation, else what was there', () => {
  const doc = { type: 'doc', content: [{ type: 'paragraph' }] };
  expect(change({ 'context.doc': JSON.stringify(doc) }).content.context).toEqual(doc);
  expect(change({ 'context.doc': '{abîmé', context: 'Par le texte' }).content.context).toEqual(
    richTextOf(['Par le texte']),
  );
  const { context: _, ...without } = formOfContent(full, labels);
  expect(contentOfForm(without, full).content.context).toEqual(full.context);
});

test('words of no list are not believed', () => {
  const { content } = change({
    kind: 'constructor',
    state: '<script>',
    licence: 'mine',
    themeIds: ['1', 'x', '-4', '1e9'],
    'visibility.budget': 'everyone',
  });
  expect(content).toMatchObject({ kind: null, state: null, licence: 'etalab-2.0' });
  expect(content.visibility).toEqual(full.visibility);
});

test('errors of the verbs find the field that the form shows', () => {
  expect(
    formErrorsOf(
      {
        'content.expenses.1.item': ['a'],
        'content.title': ['b'],
        place: ['c'],
        'toFetch.0.fileId': ['d'],
        themeIds: ['e'],
      },
      full,
    ),
  ).toEqual({
    'expenses.e2.item': ['a'],
    title: ['b'],
    'place.name': ['c'],
    'toFetch.t.fileId': ['d'],
    themeIds: ['e'],
  });
});

describe('dates as people write them', () => {
  test.each([
    ['14/03/2026', '2026-03-14', 'day'],
    ['1er avril 2026', '2026-04-01', 'day'],
    ['le 3 sept. 2025', '2025-09-03', 'day'],
    ['2026-03-14', '2026-03-14', 'day'],
    ['mars 2026', '2026-03-01', 'month'],
    ['Août 2026', '2026-08-01', 'month'],
    ['03/2026', '2026-03-01', 'month'],
    ['dernier trimestre 2023', '2023-10-01', 'quarter'],
    ['2e trimestre 2024', '2024-04-01', 'quarter'],
    ['T3 2024', '2024-07-01', 'quarter'],
    ['2026', '2026-01-01', 'year'],
    ['14-03-2026', '2026-03-14', 'day'],
    ['14/03/26', '2026-03-14', 'day'],
    ['samedi 14 mars 2026', '2026-03-14', 'day'],
    ['début mars 2026', '2026-03-01', 'month'],
    ['mi-mars 2026', '2026-03-01', 'month'],
    ['fin fevrier 2026', '2026-02-01', 'month'],
    ['courant avril 2026', '2026-04-01', 'month'],
    ['rentrée 2026', '2026-09-01', 'month'],
    ['rentrée scolaire de 2026', '2026-09-01', 'month'],
    ['vacances de la Toussaint 2026', '2026-10-01', 'month'],
    ['vacances de février 2026', '2026-02-01', 'month'],
    ['Noël 2026', '2026-12-01', 'month'],
    ['hiver 2026', '2026-01-01', 'quarter'],
    ['printemps 2026', '2026-04-01', 'quarter'],
    ['Été 2026', '2026-07-01', 'quarter'],
    ['l’automne 2026', '2026-10-01', 'quarter'],
    ['3e trim. 2026', '2026-07-01', 'quarter'],
    ['2eme trimestre 2026', '2026-04-01', 'quarter'],
    ['deuxieme trimestre de l’année 2026', '2026-04-01', 'quarter'],
    ['début 2026', '2026-01-01', 'quarter'],
    ['fin 2026', '2026-10-01', 'quarter'],
    ['mi-2026', '2026-01-01', 'year'],
    ['courant 2026', '2026-01-01', 'year'],
    ['toute l’année 2026', '2026-01-01', 'year'],
  ])('%s', (words, date, precision) => {
    expect(readDate(words)).toEqual({ date, precision });
  });
  test.each([
    '31/02/2026',
    '2026-13-01',
    'brumaire 2026',
    '5e trimestre 2026',
    '12',
    'bientôt',
    '99/99/9999',
    '14 mars',
    '14 mars 2026 à 18h',
    'tous les mercredis de 2026',
    '',
  ])('%s is none', (words) => {
    expect(readDate(words)).toBeNull();
  });
  test.each([
    ['1er semestre 2026', '2026-01-01 quarter', '2026-04-01 quarter'],
    ['second semestre 2026', '2026-07-01 quarter', '2026-10-01 quarter'],
    ['octobre-novembre 2026', '2026-10-01 month', '2026-11-01 month'],
    ['de mars à mi-juin 2026', '2026-03-01 month', '2026-06-01 month'],
    ['vacances d’été 2026', '2026-07-01 month', '2026-08-01 month'],
    ['printemps-été 2026', '2026-04-01 quarter', '2026-07-01 quarter'],
    ['année scolaire 2026-2027', '2026-09-01 month', '2027-06-01 month'],
    ['13 et 14 mars 2026', '2026-03-13 day', '2026-03-14 day'],
  ])('%s starts and ends', (words, start, end) => {
    const said = (date: ReturnType<typeof readDate>) => date && `${date.date} ${date.precision}`;
    expect([said(readDate(words, 'start')), said(readDate(words, 'end'))]).toEqual([start, end]);
  });
  test('what says its end too fills it, unless something is written there', () => {
    const { content } = change({ 'start.text': 'de mars à juin 2026', 'end.text': '' });
    expect([content.start?.date, content.end?.date]).toEqual(['2026-03-01', '2026-06-01']);
    const both = change({ 'start.text': '1er semestre 2026', 'end.text': 'mai 2026' }).content;
    expect([both.start?.date, both.end?.date]).toEqual(['2026-01-01', '2026-05-01']);
  });
  test.each([
    ['14 mars', 'Ajoutez l’année en quatre chiffres, par exemple 14 mars 2026.'],
    ['14 mars 2026 à 18h30', /sans l’heure/u],
    ['bientôt', /^Écrivez une date avec son année, par exemple 14\/03\/2026, mars 2026/u],
  ])('« %s » is refused with what to write', (words, sentence) => {
    expect(correctDate(words)).toMatch(sentence);
  });
  test('every example of a refusal is understood', () => {
    const [, examples = ''] = correctDate('bientôt').split('par exemple ');
    const written = examples.replace(/\.$/u, '').split(/, | ou /u);
    expect(written.length).toBeGreaterThan(4);
    for (const example of written) expect(readDate(example), example).not.toBeNull();
  });
  test('a form says back what it understood', () => {
    const none = { words: '', precision: '' };
    const say = (start: string, end = '', precision = '') =>
      sayUnderstoodPeriod(
        understandPeriod({ words: start, precision }, { ...none, words: end }),
      )?.replaceAll('\u00A0', ' ') ?? null;
    expect(say('été 2026')).toBe(
      'Compris : troisième trimestre 2026, soit de juillet 2026 à septembre 2026.',
    );
    expect(say('1er semestre 2026')).toBe(
      'Compris : premier trimestre 2026 – deuxième trimestre 2026, soit de janvier 2026 à juin 2026.',
    );
    expect(say('14/03/2026', '', 'month')).toBe('Compris : mars 2026.');
    expect(say('un jour', 'fin 2027')).toBe(
      'Compris : dernier trimestre 2027, soit d’octobre 2027 à décembre 2027.',
    );
    expect([say(''), say('un jour')]).toEqual([null, null]);
  });
  test('a day typed over a month stays a day', () => {
    const { content } = change({ 'start.text': '14 mars 2026' });
    expect(content.start).toEqual({ date: '2026-03-14', precision: 'day' });
  });
  test('no more precise than asked', () => {
    const day = { date: '2026-05-14', precision: 'day' as const };
    expect(roundDate(day, 'quarter')).toEqual({ date: '2026-04-01', precision: 'quarter' });
    expect(roundDate(day, 'year')).toEqual({ date: '2026-01-01', precision: 'year' });
    expect(roundDate({ date: '2026-04-01', precision: 'quarter' }, 'day').precision).toBe(
      'quarter',
    );
  });
});

test('the helper names what readers miss most', () => {
  expect(completenessOf(emptySheetContent()).next.map(({ id }) => id)).toEqual([
    'summary',
    'budget',
    'audience',
  ]);
  const { met, all, next } = completenessOf({
    ...full,
    summary: 'Une matinée pour une classe, sous un ciel de carton.',
  });
  expect(met).toBeLessThan(all);
  expect(next.map(({ id }) => id)).toEqual(['running', 'advice']);
});
