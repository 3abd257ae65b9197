import { beforeAll, describe, expect, test } from 'vitest';

import { toTrainingYearAnswer } from '#app/training-year/api-schemas.ts';
import { drawYear } from '#app/training-year/print/draw-year.server.ts';
import { readTrainingYear } from '#app/training-year/read-training-year.server.ts';
import { readScope } from '#app/training-year/vocabulary.ts';
import { writeYearCsv } from '#app/training-year/write-year-csv.ts';
import { openHeldYear } from '#tests/support/held-year.ts';
import { readPdf } from '#tests/support/pdf.ts';

/**
 * Whoever reads the year of a département may read other years too: their own, that of a library, of
 * who organises, what they teach. Whatever they take away from whatever is shown leaves five people at
 * least, or none.
 */

const scene = openHeldYear('2027-02-01T12:00Z');

const themes = { sciences: 'Sciences', musique: 'Musique' };
const statuses = { employee: 'Salarié·e', volunteer: 'Bénévole' } as const;
type Held = {
  who: string;
  library: string;
  status: keyof typeof statuses;
  theme: keyof typeof themes;
  organiser: string;
  taughtBy: string;
};
/** Everybody of the département who followed something: each a place at one half-day. */
const places: Held[] = [];

type Group = [library: string, many: number, status?: 'employee' | 'volunteer', from?: number];
type HeldAs = Partial<Pick<Held, 'theme' | 'organiser' | 'taughtBy'>> & { day: string };

async function hold(groups: Group[], how: HeldAs, also: string[] = []) {
  const { day, theme = 'sciences', organiser = 'apt', taughtBy = '' } = how;
  const coming = [
    ...groups.flatMap(([library, many, status = 'employee', from = 0]) =>
      Array.from({ length: many }, (_, i) => ({
        who: `${library} ${status} ${i + from}`,
        library,
        status,
      })),
    ),
    ...also.map((who) => ({ who, library: 'quatre', status: 'employee' as const })),
  ];
  if (day.startsWith('2021'))
    places.push(...coming.map((one) => ({ ...one, theme, organiser, taughtBy })));
  await scene.hold(
    coming.map(({ who, library, status }) => ({ who, at: library, status })),
    { halves: [`${day}T08:00Z`], theme, organiser, taughtBy },
  );
}

/** Referents of the 04 who read something else too: what it is, in the places above. */
const readers: Record<string, ((held: Held) => boolean)[]> = {
  nothing: [],
  library: [({ library }) => library === 'une'],
  libraries: [({ library }) => library === 'une', ({ library }) => library === 'trois'],
  oneself: [({ who }) => who === 'oneself'],
  teaches: [({ taughtBy }) => taughtBy === 'teaches'],
};
/** All of them organise in the 04. */
const organised = ({ organiser }: Held) => organiser === 'bd';

beforeAll(async () => {
  for (const slug of ['une', 'deux', 'trois', 'quatre', 'cinq']) await scene.openLibrary(slug);
  await scene.join('nothing', 'quatre', [], ['04']);
  await scene.join('library', 'quatre', ['une'], ['04']);
  await scene.join('libraries', 'quatre', ['une', 'trois'], ['04']);
  await scene.join('oneself', 'quatre', [], ['04']);
  await scene.join('teaches', 'quatre', [], ['04']);
  await hold(
    [
      ['une', 6, 'volunteer'],
      ['deux', 3, 'volunteer'],
      ['trois', 9],
      ['cinq', 4],
    ],
    { day: '2021-03-02' },
  );
  await hold(
    [
      ['une', 5],
      ['deux', 2],
    ],
    { day: '2021-03-03', theme: 'musique' },
  );
  await hold([['quatre', 4]], { day: '2021-03-04' }, ['oneself']);
  await hold(
    [
      ['deux', 4, 'employee', 5],
      ['trois', 3, 'volunteer'],
    ],
    {
      day: '2021-03-05',
      organiser: 'bd',
      theme: 'musique',
    },
  );
  await hold(
    [
      ['trois', 6, 'employee', 20],
      ['cinq', 3, 'employee', 20],
    ],
    {
      day: '2021-03-06',
      taughtBy: 'teaches',
    },
  );
  // Whole years in which next to nobody is left: nothing of them is told to who knows the others.
  await hold(
    [
      ['une', 6],
      ['deux', 3],
    ],
    { day: '2024-03-02' },
  );
});

