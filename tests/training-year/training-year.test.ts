import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { forgottenName } from '#app/registrations/vocabulary.ts';
import { groupSmall } from '#app/training-year/group-small.ts';
import { drawYear } from '#app/training-year/print/draw-year.server.ts';
import { listYearScopes } from '#app/training-year/list-year-scopes.server.ts';
import { parseYearQuery } from '#app/training-year/query.ts';
import { readTrainingYear } from '#app/training-year/read-training-year.server.ts';
import { readScope } from '#app/training-year/vocabulary.ts';
import { writeYearCsv } from '#app/training-year/write-year-csv.ts';
import { attendanceMarks } from '#db/schema/attendance.ts';
import { outcomeOf } from '#tests/support/attendance-day.ts';
import { type Noted, openHeldYear } from '#tests/support/held-year.ts';
import { readPdf } from '#tests/support/pdf.ts';

const scene = openHeldYear('2027-02-01T12:00Z');

const read = (who: string, perimetre: string, year = 2026) =>
  readTrainingYear(scene.contextOf(who), { scope: readScope(perimetre)!, year, problems: [] });

/** A part of a year: the hours, half-days, people and rate of each row, by its label. */
async function partOf(who: string, perimetre: string, part: string, year = 2026) {
  const { parts } = await read(who, perimetre, year);
  const rows = parts.find((one) => one.part === part)?.rows ?? [];
  return Object.fromEntries(
    rows.map(({ label, figures }) => [
      label,
      figures && [figures.minutes / 60, figures.halfDays, figures.people, figures.presenceRate],
    ]),
  );
}

describe('what counts, in a library of its own for each', () => {
  const cases: {
    slug: string;
    what: string;
    sessions: { marks: Noted[]; halves: string[]; hours?: number; who?: string[] }[];
    /** Minutes, half-days, people, rate, left unnoted. */
    counts: [number, number, number, number | null, number];
  }[] = [
    {
      slug: 'a',
      what: 'two half-days, one left after 70 minutes',
      sessions: [
        { marks: ['present', ['left', 70]], halves: ['2026-03-10T08:00Z', '2026-03-10T12:30Z'] },
      ],
      counts: [250, 2, 1, 1, 0],
    },
    {
      slug: 'b',
      what: 'excused and absent are noted, and followed nothing',
      sessions: [
        {
          marks: ['present', 'excused', 'absent'],
          halves: ['2026-03-10T08:00Z', '2026-03-10T12:30Z', '2026-03-11T08:00Z'],
        },
      ],
      counts: [180, 1, 1, 0.33, 0],
    },
    {
      slug: 'c',
      what: 'nobody noted it: neither hours nor rate',
      sessions: [{ marks: [null], halves: ['2026-03-10T08:00Z'] }],
      counts: [0, 0, 0, null, 1],
    },
    {
      slug: 'd',
      what: 'gone before it began: noted, not followed',
      sessions: [{ marks: [['left', -5]], halves: ['2026-03-10T08:00Z'] }],
      counts: [0, 0, 0, 0, 0],
    },
    {
      slug: 'e',
      what: 'a night from midnight to five when clocks go back lasts six hours',
      sessions: [{ marks: ['present'], halves: ['2026-10-24T22:00Z'], hours: 6 }],
      counts: [360, 1, 1, 1, 0],
    },
    {
      slug: 'f',
      what: 'a half-day is of the year in which it begins, in Paris',
      sessions: [
        { marks: ['present'], halves: ['2025-12-31T22:30Z'], hours: 2 },
        { marks: ['present'], halves: ['2025-12-31T23:30Z'], hours: 2 },
        { marks: ['present'], halves: ['2026-12-31T22:30Z'], hours: 2 },
        { marks: ['present'], halves: ['2026-12-31T23:30Z'], hours: 2 },
      ],
      counts: [240, 2, 1, 1, 0],
    },
    {
      slug: 'g',
      what: 'without an account, a name is one person in its library, whatever its accents',
      sessions: [
        { marks: ['present'], halves: ['2026-03-10T08:00Z'], who: ['Zoé Martin', 'Guy'] },
        { marks: ['present'], halves: ['2026-03-11T08:00Z'], who: ['zoe  MARTIN'] },
      ],
      counts: [540, 3, 2, 1, 0],
    },
    {
      slug: 'h',
      what: 'once their names are erased, each counts',
      sessions: [
        { marks: ['present'], halves: ['2026-03-10T08:00Z'], who: [forgottenName] },
        { marks: ['present'], halves: ['2026-03-11T08:00Z'], who: [forgottenName] },
      ],
      counts: [360, 2, 2, 1, 0],
    },
  ];

  beforeAll(async () => {
    for (const { slug, sessions } of cases) {
      await scene.openLibrary(slug, '84003');
      await scene.join(`staff-${slug}`, slug);
      for (const { marks, halves, hours, who } of sessions)
        await scene.hold(
          (who ?? [`staff-${slug}`]).map((one) => ({ who: one, at: slug, marks })),
          { halves, hours, organiser: 'apt' },
        );
    }
    await scene.join(
      'keeper',
      'a',
      cases.map(({ slug }) => slug),
    );
  });

  test.each(cases)('$what', async ({ slug, counts }) => {
    const { total, unnoted } = await read('keeper', `bibliotheque-${slug}`);
    const { minutes, halfDays, people, presenceRate } = total!;
    expect([minutes, halfDays, people, presenceRate, unnoted]).toEqual(counts);
  });

  test('erased names are told, a year that has nothing says so, the year before stands beside', async () => {
    expect(await read('keeper', 'bibliotheque-h')).toMatchObject({ forgotten: 2, isEmpty: false });
    expect(await read('keeper', 'bibliotheque-h', 2027)).toMatchObject({
      isEmpty: true,
      before: { minutes: 360, people: 2 },
      years: [2027, 2026],
    });
  });
});

