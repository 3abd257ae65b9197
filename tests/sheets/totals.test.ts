import { expect, test } from 'vitest';

import { sharesOf, totalsOf } from '#app/sheets/totals.ts';

const expense = (id: string, amountInCents: number | null) => ({ id, item: id, amountInCents });
const funding = (
  id: string,
  foreseenInCents: number | null,
  obtainedInCents: number | null = null,
) => ({
  id,
  funder: id,
  foreseenInCents,
  obtainedInCents,
});

test('the plan of the design: 400,00 spent, 250,00 found, 150,00 still to find', () => {
  const totals = totalsOf({
    expenses: [expense('a', 308_01), expense('b', 3_39), expense('c', 88_60)],
    fundings: [funding('commune', 250_00), funding('coop', null)],
  });
  expect(totals).toEqual({
    expensesInCents: 400_00,
    foreseenInCents: 250_00,
    obtainedInCents: 0,
    shareInTenthsOfPercent: { commune: 1000, coop: 0 },
    missingInCents: 150_00,
  });
});

test('what was obtained counts instead of what was foreseen', () => {
  const { missingInCents } = totalsOf({
    expenses: [expense('a', 1000_00)],
    fundings: [funding('État', 500_00, 300_00), funding('Département', 500_00)],
  });
  expect(missingInCents).toBe(200_00);
});

test('no amount known is not the same as free', () => {
  expect(totalsOf({ expenses: [], fundings: [] })).toMatchObject({
    expensesInCents: null,
    missingInCents: null,
  });
  expect(totalsOf({ expenses: [expense('a', null)], fundings: [] }).expensesInCents).toBeNull();
  expect(totalsOf({ expenses: [expense('a', 0)], fundings: [] }).expensesInCents).toBe(0);
});

test('shares always add up to 100,0 %', () => {
  expect(sharesOf([1, 1, 1])).toEqual([334, 333, 333]);
  expect(sharesOf([0, 0])).toEqual([0, 0]);
  for (let i = 1; i <= 200; i += 1) {
    const amounts = Array.from({ length: (i % 7) + 1 }, (_, k) => (i * 7919 * (k + 3)) % 100_003);
    if (amounts.some((amount) => amount > 0)) {
      expect(sharesOf(amounts).reduce((a, b) => a + b, 0)).toBe(1000);
    }
  }
});

test('sixty lines of the largest amount are still exact', () => {
  const expenses = Array.from({ length: 60 }, (_, i) => expense(`e${i}`, 100_000_000_00));
  expect(totalsOf({ expenses, fundings: [] }).expensesInCents).toBe(6_000_000_000_00);
});