const read = (who: string, year = 2021) =>
  readTrainingYear(scene.contextOf(who), {
    scope: readScope('departement-04')!,
    year,
    problems: [],
  });

const labelOf: Record<string, (held: Held) => string> = {
  status: ({ status }) => statuses[status],
  theme: ({ theme }) => themes[theme],
  library: ({ library }) => `Bibliothèque ${library}, Forcalquier`,
};

const subsets = <Item>(items: readonly Item[]): Item[][] =>
  items.reduce<Item[][]>((all, item) => [...all, ...all.map((some) => [...some, item])], [[]]);

const countOf = (some: readonly Held[]) =>
  new Set(some.map(({ who, library }) => `${library} ${who}`)).size;

describe.each(Object.keys(readers))('referent of the 04: %s', (who) => {
  test('no subtraction leaves one to four people', async () => {
    const year = await read(who);
    expect(year.total?.people).toBe(countOf(places));
    const cells: Held[][] = [places];
    for (const { part, rows } of year.parts) {
      const label = labelOf[part]!;
      const told = new Set(rows.map((row) => row.label));
      const groups = rows.map((row) => ({
        row,
        held: places.filter((one) =>
          row.key === 'others' ? !told.has(label(one)) : label(one) === row.label,
        ),
      }));
      for (const { row, held } of groups) expect(row.figures?.people).toBe(countOf(held));
      // Rows added up, and taken away from the whole.
      for (const some of subsets(groups)) {
        const sum = some.flatMap(({ held }) => held);
        cells.push(
          sum,
          places.filter((one) => !sum.includes(one)),
        );
      }
    }
    const wrong = cells.flatMap((cell) =>
      subsets([...readers[who]!, organised]).flatMap((known) => {
        const left = countOf(cell.filter((held) => !known.some((is) => is(held))));
        return left > 0 && left < 5 ? [left] : [];
      }),
    );
    expect(wrong).toEqual([]);
    expect(year.parts.length, 'something is still told').toBeGreaterThan(0);
  });

  test('the table, the paper and the API say what the page says', async () => {
    const year = await read(who);
    const shown = year.parts.flatMap(({ rows }) =>
      rows.map(({ label, figures }) => [label, figures!.people] as const),
    );
    const answer = toTrainingYearAnswer(year, 'http://localhost');
    expect(
      answer.parts.flatMap(({ rows }) => rows.map((row) => [row.label, row.figures?.people])),
    ).toEqual(shown);
    const lines = writeYearCsv(year).split('\r\n');
    expect(
      lines
        .filter((line) => line.startsWith('Par '))
        .map((line) => line.split(';'))
        .map((cells) => [cells[1], Number(cells[6])]),
    ).toEqual(shown);
    const { text } = readPdf(await drawYear(year, new Date('2027-02-01T12:00Z')));
    const labels = new Set(shown.map(([label]) => label));
    for (const held of places)
      for (const label of Object.values(labelOf).map((say) => say(held)))
        expect(text.includes(label.split(',')[0]!)).toBe(labels.has(label));
  });
});

test('a year, or the one before, of which three are left is not told to who knows the rest', async () => {
  expect(await read('nothing', 2024)).toMatchObject({ total: { people: 9 } });
  expect(await read('library', 2024)).toMatchObject({ total: null, isHidden: true, parts: [] });
  // Its paper says so too, rather than nothing.
  const { text } = readPdf(await drawYear(await read('library', 2024), new Date('2027-02-01')));
  expect(text).toContain('Trop peu de personnes');
  expect((await read('nothing', 2025)).before).toMatchObject({ people: 9 });
  expect((await read('library', 2025)).before).toBeNull();
});