describe('who counts, where', () => {
  beforeAll(async () => {
    await scene.openLibrary('ouest', '84003');
    await scene.openLibrary('est');
    await scene.openLibrary('organise');
    await scene.join('mobile', 'est');
    await scene.join('keeps', 'est', ['ouest', 'est', 'organise']);
    const to = { organiser: 'organise' };
    await scene.hold([{ who: 'mobile', at: 'ouest' }], to);
    await scene.hold([{ who: 'mobile', at: 'est', status: 'volunteer' }], {
      ...to,
      theme: 'musique',
    });
    // Who came without a place, of no library; who gave theirs back; a session that was called off.
    await scene.hold(
      [
        { who: 'Léo', at: null },
        { who: 'Ana', at: 'est', state: 'cancelled', marks: ['excused'] },
      ],
      to,
    );
    await scene.hold([{ who: 'mobile', at: 'est' }], { ...to, cancelledAt: new Date() });
    // To come.
    await scene.hold([{ who: 'mobile', at: 'est', marks: [null] }], {
      ...to,
      halves: ['2027-02-01T11:00Z'],
    });
  });

  test('of two libraries in the year: once in each, once in the whole', async () => {
    for (const slug of ['ouest', 'est'])
      expect((await read('keeps', `bibliotheque-${slug}`)).total?.people).toBe(1);
    const whole = await read('keeps', 'organisateur-organise');
    expect(whole.total).toMatchObject({ minutes: 540, people: 2, sessions: 3, presenceRate: 1 });
    expect(whole.unnoted).toBe(0);
    expect(await partOf('keeps', 'organisateur-organise', 'library')).toEqual({
      'Bibliothèque ouest, Apt': [3, 1, 1, 1],
      'Bibliothèque est, Forcalquier': [3, 1, 1, 1],
      'Sans bibliothèque': [3, 1, 1, 1],
    });
    expect(await partOf('keeps', 'organisateur-organise', 'status')).toEqual({
      Salarié·e: [6, 2, 2, 1],
      Bénévole: [3, 1, 1, 1],
    });
    expect(await partOf('keeps', 'organisateur-organise', 'theme')).toEqual({
      Sciences: [6, 2, 2, 1],
      Musique: [3, 1, 1, 1],
    });
    expect((await read('keeps', 'organisateur-organise', 2027)).isEmpty).toBe(true);
  });

  test('oneself: every session, wherever one was registered', async () => {
    const mine = await read('mobile', 'moi');
    expect(mine.total).toMatchObject({ minutes: 360, halfDays: 2, sessions: 2 });
    expect(mine.sessions.map(({ figures }) => figures?.minutes)).toEqual([180, 180]);
  });
});

