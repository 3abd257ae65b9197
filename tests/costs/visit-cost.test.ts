import { describe, expect, test } from 'vitest';

import { financingLines, saySessions } from '#app/costs/financing-lines.ts';
import { journeyThrough } from '#app/costs/journey.ts';
import { type Sessions, totalSessions, visitCost, type VisitPlan } from '#app/costs/visit-cost.ts';
import { splitByWeight } from '#app/platform/split-by-weight.ts';

/** Reckoned by hand; the reckonings stand in `docs/costs.md`. */

const none: Sessions = { meetingDay: 0, meetingHalfDay: 0, signingDay: 0, signingHalfDay: 0 };
const charter2025 = {
  meetingDay: 510_56,
  meetingHalfDay: 308_01,
  signingDay: 255_28,
  signingHalfDay: 154_01,
};
const plan: VisitPlan = {
  feesInCents: charter2025,
  payment: 'author',
  contributionInHundredthsOfPercent: 110,
  kilometres: 0,
  kilometreInCents: 41,
  ticketsInCents: 0,
  meals: 0,
  mealInCents: 20_00,
  nights: 0,
  nightInCents: 90_00,
  sharing: 'equal',
  libraries: [{ name: 'A', sessions: none }],
};
const three: VisitPlan = {
  ...plan,
  kilometres: 300,
  meals: 4,
  nights: 2,
  libraries: [
    { name: 'A', sessions: { ...none, meetingDay: 1 } },
    { name: 'B', sessions: { ...none, meetingHalfDay: 1 } },
    { name: 'C', sessions: { ...none, signingHalfDay: 1 } },
  ],
};

type Case = {
  name: string;
  plan: VisitPlan;
  fee: number;
  contribution: number;
  travel: number;
  stay: number;
  total: number;
  shares: number[];
};

const cases: Case[] = [
  {
    name: 'a half-day and 62 € of journey, shared by two',
    plan: {
      ...plan,
      ticketsInCents: 62_00,
      libraries: [
        { name: 'A', sessions: { ...none, meetingHalfDay: 1 } },
        { name: 'B', sessions: none },
      ],
    },
    fee: 308_01,
    contribution: 3_39,
    travel: 62_00,
    stay: 0,
    total: 373_40,
    shares: [186_70, 186_70],
  },
  {
    name: 'a day alone, 120 km and a meal',
    plan: {
      ...plan,
      kilometres: 120,
      meals: 1,
      libraries: [{ name: 'A', sessions: { ...none, meetingDay: 1 } }],
    },
    fee: 510_56,
    contribution: 5_62,
    travel: 49_20,
    stay: 20_00,
    total: 585_38,
    shares: [585_38],
  },
  {
    name: 'a company paid by invoice owes no contribution',
    plan: {
      ...plan,
      payment: 'invoice',
      feesInCents: { ...charter2025, meetingHalfDay: 400_00 },
      libraries: [{ name: 'A', sessions: { ...none, meetingHalfDay: 2 } }],
    },
    fee: 800_00,
    contribution: 0,
    travel: 0,
    stay: 0,
    total: 800_00,
    shares: [800_00],
  },
  {
    name: 'three libraries, each its sessions, the journey in equal parts',
    plan: { ...three, sharing: 'own' },
    fee: 972_58,
    contribution: 10_70,
    travel: 123_00,
    stay: 260_00,
    total: 1366_28,
    shares: [643_85, 439_07, 283_36],
  },
  {
    name: 'three libraries, each its sessions, the journey by time',
    plan: { ...three, sharing: 'time' },
    fee: 972_58,
    contribution: 10_70,
    travel: 123_00,
    stay: 260_00,
    total: 1366_28,
    shares: [707_68, 407_15, 251_45],
  },
  {
    name: 'half a kilometre is rounded to the cent',
    plan: {
      ...plan,
      kilometres: 10.5,
      libraries: [{ name: 'A', sessions: { ...none, signingDay: 1 } }],
    },
    fee: 255_28,
    contribution: 2_81,
    travel: 4_31,
    stay: 0,
    total: 262_40,
    shares: [262_40],
  },
];

