import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { addToFinancingPlan } from '#app/costs/add-to-financing-plan.server.ts';
import { listCostRates } from '#app/costs/list-cost-rates.server.ts';
import { parseCostQuery } from '#app/costs/query.ts';
import { readVisitCost } from '#app/costs/read-visit-cost.server.ts';
import { removeCostRate } from '#app/costs/remove-cost-rate.server.ts';
import { setCostRate } from '#app/costs/set-cost-rate.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';
import { readDraft } from '#app/sheets/read-draft.server.ts';
import { costRates } from '#db/schema/costs.ts';
import { communes } from '#db/schema/territories.ts';
import { seedCosts } from '#db/seed/costs.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
let camille: Awaited<ReturnType<typeof joinNetwork>>;
let sacha: typeof camille;
let keeper: typeof camille;
let place: Awaited<ReturnType<typeof settleTerritory>>;

beforeAll(async () => {
  const { db } = database.current;
  place = await settleTerritory(db);
  await db
    .update(communes)
    .set({ latitude: 43.8761, longitude: 5.3964 })
    .where(eq(communes.code, '84003'));
  await seedCosts(db);
  camille = await joinNetwork(db, { name: 'Camille', libraryId: place.forcalquierId });
  sacha = await joinNetwork(db, { name: 'Sacha', libraryId: place.aptId });
  keeper = await joinNetwork(db, { name: 'Keeper', grants: [{ role: 'administrator' }] });
});

const queryOf = (address: string) => {
  const { query, problems } = parseCostQuery(new URLSearchParams(address));
  expect(problems).toEqual([]);
  return query;
};

const day = (appliesFrom: string, amount: string) => ({
  kind: 'meetingDay' as const,
  amount,
  appliesFrom,
  source: 'La Charte',
});

describe('rates', () => {
  test('of a day are the last that had begun', async () => {
    await setCostRate(keeper.context, day('2099-01-01', '600'));
    const feeOn = async (date: string) =>
      (await readVisitCost(camille.context, queryOf(`dj1=1&j1=1&le=${date}`))).rates.meetingDay
        ?.amount;
    expect(await feeOn('2026-03-13')).toBe(510_56);
    expect(await feeOn('2098-12-31')).toBe(510_56);
    expect(await feeOn('2099-01-01')).toBe(600_00);
    expect(await feeOn('2020-01-01')).toBeUndefined();
  });

  test('set by two at once for one day are one rate', async () => {
    await Promise.all(
      ['601', '602'].map((amount) => setCostRate(keeper.context, day('2098-01-01', amount))),
    );
    const rows = await database.current.db
      .select()
      .from(costRates)
      .where(eq(costRates.appliesFrom, '2098-01-01'));
    expect(rows).toHaveLength(1);
    await removeCostRate(keeper.context, { rateId: rows[0]!.id });
    await expect(removeCostRate(keeper.context, { rateId: rows[0]!.id })).rejects.toThrow(NotFound);
  });

  test.each([
    [{ amount: '' }, 'amount'],
    [{ amount: 'beaucoup' }, 'amount'],
    [{ amount: '-3' }, 'amount'],
    [{ appliesFrom: '31/12/2026' }, 'appliesFrom'],
    [{ source: ' ' }, 'source'],
    [{ sourceUrl: 'javascript:alert(1)' }, 'sourceUrl'],
    [{ kind: 'roadDetour' as const, amount: '0,8' }, 'amount'],
  ])('refused: %j', async (wrong, field) => {
    const refused = setCostRate(keeper.context, { ...day('2097-01-01', '600'), ...wrong });
    await expect(refused).rejects.toThrow(InvalidInput);
    await refused.catch((error: InvalidInput) =>
      expect(Object.keys(error.fields)).toEqual([field]),
    );
  });

  test('are kept by administrators alone', async () => {
    const outside = contextFor(database.current.db, visitor);
    for (const deed of [
      (context: typeof outside) => listCostRates(context),
      (context: typeof outside) => setCostRate(context, day('2097-01-01', '600')),
      (context: typeof outside) =>
        removeCostRate(context, { rateId: '00000000-0000-4000-8000-000000000000' }),
    ]) {
      await expect(deed(outside)).rejects.toThrow(NotSignedIn);
      await expect(deed(camille.context)).rejects.toThrow(NotFound);
    }
    const kinds = await listCostRates(keeper.context);
    expect(kinds.find(({ kind }) => kind === 'meetingDay')?.rates).toEqual([
      expect.objectContaining({ appliesFrom: '2099-01-01', isInForce: false }),
      expect.objectContaining({ appliesFrom: '2025-01-01', isInForce: true }),
    ]);
  });
});