describe('in a département', () => {
  /** Fewer than five of one library, five of another, six of a third; three in the other département. */
  beforeAll(async () => {
    for (const slug of ['petite', 'moyenne', 'grande']) await scene.openLibrary(slug);
    const crowd = (slug: string, many: number, status: 'employee' | 'volunteer') =>
      Array.from({ length: many }, (_, i) => ({ who: `${slug} ${i}`, at: slug, status }));
    await scene.hold(
      [
        ...crowd('petite', 2, 'volunteer'),
        ...crowd('moyenne', 5, 'employee'),
        ...crowd('grande', 6, 'employee'),
      ],
      { halves: ['2024-05-02T07:00Z'], titled: 'Raconter' },
    );
    await scene.hold(
      Array.from({ length: 3 }, (_, i) => ({ who: `apt ${i}`, at: 'apt' })),
      { halves: ['2024-06-02T07:00Z'], titled: 'Raconter' },
    );
    await scene.hold(
      Array.from({ length: 4 }, (_, i) => ({ who: `grande ${i}`, at: 'grande' })),
      { halves: ['2023-06-02T07:00Z'] },
    );
  });

  test('a small row stands with the least of the others; no part that would say the total', async () => {
    const year = await read('territory', 'departement-04', 2024);
    expect(year.total).toMatchObject({ minutes: 13 * 180, people: 13, sessions: 1 });
    expect(await partOf('territory', 'departement-04', 'library', 2024)).toEqual({
      'Bibliothèque grande, Forcalquier': [18, 6, 6, 1],
      'Les autres': [21, 7, 7, 1],
    });
    // Two volunteers beside the employees: with them, they are all.
    expect(year.parts.map(({ part }) => part)).toEqual(['theme', 'library']);
    expect(year.sessions.map(({ title, figures }) => [title, figures])).toEqual([
      ['Raconter', null],
    ]);
    // Four people the year before: not told.
    expect(year.before).toBeNull();
    expect(await read('territory', 'departement-04', 2023)).toMatchObject({
      isHidden: true,
      total: null,
      parts: [],
      sessions: [],
    });
    expect(await read('territory', 'departement-04', 2022)).toMatchObject({ isEmpty: true });
  });

  test('the region adds up what it shows, so that the small ones are in no sum', async () => {
    const region = await read('administrator', 'region', 2024);
    expect(region.total).toMatchObject({ minutes: 13 * 180, people: 13 });
    expect(await partOf('administrator', 'region', 'territory', 2024)).toEqual({
      'Alpes-de-Haute-Provence (04)': [39, 13, 13, 1],
      'Vaucluse (84)': null,
    });
    expect(await read('administrator', 'region', 2023)).toMatchObject({
      total: null,
      isEmpty: false,
      isHidden: true,
    });
  });

  test('the table and the paper say no more than the page', async () => {
    const year = await read('territory', 'departement-04', 2024);
    const csv = writeYearCsv(year);
    expect(csv.startsWith('\uFEFFtableau;ligne;annee;detail;heures suivies;')).toBe(true);
    expect(csv).toContain('Par bibliothèque;Les autres;2024;;21;7;7;1\r\n');
    expect(csv).toContain('Sessions;Raconter;2024;02/05/2024;;;;\r\n');
    const { title, language, isTagged, roles, text } = readPdf(
      await drawYear(year, new Date('2027-02-01T12:00Z')),
    );
    expect([title, language, isTagged]).toEqual([
      'Formations suivies en 2024\u00A0: Alpes-de-Haute-Provence (04)',
      'fr-FR',
      true,
    ]);
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TR', 'TH', 'TD']));
    for (const written of [csv, text]) expect(written).not.toMatch(/petite|moyenne|Bénévole/u);
  });
});

test('whoever the people, what is shown and what is left of the total are five at least', async () => {
  let seed = 7;
  const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let turn = 0; turn < 300; turn += 1) {
    const sets = Array.from(
      { length: 1 + next(6) },
      () => new Set(Array.from({ length: next(9) }, () => next(20))),
    );
    const figuresOf = (people: ReadonlySet<number>) => ({
      minutes: people.size * 60,
      halfDays: people.size,
      people: people.size,
      noted: people.size,
      unknown: people.size,
    });
    const { shown, others } = await groupSmall(
      sets.map((people, i) => ({ key: String(i), figures: figuresOf(people) })),
      (keys) =>
        Promise.resolve(figuresOf(new Set(keys.flatMap((key) => [...(sets[Number(key)] ?? [])])))),
    );
    for (const { people } of [...shown.map(({ figures }) => figures), ...(others ? [others] : [])])
      expect(people).toBeGreaterThanOrEqual(5);
    const left = sets.filter(
      (people, i) => people.size > 0 && !shown.some(({ key }) => key === `${i}`),
    );
    if (shown.length > 0) expect(left.length > 0).toBe(others !== null);
  }
});

