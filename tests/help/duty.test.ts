import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { addAbsence } from '#app/duty/add-absence.server.ts';
import { addDutySlot } from '#app/duty/add-duty-slot.server.ts';
import { changeAvailability } from '#app/duty/change-availability.server.ts';
import { keepPresence } from '#app/duty/keep-presence.server.ts';
import { listOnDuty } from '#app/duty/list-on-duty.server.ts';
import { readMinutes, sayRange } from '#app/platform/minutes.ts';
import { isInSlot } from '#app/duty/on-duty.server.ts';
import { readDepartementWeek } from '#app/duty/read-departement-week.server.ts';
import { readMyDuty } from '#app/duty/read-my-duty.server.ts';
import { removeDutySlot } from '#app/duty/remove-duty-slot.server.ts';
import { sweepDuty } from '#app/duty/sweep-duty.server.ts';
import { gapsBetween, peopleAt } from '#app/duty/week.ts';
import { visitor } from '#app/platform/actor.ts';
import { InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
const db = () => database.current.db;
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let camille: Person;
let sacha: Person;

beforeAll(async () => {
  const place = await settleTerritory(db());
  camille = await joinNetwork(db(), { name: 'Camille', libraryId: place.forcalquierId });
  sacha = await joinNetwork(db(), { name: 'Sacha', libraryId: place.aptId });
});

beforeEach(async () => {
  await db().execute(sql`truncate help_availabilities, help_duty_slots, help_absences,
    help_presences, help_pauses`);
});

const slot = (person: Person, weekdays: number[], from: string, to: string) =>
  addDutySlot(person.context, { weekdays, from, to });
const allDay = (person: Person) => slot(person, [1, 2, 3, 4, 5, 6, 7], '00:00', '24:00');
const namesOnDuty = async () => (await listOnDuty(camille.context)).map(({ name }) => name);
const slotsOf = async (person: Person) =>
  (await readMyDuty(person.context)).slots.map((each) => `${each.weekday} ${sayRange(each)}`);

describe('my week', () => {
  test('holds several ranges a day; none overlaps another, and a refused one leaves no trace', async () => {
    await slot(camille, [2, 4], '09:00', '12:00');
    await slot(camille, [2], '12:00', '14:30');
    await slot(sacha, [2], '10:00', '11:00');
    await expect(slot(camille, [3, 4], '11:30', '13:00')).rejects.toThrow(InvalidInput);
    await expect(slot(camille, [5], '12:00', '12:00')).rejects.toThrow(/La fin vient après/u);
    await expect(slot(camille, [5], 'midi', '14:00')).rejects.toThrow(/heure de début/u);
    expect(await slotsOf(camille)).toEqual([
      '2 9\u00A0h – 12\u00A0h',
      '2 12\u00A0h – 14\u00A0h\u00A030',
      '4 9\u00A0h – 12\u00A0h',
    ]);
  });

  test('asked twice at the same moment, a range stands once', async () => {
    const both = await Promise.allSettled([
      slot(camille, [1], '09:00', '12:00'),
      slot(camille, [1], '10:00', '13:00'),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await slotsOf(camille)).toHaveLength(1);
  });

  test('is mine alone', async () => {
    await slot(camille, [1], '09:00', '12:00');
    const { slots } = await readMyDuty(camille.context);
    const slotId = slots[0]!.slotId;
    await expect(removeDutySlot(sacha.context, { slotId })).rejects.toThrow(NotFound);
    await removeDutySlot(camille.context, { slotId });
    expect(await slotsOf(camille)).toEqual([]);
    await expect(readMyDuty(contextFor(db(), visitor))).rejects.toThrow(NotSignedIn);
  });

  test('two absences never overlap', async () => {
    await addAbsence(camille.context, { startsOn: '2026-12-21', endsOn: '2026-12-31' });
    const again = addAbsence(camille.context, { startsOn: '2026-12-31', endsOn: '2027-01-03' });
    await expect(again).rejects.toThrow(InvalidInput);
  });
});

test.each([
  // Sunday 25 October 2026, 3 h: winter time. Saturdays before and after, 9 h in Paris.
  ['2026-10-24T06:59:00Z', false],
  ['2026-10-24T07:00:00Z', true],
  ['2026-10-31T07:30:00Z', false],
  ['2026-10-31T08:00:00Z', true],
  ['2026-10-31T10:59:59Z', true],
  ['2026-10-31T11:00:00Z', false],
  // Friday evening in London, Saturday in Paris: the day is that of Paris.
  ['2026-07-04T07:00:00Z', true],
])('at %s, Saturday from 9 h to 12 h in Paris: %s', async (at, expected) => {
  await slot(camille, [6], '09:00', '12:00');
  const [found] = await db().execute<{ holds: boolean }>(sql`
    select ${isInSlot(sql`${at}::timestamptz`)} as holds from users u
    where u.id = ${camille.userId}`);
  expect(found?.holds).toBe(expected);
});

describe('on duty now', () => {
  test('who is in a slot, and in front of an open page', async () => {
    await allDay(camille);
    expect(await namesOnDuty()).toEqual([]);
    await keepPresence(camille.context);
    await keepPresence(sacha.context);
    expect(await namesOnDuty()).toEqual(['Camille']);
    await changeAvailability(sacha.context, { choice: 'free' });
    expect(await namesOnDuty()).toEqual(['Camille', 'Sacha']);
  });

  test.each(['busy', 'away', 'silent'] as const)('not who said « %s »', async (choice) => {
    await allDay(camille);
    await keepPresence(camille.context);
    await changeAvailability(camille.context, { choice });
    expect(await readMyDuty(camille.context)).toMatchObject({ choice });
    expect(await namesOnDuty()).toEqual([]);
    await changeAvailability(camille.context, { choice: 'slots' });
    expect(await namesOnDuty()).toEqual(['Camille']);
  });

  test('what was said of yesterday says nothing of today', async () => {
    await allDay(camille);
    await keepPresence(camille.context);
    await changeAvailability(camille.context, { choice: 'away' });
    await db().execute(sql`update help_availabilities set until = now() - interval '1 minute'`);
    expect(await namesOnDuty()).toEqual(['Camille']);
    expect(await readMyDuty(camille.context)).toMatchObject({ choice: 'slots' });
  });

  test('not on holiday', async () => {
    await allDay(camille);
    await keepPresence(camille.context);
    const today = toIsoDay(new Date());
    await addAbsence(camille.context, { startsOn: today, endsOn: today });
    expect(await namesOnDuty()).toEqual([]);
  });

  test('never 30 s after a laptop closed; 5 s after a page did, unless another is open', async () => {
    await allDay(camille);
    const later = (seconds: number) =>
      db().execute(
        sql`update help_presences set seen_at = seen_at - make_interval(secs => ${seconds})`,
      );
    await keepPresence(camille.context);
    await later(28);
    expect(await namesOnDuty()).toEqual(['Camille']);
    await later(2);
    expect(await namesOnDuty()).toEqual([]);
    await keepPresence(camille.context, { isLeaving: true });
    expect(await namesOnDuty()).toEqual([]);
    await keepPresence(camille.context);
    await keepPresence(camille.context, { isLeaving: true });
    expect(await namesOnDuty()).toEqual(['Camille']);
    await later(5);
    expect(await namesOnDuty()).toEqual([]);
    await keepPresence(camille.context);
    expect(await namesOnDuty()).toEqual(['Camille']);
  });

  test('at night, when people were last seen is forgotten', async () => {
    await keepPresence(camille.context);
    await db().execute(sql`update help_presences set seen_at = now() - interval '25 hours'`);
    await sweepDuty(camille.context);
    expect([...(await db().execute(sql`select 1 from help_presences`))]).toEqual([]);
  });
});

describe('the week of a département', () => {
  test('says who, when, and the gaps; days away are taken off', async () => {
    await slot(camille, [2, 3], '09:00', '12:30');
    await slot(sacha, [2], '09:00', '18:00');
    await addAbsence(camille.context, { startsOn: '2026-11-25', endsOn: '2026-11-25' });
    const week = await readDepartementWeek(sacha.context, { code: '04', week: '2026-11-26' });
    expect(week.monday).toBe('2026-11-23');
    expect(week.days[1]).toMatchObject({
      day: '2026-11-24',
      ranges: [{ from: 540, to: 750, name: 'Camille', where: 'Forcalquier' }],
      gaps: [{ from: 750, to: 1080 }],
    });
    expect(week.days[2]?.ranges).toEqual([]);
    expect(week.days[6]?.gaps).toEqual([]);
    await expect(readDepartementWeek(sacha.context, { code: '75', week: null })).rejects.toThrow(
      NotFound,
    );
  });

  test('tells who answers from who is only expected', async () => {
    await allDay(camille);
    const read = () => readDepartementWeek(sacha.context, { code: '04' });
    expect((await read()).open).toMatchObject([{ name: 'Camille', answers: false }]);
    await keepPresence(camille.context);
    expect((await read()).open).toMatchObject([{ name: 'Camille', answers: true }]);
  });
});

test('gaps and hours are counted to the minute', () => {
  const there = (from: number, to: number, name = 'A') => ({ from, to, name, where: null });
  expect(gapsBetween([there(0, 600), there(610, 620)], { from: 540, to: 660 })).toEqual([
    { from: 600, to: 610 },
    { from: 620, to: 660 },
  ]);
  expect(peopleAt([there(540, 570), there(570, 600, 'B')], 9)).toBe(2);
  expect(peopleAt([there(540, 595)], 9)).toBeNull();
  expect(readMinutes('9 h 30')).toBe(570);
  expect(readMinutes('25:00')).toBeNull();
});
