import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { Conflict, Forbidden, InvalidInput, NotFound } from '#app/platform/errors.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';
import { readDraft } from '#app/sheets/read-draft.server.ts';
import { cancelTour } from '#app/tours/cancel-tour.server.ts';
import { changeTour } from '#app/tours/change-tour.server.ts';
import { closeTour } from '#app/tours/close-tour.server.ts';
import type { OpenTourInput } from '#app/tours/inputs.ts';
import { joinTour } from '#app/tours/join-tour.server.ts';
import { leaveTour } from '#app/tours/leave-tour.server.ts';
import { listTours } from '#app/tours/list-tours.server.ts';
import { openTour } from '#app/tours/open-tour.server.ts';
import { readTour } from '#app/tours/read-tour.server.ts';
import { sweepTours } from '#app/tours/sweep-tours.server.ts';
import { takeTourCost } from '#app/tours/take-tour-cost.server.ts';
import { tellOfTourChange } from '#app/tours/tell-of-tour-change.server.ts';
import { tellOfTourEnd } from '#app/tours/tell-of-tour-end.server.ts';
import { writeTourCalendar } from '#app/tours/write-tour-calendar.ts';
import { mails } from '#db/schema/platform.ts';
import { speakers } from '#db/schema/speakers.ts';
import { communes } from '#db/schema/territories.ts';
import { tours } from '#db/schema/tours.ts';
import { seedCosts } from '#db/seed/costs.ts';
import { joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
const now = () => new Date('2026-11-21T10:00:00Z');
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let place: Awaited<ReturnType<typeof settleTerritory>>;
let camille: Person;
let sacha: Person;
let stranger: Person;
let speakerSlug = '';

const at = (person: Person, clock = now) => ({ ...person.context, clock });

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
  stranger = await joinNetwork(db, { name: 'Stranger' });
});

/** Another speaker for each test: nobody is in two places. */
beforeEach(async () => {
  speakerSlug = `ines-${crypto.randomUUID()}`;
  const agreedAt = now();
  await database.current.db.insert(speakers).values({
    slug: speakerSlug,
    kind: 'person',
    name: `Inès ${speakerSlug.slice(5, 9)}`,
    disciplines: ['scientist'],
    communeCode: '84003',
    email: `${speakerSlug}@example.org`,
    changedAt: agreedAt,
    askedAt: agreedAt,
    agreedAt,
    agreedEmail: `${speakerSlug}@example.org`,
  });
});

const wish = (more: Partial<OpenTourInput> = {}): OpenTourInput => ({
  speaker: speakerSlug,
  startsOn: '2027-01-25',
  endsOn: '2027-01-29',
  joinUntil: '2026-12-20',
  sharing: 'own',
  payment: 'author',
  kilometres: '100',
  day: '2027-01-27',
  half: 'morning',
  kind: 'meeting',
  ...more,
});
const join = (tourId: string, day: string, half: 'morning' | 'afternoon' | 'day' = 'morning') => ({
  tourId,
  day,
  half,
  kind: 'meeting' as const,
});
const open = async (more: Partial<OpenTourInput> = {}) =>
  (await openTour(at(camille), wish(more))).tourId;
const partsOf = async (tourId: string) =>
  (await readTour(at(camille), { tourId })).stops.map(({ partInCents }) => partInCents);

describe('what each pays', () => {
  test('falls as others join, and is taken into each one’s sheet', async () => {
    const tourId = await open();
    // 308,01 + 3,39 + 100 km at 0,41.
    expect(await partsOf(tourId)).toEqual([352_40]);
    await joinTour(at(sacha), join(tourId, '2027-01-27', 'afternoon'));
    expect(await partsOf(tourId)).toEqual([331_90, 331_90]);
    await joinTour(at(sacha), join(tourId, '2027-01-28'));
    // 924,03 + 10,16 + 41,00 = 975,19 in three: 325,06, 325,06, 325,07.
    const parts = await partsOf(tourId);
    expect(parts.toSorted((a, b) => a - b)).toEqual([325_06, 325_06, 325_07]);
    await closeTour(at(camille), { tourId });

    const { stops } = await readTour(at(camille), { tourId });
    const sheets: string[] = [];
    for (const [i, stop] of stops.entries()) {
      const person = i === 0 ? camille : sacha;
      const { sheetId } = await createSheet(at(person), { content: { title: `Venue ${i}` } });
      await takeTourCost(at(person), { stopId: stop.id, sheetId });
      const { content } = await readDraft(at(person), { sheetId });
      expect(content.expenses.reduce((sum, row) => sum + (row.amountInCents ?? 0), 0)).toBe(
        parts[i],
      );
      await expect(takeTourCost(at(person), { stopId: stop.id, sheetId })).rejects.toThrow(
        Conflict,
      );
      sheets.push(sheetId);
    }
    expect(new Set(sheets).size).toBe(3);
    expect((await readTour(at(camille), { tourId })).stops.every(({ hasSheet }) => hasSheet)).toBe(
      true,
    );
  });

  test('rises again when one leaves', async () => {
    const tourId = await open();
    const { stopId } = await joinTour(at(sacha), join(tourId, '2027-01-28'));
    await leaveTour(at(sacha), { stopId });
    expect(await partsOf(tourId)).toEqual([352_40]);
  });

  test('of another library is not mine to take', async () => {
    const tourId = await open();
    const { stops } = await readTour(at(sacha), { tourId });
    const { sheetId } = await createSheet(at(sacha), { content: { title: 'La mienne' } });
    await expect(takeTourCost(at(sacha), { stopId: stops[0]!.id, sheetId })).rejects.toThrow(
      Forbidden,
    );
  });
});

