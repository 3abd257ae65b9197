import { beforeAll, describe, expect, test } from 'vitest';

import { calendarAddress, parseCatalogueView } from '#app/trainings/calendar-query.ts';
import { lastDayOf, moveMonth, sayMonth, weeksOf } from '#app/trainings/month.ts';
import { parseSessionQuery } from '#app/trainings/query.ts';
import { readCalendar } from '#app/trainings/read-calendar.server.ts';
import { openHeldYear } from '#tests/support/held-year.ts';

describe('months', () => {
  test.each([
    // Clocks change on 29 March and on 25 October 2026.
    ['2026-03', '2026-02', '2026-04', '2026-03-31', 6],
    ['2026-10', '2026-09', '2026-11', '2026-10-31', 5],
    ['2026-12', '2026-11', '2027-01', '2026-12-31', 5],
    ['2027-01', '2026-12', '2027-02', '2027-01-31', 5],
    ['2027-02', '2027-01', '2027-03', '2027-02-28', 4],
    ['2028-02', '2028-01', '2028-03', '2028-02-29', 5],
  ])('%s', (month, before, after, last, weekCount) => {
    expect([moveMonth(month, -1), moveMonth(month, 1), lastDayOf(month)]).toEqual([
      before,
      after,
      last,
    ]);
    const weeks = weeksOf(month);
    expect(weeks).toHaveLength(weekCount);
    const days = weeks.flat().filter((day) => day !== null);
    // Each day of it once, in order, under its own weekday.
    expect(days).toEqual(
      Array.from(
        { length: Number(last.slice(8)) },
        (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`,
      ),
    );
    for (const week of weeks)
      for (const [i, day] of week.entries())
        if (day) expect((new Date(`${day}T12:00Z`).getUTCDay() + 6) % 7).toBe(i);
  });

  test('is said in French', () => expect(sayMonth('2027-01')).toBe('janvier 2027'));
});

test.each([
  ['', false, null, []],
  ['vue=calendrier', true, null, []],
  ['vue=calendrier&mois=2026-12&theme=jeu', true, '2026-12', []],
  ['vue=calendrier&mois=2026-13', true, null, ['mois']],
  ['vue=liste', false, null, []],
  ['vue=licorne', false, null, ['vue']],
])('« %s »', (typed, isCalendar, month, refused) => {
  const view = parseCatalogueView(new URLSearchParams(typed));
  expect([view.isCalendar, view.month, view.problems.map(({ name }) => name)]).toEqual([
    isCalendar,
    month,
    refused,
  ]);
  expect(parseSessionQuery(view.rest).problems).toEqual([]);
});

describe('the calendar', () => {
  const scene = openHeldYear('2026-10-20T12:00Z');
  const month = (of: string | null, typed = '') =>
    readCalendar(scene.contextOf('visitor'), {
      ...parseSessionQuery(new URLSearchParams(typed)),
      month: of,
    });
  const daysOf = async (of: string | null, typed?: string) =>
    (await month(of, typed)).days.map(({ day, sittings, others }) => [
      day,
      sittings.map(({ title }) => title),
      others,
    ]);

  beforeAll(async () => {
    // 23:30 in Paris on the 24th, the night when clocks go back; 0:30 on the 1st of November.
    await scene.hold([], { titled: 'Veiller', halves: ['2026-10-24T21:30Z'] });
    await scene.hold([], { titled: 'Passer', halves: ['2026-10-31T23:30Z'] });
    for (const n of [1, 2, 3, 4, 5])
      await scene.hold([], { titled: `Lire ${n}`, halves: [`2026-10-06T0${n}:00Z`] });
    await scene.hold([], {
      titled: 'Suivre',
      halves: ['2026-12-31T09:00Z', '2027-01-01T09:00Z'],
      theme: 'musique',
    });
  });

  test('puts each half-day under its day in Paris; what a day has no room for is counted', async () => {
    const october = await month(null);
    expect([october.month, october.today, october.total]).toEqual(['2026-10', '2026-10-20', 6]);
    expect(await daysOf('2026-10')).toEqual([
      ['2026-10-06', ['Lire 1', 'Lire 2', 'Lire 3'], 2],
      ['2026-10-24', ['Veiller'], 0],
    ]);
    expect(await daysOf('2026-11')).toEqual([['2026-11-01', ['Passer'], 0]]);
  });

  test('shows of a session the half-days of the month alone, under the filters of the list', async () => {
    expect(await daysOf('2026-12')).toEqual([['2026-12-31', ['Suivre'], 0]]);
    expect(await daysOf('2027-01')).toEqual([['2027-01-01', ['Suivre'], 0]]);
    expect(await daysOf('2026-10', 'theme=musique')).toEqual([]);
    expect((await month(null, 'du=2026-12-03&theme=musique')).month).toBe('2026-12');
    const { query } = parseSessionQuery(new URLSearchParams('q=lire&du=2026-12-03&page=2'));
    expect(calendarAddress(query, '2027-01')).toBe(
      '/formations?q=lire&vue=calendrier&mois=2027-01',
    );
  });
});