describe('the cost of a coming', () => {
  test.each(cases)('$name', ({ plan: given, shares, ...whole }) => {
    const cost = visitCost(given);
    const { fee, contribution, travel, stay, total } = whole;
    expect(cost.whole).toEqual({ fee, contribution, travel, stay, total });
    expect(cost.shares.map((share) => share.total)).toEqual(shares);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
  });

  test('falls for each as others join', () => {
    const totals = [1, 2, 3].map(
      (count) =>
        visitCost({ ...three, sharing: 'own', libraries: three.libraries.slice(0, count) })
          .shares[0]!.total,
    );
    // 510,56 + 5,62 + 383, then 510,56 + 5,61 (its part of 9,00) + half of 383, then a third.
    expect(totals).toEqual([899_18, 707_67, 643_85]);
  });

  test('goes to a financing plan as one part, or whole with what the others pay', () => {
    const cost = visitCost({ ...three, sharing: 'own' });
    const lines = { carrier: 1, words: 'x', who: 'Inès M.' };
    const part = financingLines(cost, { ...lines, takes: 'part' });
    expect(part.fundings).toEqual([]);
    expect(part.expenses.map(({ amountInCents }) => amountInCents)).toEqual([
      308_01, 3_39, 41_00, 86_67,
    ]);
    expect(part.expenses[0]?.item).toBe('Inès M.\u00A0: x');
    const whole = financingLines(cost, { ...lines, takes: 'whole' });
    expect(whole.fundings).toEqual([
      { funder: 'Part de A', foreseenInCents: 643_85 },
      { funder: 'Part de C', foreseenInCents: 283_36 },
    ]);
    expect(whole.expenses.reduce((sum, { amountInCents }) => sum + amountInCents, 0)).toBe(1366_28);
  });

  test('says its sessions', () => {
    expect(saySessions(totalSessions(three.libraries.map(({ sessions }) => sessions)))).toBe(
      '1\u00A0journée de rencontre, 1\u00A0demi-journée de rencontre, 1\u00A0demi-journée de signature',
    );
  });
});

test.each([
  [100, [1, 1, 1], [34, 33, 33]],
  [1070, [51_056, 30_801, 15_401], [562, 339, 169]],
  [5, [0, 2, 0], [0, 5, 0]],
  [5, [0, 0], [0, 0]],
])('%i by %j: %j', (whole, weights, parts) => {
  expect(splitByWeight(whole, weights)).toEqual(parts);
});

describe('a journey', () => {
  const forcalquier = { latitude: 43.9596, longitude: 5.7791 };
  const paris = { latitude: 48.8566, longitude: 2.3522 };
  const marseille = { latitude: 43.2965, longitude: 5.3698 };

  test('goes there and back along great circles', () => {
    // Great-circle distance of the two cities: 660,5 km.
    const journey = journeyThrough(paris, [marseille], 130)!;
    expect(journey.straightInKm).toBeCloseTo(2 * 660.5, -0.5);
    expect(journey.roadInKm).toBe(Math.round(journey.straightInKm * 1.3));
  });

  test('a degree along a meridian is 111,195 km', () => {
    const journey = journeyThrough(
      { latitude: 43, longitude: 5 },
      [{ latitude: 44, longitude: 5 }],
      100,
    )!;
    expect(journey.straightInKm / 2).toBeCloseTo(111.195, 2);
  });

  test('through several places is shorter than going to each', () => {
    const both = journeyThrough(paris, [forcalquier, marseille], 100)!.straightInKm;
    const each =
      journeyThrough(paris, [forcalquier], 100)!.straightInKm +
      journeyThrough(paris, [marseille], 100)!.straightInKm;
    expect(both).toBeLessThan(each);
  });

  test('needs two places', () => {
    expect(journeyThrough(null, [paris], 130)).toBeNull();
    expect(journeyThrough(paris, [null], 130)).toBeNull();
  });
});
