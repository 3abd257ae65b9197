import { expect, test } from 'vitest';

import { readDates } from '#app/sheets/read-dates.ts';

test.each([
  ['dernier trimestre 2023', '2023-10-01 quarter', null],
  ['1er trimestre 2024', '2024-01-01 quarter', null],
  ['T2 2025', '2025-04-01 quarter', null],
  ['second semestre 2025', '2025-07-01 quarter', '2025-10-01 quarter'],
  ['automne 2025', '2025-10-01 quarter', null],
  ['hiver 2025-2026', '2026-01-01 quarter', null],
  ['mars 2024', '2024-03-01 month', null],
  ['fin décembre 2021', '2021-12-01 month', null],
  ['03/2026', '2026-03-01 month', null],
  ['14/03/2026', '2026-03-14 day', null],
  ['2026-03-14', '2026-03-14 day', null],
  ['le samedi 14 mars 2026', '2026-03-14 day', null],
  ['1er avril 2026', '2026-04-01 day', null],
  ['du 13 au 14 mars 2026', '2026-03-13 day', '2026-03-14 day'],
  ['13 et 14 mars 2026', '2026-03-13 day', '2026-03-14 day'],
  ['du 28 février au 3 mars 2026', '2026-02-28 day', '2026-03-03 day'],
  ['du 28 décembre 2025 au 3 janvier 2026', '2025-12-28 day', '2026-01-03 day'],
  ['de mars à juin 2024', '2024-03-01 month', '2024-06-01 month'],
  ['octobre 2024 à juin 2025', '2024-10-01 month', '2025-06-01 month'],
  ['d’octobre 2024 jusqu’à juin 2025', '2024-10-01 month', '2025-06-01 month'],
  ['année scolaire 2025-2026', '2025-09-01 month', '2026-06-01 month'],
  ['rentrée 2025', '2025-09-01 month', null],
  ['fin 2026', '2026-10-01 quarter', null],
  ['vacances de la Toussaint 2026', '2026-10-01 month', null],
  ['deuxieme trimestre 2026', '2026-04-01 quarter', null],
  ['2023-2025', '2023-01-01 year', '2025-01-01 year'],
  ['courant 2024', '2024-01-01 year', null],
  ['de septembre 2025 au dernier trimestre 2026', '2025-09-01 month', '2026-10-01 quarter'],
])('« %s »', (text, start, end) => {
  const shown = (point: { date: string; precision: string } | null) =>
    point && `${point.date} ${point.precision}`;
  const read = readDates(text);
  expect([shown(read.start), shown(read.end), read.saysMore]).toEqual([start, end, false]);
});

test('a day that does not exist is no day, and the rest is still read', () => {
  expect(readDates('30 février 2026').start).toEqual({ date: '2026-02-01', precision: 'month' });
  expect(readDates('au fil de l’eau')).toEqual({ start: null, end: null, saysMore: true });
});

test('hours are more than the date', () => {
  expect(readDates('samedi 14 mars 2026, de 14 h à 16 h')).toMatchObject({
    start: { date: '2026-03-14', precision: 'day' },
    saysMore: true,
  });
});