describe('a reckoning', () => {
  test('starts from my library, and estimates the road', async () => {
    const { libraries, journey, cost } = await readVisitCost(
      camille.context,
      queryOf('dj1=1&depart=Apt&le=2026-03-13'),
    );
    expect(libraries[0]).toMatchObject({ id: place.forcalquierId });
    // Apt–Forcalquier, 32,0 km as the crow flies: 64 there and back, 83 by road.
    expect(journey?.straightInKm).toBeCloseTo(64.1, 0);
    expect(journey?.roadInKm).toBe(83);
    expect(cost?.whole).toEqual({
      fee: 308_01,
      contribution: 3_39,
      travel: 83 * 41,
      stay: 0,
      total: 308_01 + 3_39 + 83 * 41,
    });
  });

  test('says which commune it does not know, and keeps what was typed', async () => {
    const { from, fieldErrors } = await readVisitCost(
      camille.context,
      queryOf('depart=Nulle part'),
    );
    expect(from.name).toBe('Nulle part');
    expect(fieldErrors.depart).toEqual(['Aucune commune ne porte ce nom.']);
  });

  test('asks for the fee where none is recommended yet', async () => {
    const query = queryOf('j1=1&le=2020-01-01');
    const { cost, fieldErrors } = await readVisitCost(camille.context, query);
    expect(cost).toBeNull();
    expect(fieldErrors.journee?.[0]).toMatch(/^Aucun tarif recommandé/u);
  });

  test('warns of a fee under the recommended one, an author’s only', async () => {
    const under = async (address: string) =>
      (await readVisitCost(camille.context, queryOf(address))).under.map(({ kind }) => kind);
    expect(await under('dj1=1&demi_journee=200&le=2026-03-13')).toEqual(['meetingHalfDay']);
    expect(await under('dj1=1&demi_journee=308,01&le=2026-03-13')).toEqual([]);
    expect(await under('dj1=1&demi_journee=200&paiement=facture&le=2026-03-13')).toEqual([]);
  });

  test.each([
    ['j1=-1', 'j1'],
    ['dj1=1,5', 'dj1'],
    ['km=loin', 'km'],
    ['billets=douze', 'billets'],
    ['le=2026-02-30', 'le'],
    ['partage=rien', 'partage'],
    ['allers_retours=0', 'allers_retours'],
    ['bib1_id=x', 'bib1_id'],
  ])('%s is told beside its field', (address, name) => {
    const { problems } = parseCostQuery(new URLSearchParams(address));
    expect(problems.map((problem) => problem.name)).toEqual([name]);
  });

  test('is for members', async () => {
    const outside = contextFor(database.current.db, visitor);
    await expect(readVisitCost(outside, queryOf('dj1=1'))).rejects.toThrow(NotSignedIn);
  });
});

describe('a financing plan', () => {
  const query = () =>
    queryOf(`dj1=1&bib2_id=${place.aptId}&dj2=1&km=100&partage=seances&le=2026-03-13`);
  const start = () => createSheet(camille.context, { content: { title: 'Une venue' } });
  const take = (sheetId: string, context = camille.context) =>
    addToFinancingPlan(context, query(), { sheetId, carrier: 0, takes: 'whole', who: 'Inès M.' });

  test('takes the lines, and what the other library pays', async () => {
    const { sheetId } = await start();
    await take(sheetId);
    const { content } = await readDraft(camille.context, { sheetId });
    expect(content.expenses.map(({ item, amountInCents }) => [item, amountInCents])).toEqual([
      ['Inès M.\u00A0: 2\u00A0demi-journées de rencontre', 616_02],
      ['Inès M.\u00A0: contribution diffuseur', 6_78],
      ['Inès M.\u00A0: trajet', 41_00],
    ]);
    expect(content.fundings).toMatchObject([
      { funder: 'Part de Bibliothèque municipale, Apt', foreseenInCents: 331_90 },
    ]);
  });

  test('keeps both when two people add at once', async () => {
    const { sheetId } = await start();
    const done = await Promise.allSettled([take(sheetId), take(sheetId)]);
    const { content } = await readDraft(camille.context, { sheetId });
    const taken = done.filter(({ status }) => status === 'fulfilled').length;
    expect(taken).toBeGreaterThan(0);
    expect(content.expenses).toHaveLength(3 * taken);
  });

  test('of somebody else is not found', async () => {
    const { sheetId } = await start();
    await expect(take(sheetId, sacha.context)).rejects.toThrow(NotFound);
  });

  test('that is full says so', async () => {
    const { sheetId } = await createSheet(camille.context, {
      content: {
        title: 'Pleine',
        expenses: Array.from({ length: 58 }, (_, i) => ({
          id: `e${i}`,
          item: 'x',
          amountInCents: 1,
        })),
      },
    });
    await expect(take(sheetId)).rejects.toThrow(InvalidInput);
  });

  test('needs sessions first', async () => {
    const { sheetId } = await start();
    await expect(
      addToFinancingPlan(camille.context, queryOf('km=10'), {
        sheetId,
        carrier: 0,
        takes: 'part',
      }),
    ).rejects.toThrow(InvalidInput);
  });
});