describe('who may', () => {
  //                       mine  library  organiser  territory  region
  const table: [who: string, ...outcomes: string[]][] = [
    ['visitor', 'in', 'in', 'in', 'in', 'in'],
    ['member', 'ok', '-', '-', '-', '-'],
    ['trainer', 'ok', '-', '-', '-', '-'],
    ['organiser', 'ok', '-', 'ok', '-', '-'],
    ['referent', 'ok', 'ok', '-', '-', '-'],
    ['territory', 'ok', '-', 'ok', 'ok', '-'],
    ['other territory', 'ok', '-', '-', '-', '-'],
    ['administrator', 'ok', '-', 'ok', 'ok', 'ok'],
  ];
  const scopes = ['moi', 'bibliotheque-forcalquier', 'organisateur-bd', 'departement-04', 'region'];

  test.each(table)('%s', async (who, ...outcomes) => {
    const done = await Promise.all(scopes.map((one) => outcomeOf(() => read(who, one))));
    expect(done).toEqual(outcomes);
    for (const unknown of ['bibliotheque-rien', 'organisateur-rien', 'departement-99'])
      expect(await outcomeOf(() => read(who, unknown))).toBe(who === 'visitor' ? 'in' : '-');
    if (who === 'visitor') return;
    // What is offered is what is read.
    const offered = (await listYearScopes(scene.contextOf(who))).map(({ value }) => value);
    expect(scopes.filter((one) => offered.includes(one))).toEqual(
      scopes.filter((_, i) => outcomes[i] === 'ok'),
    );
  });

  test('names are for the referents of the library that registered: nobody else reads one', async () => {
    await scene.join('colleague', 'forcalquier');
    await scene.join('alone', 'forcalquier');
    const halves = ['2025-03-10T08:00Z', '2025-03-11T08:00Z'];
    const sessionId = await scene.hold(
      [
        { who: 'colleague', by: 'referent', marks: ['present', 'absent'] },
        { who: 'Maud Ferrier', by: 'referent', status: 'volunteer', marks: ['present'] },
        { who: 'alone', marks: ['present'] },
        // Whom the trainer added on the day.
        { who: 'Imprévue', by: 'organiser', marks: ['present'] },
      ],
      { halves, titled: '=Conter' },
    );
    const { people } = await read('referent', 'bibliotheque-forcalquier', 2025);
    expect(
      people.map(({ name, figures, trainings }) => [
        name,
        figures.minutes,
        figures.people,
        trainings,
      ]),
    ).toEqual([
      ['colleague', 180, 1, ['=Conter']],
      ['Maud Ferrier', 180, 1, ['=Conter']],
      [null, 360, 2, ['=Conter']],
    ]);
    const csv = writeYearCsv(await read('referent', 'bibliotheque-forcalquier', 2025));
    expect(csv).toContain(`;'=Conter;`);
    for (const [who, scope] of [
      ['organiser', 'organisateur-bd'],
      ['territory', 'departement-04'],
      ['administrator', 'region'],
      ['colleague', 'moi'],
    ] as const)
      expect(JSON.stringify(await read(who, scope, 2025))).not.toMatch(/Maud|alone|Imprévue/u);

    // Corrected, the year follows at once.
    await scene.database.current.db
      .update(attendanceMarks)
      .set({ state: 'excused' })
      .where(eq(attendanceMarks.sessionId, sessionId));
    expect((await read('referent', 'bibliotheque-forcalquier', 2025)).total?.minutes).toBe(0);
  });
});

test.each([
  ['', 2027, 'mine', []],
  ['annee=2025&perimetre=departement-04', 2025, 'territory', []],
  ['annee=2030', 2027, 'mine', ['annee']],
  ['annee=licorne&perimetre=licorne', 2027, 'mine', ['annee', 'perimetre']],
  ['annee=1999&perimetre=region-04', 2027, 'mine', ['annee', 'perimetre']],
])('« %s » asks for %i, %s', (typed, year, kind, refused) => {
  const asked = parseYearQuery(new URLSearchParams(typed), scene.contextOf('visitor').clock());
  expect([asked.year, asked.scope.kind, asked.problems.map(({ name }) => name)]).toEqual([
    year,
    kind,
    refused,
  ]);
});