describe('nobody is in two places', () => {
  test('two who want one half-day at once: one has it, the other is told', async () => {
    const tourId = await open();
    const done = await Promise.allSettled([
      joinTour(at(sacha), join(tourId, '2027-01-28', 'day')),
      joinTour(at(camille), join(tourId, '2027-01-28', 'afternoon')),
    ]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = done.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect((refused.reason as InvalidInput).fields.day?.[0]).toMatch(/déjà prise/u);
  });

  test('not even across two tours of one speaker', async () => {
    await open();
    await expect(open()).rejects.toThrow(InvalidInput);
    await expect(open({ half: 'day' })).rejects.toThrow(InvalidInput);
    await open({ half: 'afternoon' });
  });

  test('a tour that is called off frees the days, and says why to all', async () => {
    const tourId = await open();
    await joinTour(at(sacha), join(tourId, '2027-01-28'));
    await cancelTour(at(camille), { tourId, reason: 'Elle est souffrante.' });
    await open({ day: '2027-01-28' });
    await tellOfTourEnd(at(camille), { tourId, what: 'cancelled' });
    const told = await database.current.db.select().from(mails).where(eq(mails.kind, 'tour'));
    const mine = told.filter(({ dedupeKey }) => dedupeKey?.includes(tourId));
    expect(mine.map(({ recipient }) => recipient).toSorted()).toEqual(
      [camille.email, sacha.email].toSorted(),
    );
    expect(mine[0]?.plain).toContain('Elle est souffrante.');
  });
});

describe('a tour', () => {
  test('tells the others who joins, once, and never who did it', async () => {
    const tourId = await open();
    const { stopId } = await joinTour(at(sacha), join(tourId, '2027-01-28'));
    const change = { tourId, what: 'joined' as const, stopId };
    await tellOfTourChange(at(camille), change);
    await tellOfTourChange(at(camille), change);
    const told = await database.current.db.select().from(mails);
    const mine = told.filter(({ dedupeKey }) => dedupeKey?.includes(stopId));
    expect(mine.map(({ recipient }) => recipient)).toEqual([camille.email]);
    expect(mine[0]?.plain).toMatch(/Votre part est maintenant de 331,90/u);
  });

  test('is joined until its day, then closes by itself', async () => {
    const tourId = await open();
    const after = () => new Date('2026-12-21T10:00:00Z');
    const late = joinTour(at(sacha, after), join(tourId, '2027-01-28'));
    await expect(late).rejects.toThrow(Conflict);
    expect(await sweepTours({ db: database.current.db, clock: after })).toBeGreaterThan(0);
    expect(await sweepTours({ db: database.current.db, clock: after })).toBe(0);
    const [row] = await database.current.db.select().from(tours).where(eq(tours.id, tourId));
    expect(row?.closedAt).not.toBeNull();
  });

  test('is for its area, and for those who work for a library', async () => {
    const tourId = await open({ departementCodes: ['04'] });
    const wanted = join(tourId, '2027-01-28');
    await expect(joinTour(at(sacha), wanted)).rejects.toThrow(/autres départements/u);
    await expect(joinTour(at(stranger), wanted)).rejects.toThrow(/quelle bibliothèque/u);
    await expect(openTour(at(stranger), wish())).rejects.toThrow(Forbidden);
  });

  test('is changed and closed by who keeps it', async () => {
    const tourId = await open();
    await expect(closeTour(at(sacha), { tourId })).rejects.toThrow(Forbidden);
    const change = { ...wish(), tourId, kilometres: '0' };
    await expect(changeTour(at(sacha), change)).rejects.toThrow(Forbidden);
    await changeTour(at(camille), change);
    expect(await partsOf(tourId)).toEqual([311_40]);
    const moved = { ...change, startsOn: '2027-01-28' };
    await expect(changeTour(at(camille), moved)).rejects.toThrow(/reçoit avant ce jour/u);
  });

  test.each([
    [{ endsOn: '2027-01-01' }, 'endsOn'],
    [{ endsOn: '2027-09-01', day: '2027-01-27' }, 'endsOn'],
    [{ joinUntil: '2027-01-26' }, 'joinUntil'],
    [{ joinUntil: '2020-01-01' }, 'joinUntil'],
    [{ day: '2027-02-10' }, 'day'],
    [{ tickets: 'cher' }, 'tickets'],
    [{ meals: '-1' }, 'meals'],
  ])('is refused: %j', async (wrong, field) => {
    const refused = await openTour(at(camille), wish(wrong)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidInput);
    expect(Object.keys((refused as InvalidInput).fields)).toContain(field);
  });

  test('needs a speaker who agreed', async () => {
    const { db } = database.current;
    await db
      .update(speakers)
      .set({ agreedAt: null, agreedEmail: null })
      .where(eq(speakers.slug, speakerSlug));
    await expect(open()).rejects.toThrow(NotFound);
  });

  test('is listed, those that my département may join first', async () => {
    const elsewhere = await open({ departementCodes: ['84'], half: 'afternoon' });
    const here = await open({ departementCodes: ['04'] });
    const listed = await listTours(at(camille), { speakerSlug });
    expect(listed.map(({ id }) => id)).toEqual([here, elsewhere]);
    expect(listed[0]).toMatchObject({ stopCount: 1, hasMine: true, state: 'open' });
  });

  test('is a calendar', async () => {
    const tourId = await open();
    const written = writeTourCalendar(await readTour(at(camille), { tourId }), 'https://x.example');
    expect(written).toContain('DTSTART;VALUE=DATE:20270127');
    expect(written).toContain('DTEND;VALUE=DATE:20270128');
    expect(written).toMatch(/UID:tour-stop-[\w-]+@x\.example/u);
  });
});
