import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { cleanText } from '#app/intake/clean-text.ts';
import { readSheetText } from '#app/intake/read-sheet-text.ts';
import { sheetContentSchema } from '#app/sheets/content.ts';
import { known } from '#tests/intake/known-words.ts';
import { lostWords, textOf } from '#tests/intake/words.ts';
import { sharedData } from '#tests/support/shared-data.ts';

const fixtures = path.resolve('tests/intake/fixtures');
const realSheet = sharedData && path.join(sharedData, 'sheets/fiche-projet-tarn-et-garonne.txt');

/** With ordinary spaces, so that the expectations below can be read. */
function spaced<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value).replaceAll('\u00A0', ' ')) as Value;
}

function read(file: string) {
  return spaced(readSheetText(readFileSync(file, 'utf8'), known));
}

describe.each(readdirSync(fixtures))('%s', (name) => {
  const file = path.join(fixtures, name);

  test('every word ends in a field or in view', () => {
    expect(lostWords(cleanText(readFileSync(file, 'utf8')), read(file))).toEqual([]);
  });

  test('what is read is a sheet', () => {
    const { content } = read(file);
    expect(sheetContentSchema.parse(content)).toMatchObject({ title: content.title });
  });
});

test('a departmental collection of experiences', () => {
  const { content, unrecognised } = read(path.join(fixtures, 'recueil-d-experiences.txt'));
  expect(content).toMatchObject({
    title: 'La valise qui raconte',
    carrier: { structureName: 'bibliothèque de Trézélan' },
    contact: { name: 'Maëlle Quintin' },
    audienceIds: [12],
  });
  expect(textOf(content.running)).toContain('la valise fermée : les enfants');
  expect(textOf(content.worked)).toContain('sans rendez-vous. Huit familles');
  expect(unrecognised).toBe('ANIMATIONS EN BIBLIOTHÈQUE');
});

test('a form filled in by a community of communes', () => {
  const { content, unrecognised } = read(path.join(fixtures, 'formulaire-collectivite.txt'));
  expect(content).toMatchObject({
    title: 'Conseiller numérique en bibliobus',
    carrier: { structureName: 'Communauté de communes des Trois Gorges' },
    contact: { name: 'Idriss Valmont', email: 'i.valmont@trois-gorges.example' },
    themeIds: [2],
    start: { date: '2025-02-01', precision: 'month' },
    end: { date: '2026-06-01', precision: 'month' },
    fundings: [
      { funder: 'État', foreseenInCents: 14_400_00 },
      { funder: 'communauté de communes', foreseenInCents: 9_600_00 },
    ],
    toFetch: [{ title: 'Convention type', url: 'https://trois-gorges.example/convention.pdf' }],
  });
  expect(content.partners).toHaveLength(3);
  expect(unrecognised).toBe(
    'Observations : Le chauffeur a suivi la formation « Aidants Connect ».',
  );
});

test('a practical sheet in Markdown', () => {
  const { content } = read(path.join(fixtures, 'fiche-pratique.md'));
  expect(content.expenses?.map(({ amountInCents }) => amountInCents)).toEqual([
    14_000, 36_50, 23_50,
  ]);
  expect(content.fundings).toMatchObject([
    { funder: 'Commune', foreseenInCents: 120_00 },
    { funder: 'Région Provence-Alpes-Côte d’Azur', foreseenInCents: 80_00 },
  ]);
  expect(content.running?.content).toMatchObject([{ type: 'orderedList' }]);
  expect(content.speakers).toMatchObject([
    { name: 'Salomé Teyssier', role: 'animatrice multimédia' },
    { name: 'Un gendarme référent numérique', role: 'bénévole' },
  ]);
  expect(content.start).toEqual({ date: '2025-10-01', precision: 'quarter' });
});

test('a one-page workshop without headings at its top', () => {
  const { content, unrecognised } = read(path.join(fixtures, 'atelier-une-page.txt'));
  expect(content).toMatchObject({
    title: 'Atelier « Film d’animation en papier découpé »',
    kind: 'workshop',
    carrier: { structureName: 'Médiathèque Boris-Vian de Saint-Ferréol' },
    start: { date: '2026-03-14', precision: 'day' },
    audienceIds: [14, 17],
    preparationTime: { amount: 3, unit: 'hours' },
    expenses: [{ amountInCents: 45_00 }],
    contact: { name: 'Lise Armandin', phone: '04 90 00 00 42' },
  });
  expect(content.summary).toMatch(/^Les participants fabriquent/u);
  expect(textOf(content.running)).toContain('Durée : 2 h');
  expect(unrecognised).toBe('');
});

test('the table of a Word form', () => {
  const { content, unrecognised } = read(path.join(fixtures, 'tableau-word.txt'));
  expect(content).toMatchObject({
    kind: 'culturalAction',
    state: 'done',
    place: { label: 'Salle polyvalente, Valserre' },
    start: { date: '2026-01-23' },
    end: { date: '2026-01-24' },
    partners: [{}, {}, { name: 'Ligue de protection des oiseaux', role: 'LPO' }],
  });
  expect(content.expenses?.map(({ item }) => item)).toEqual([
    'Comédienne, une soirée',
    'Lanternes',
    'Vin chaud et tisanes',
  ]);
  expect(unrecognised).toContain('Demander l’arrêté un mois avant.');
});

