import { expect, test } from 'vitest';

import { firstDayOf, lastDayOf, sayDate } from '#app/sheets/dates.ts';

test.each([
  ['2024-02-10', 'day', '2024-02-10', '2024-02-10', '10 février 2024'],
  ['2026-04-01', 'day', '2026-04-01', '2026-04-01', '1er avril 2026'],
  ['2024-02-01', 'month', '2024-02-01', '2024-02-29', 'février 2024'],
  ['2023-10-01', 'quarter', '2023-10-01', '2023-12-31', 'dernier trimestre 2023'],
  ['2023-02-14', 'quarter', '2023-01-01', '2023-03-31', 'premier trimestre 2023'],
  ['2023-06-30', 'year', '2023-01-01', '2023-12-31', '2023'],
] as const)('%s to the %s runs from %s to %s', (date, precision, first, last, said) => {
  const point = { date, precision };
  expect(firstDayOf(point)).toBe(first);
  expect(lastDayOf(point)).toBe(last);
  expect(sayDate(point)).toBe(said);
});