test('the pages of a PDF', () => {
  const { content, unrecognised } = read(path.join(fixtures, 'pdf-trois-pages.txt'));
  expect(content.title).toBe('Bibliothèque hors les murs à la piscine');
  expect(textOf(content.running)).toContain('au bord du petit bassin et lire à voix haute');
  expect(textOf(content.humanMeans)).toContain('en cas d’orage.');
  expect(content.perimeters?.map(({ label }) => label)).toEqual([
    'Saint-Aubin',
    'Roche-Neuve',
    'Malaucourt',
  ]);
  expect(unrecognised).toBe('');
});

test('non-breaking spaces stand where French asks for them', () => {
  const { content } = readSheetText('Atelier « Film » : 2 000 € !', known);
  expect(content.title).toBe('Atelier «\u00A0Film\u00A0»\u00A0: 2\u00A0000\u00A0€\u00A0!');
});

test('a letterhead is no title', () => {
  const { content } = readSheetText(
    'Bibliothèque de Trézélan\nmars 2026\n\nLa valise qui raconte\n\nObjectifs\nLire.',
    known,
  );
  expect(content).toMatchObject({
    title: 'La valise qui raconte',
    carrier: { structureName: 'Bibliothèque de Trézélan' },
    start: { date: '2026-03-01', precision: 'month' },
  });
});

test('a text without any structure gives a title and a summary, and loses nothing', () => {
  const text =
    'On a fait un truc super.\nAvec des gens, des chaises et du café pour tout le monde ce jour-là.';
  expect(lostWords(text, readSheetText(text, known))).toEqual([]);
  expect(readSheetText('', known)).toEqual({
    content: {},
    found: [],
    headings: [],
    unrecognised: '',
  });
});

describe.skipIf(realSheet === null)('the real sheet of Tarn-et-Garonne', () => {
  const text = realSheet === null ? '' : readFileSync(realSheet, 'utf8');
  const { content, unrecognised, ...rest } = spaced(readSheetText(text, known));

  test('nothing of it is lost', () => {
    expect(lostWords(cleanText(text), { content, unrecognised, ...rest })).toEqual([]);
    expect(() => sheetContentSchema.parse({ ...content, unrecognised })).not.toThrow();
  });

  test('title, structure, dates to the quarter', () => {
    expect(content).toMatchObject({
      title:
        'Axe 1 : Développer une offre numérique dans les réseaux et les bibliothèques de Tarn-et-Garonne',
      carrier: {
        structureName:
          'Conseil départemental de Tarn-et-Garonne, direction de la Médiathèque départementale',
      },
      start: { date: '2023-10-01', precision: 'quarter' },
      end: { date: '2024-10-01', precision: 'quarter' },
    });
  });

  test('35 000 € under « Moyens matériels », half from the State, half from the Département', () => {
    expect(content.expenses).toMatchObject([{ amountInCents: 35_000_00 }]);
    expect(content.fundings).toMatchObject([
      { funder: 'État', foreseenInCents: 17_500_00 },
      { funder: 'Département', foreseenInCents: 17_500_00 },
    ]);
    expect(content.budgetNote).toContain('Pour 2023, il est proposé de renforcer le budget');
    expect(content.materialMeans).toBeUndefined();
  });

  test('two perimeters, both of the département', () => {
    expect(content.perimeters).toMatchObject([
      {
        kind: 'departement',
        code: '82',
        label: expect.stringMatching(/^Le projet de mise à disposition/u),
      },
      {
        kind: 'departement',
        code: '82',
        label: expect.stringMatching(/toutes les bibliothèques du département\.$/u),
      },
    ]);
  });

  test('strategy, stakes, actions, means, communication', () => {
    const bullets = (
      field: 'objectives' | 'context' | 'running' | 'humanMeans' | 'communication',
    ) =>
      (content[field]?.content ?? []).flatMap((node) =>
        node['type'] === 'bulletList' ? (node['content'] as unknown[]) : [],
      ).length;
    expect([
      bullets('objectives'),
      bullets('context'),
      bullets('running'),
      bullets('humanMeans'),
      bullets('communication'),
    ]).toEqual([5, 4, 7, 2, 2]);
    expect(textOf(content.objectives)).toContain('évaluation et mise en œuvre d');
    expect(textOf(content.technicalNeeds)).toMatch(/^Les ressources en ligne sont disponibles/u);
  });

  test('what the sheet masks stays in view', () => {
    expect(unrecognised).toBe(
      'Tél : [téléphone masqué]\n\nChef de projet : [nom masqué]\n\nChef de projet : [courriel masqué]',
    );
    expect(content.contact).toMatchObject({ role: 'Directrice de la Médiathèque départementale' });
  });
});
