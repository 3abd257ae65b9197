import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';

import { eraseAccount } from '#app/accounts/erase-account.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { Forbidden, InvalidInput, NotFound } from '#app/platform/errors.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { addFreeRange } from '#app/speakers/add-free-range.server.ts';
import { shiftMonth } from '#app/speakers/free-days.ts';
import { parseSpeakerQuery } from '#app/speakers/query.ts';
import { readCalendar } from '#app/speakers/read-calendar.server.ts';
import { readCalendarForm } from '#app/speakers/read-calendar-form.server.ts';
import { readSpeaker } from '#app/speakers/read-speaker.server.ts';
import { removeFreeRange } from '#app/speakers/remove-free-range.server.ts';
import { searchSpeakers } from '#app/speakers/search-speakers.server.ts';
import { sweepSpeakers } from '#app/speakers/sweep-speakers.server.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { users } from '#db/schema/accounts.ts';
import { speakerFreeRanges } from '#db/schema/speaker-availability.ts';
import { speakers } from '#db/schema/speakers.ts';
import { tours, tourStops } from '#db/schema/tours.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
const dayInMs = 86_400_000;
const inDays = (days: number) => toIsoDay(Date.now() + days * dayInMs);
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let place: Awaited<ReturnType<typeof settleTerritory>>;
let camille: Person;
let newcomer: Person;
let ines: Person;
let slug = '';
let speakerId = '';

beforeAll(async () => {
  const { db } = database.current;
  place = await settleTerritory(db);
  camille = await joinNetwork(db, { name: 'Camille', libraryId: place.forcalquierId });
  newcomer = await joinNetwork(db, { name: 'Hugo', isVouched: false });
});

/** Another speaker for each test, who keeps her profile and comes in the 04. */
beforeEach(async () => {
  const { db } = database.current;
  ines = await joinNetwork(db, { name: 'Inès', isVouched: false });
  const [row] = await db
    .insert(speakers)
    .values(somebody(ines.userId))
    .returning({ id: speakers.id, slug: speakers.slug });
  speakerId = row!.id;
  slug = row!.slug;
});

function somebody(claimedById: string | null) {
  const now = new Date();
  const name = `ines-${crypto.randomUUID()}`;
  const email = `${name}@intervenants.example`;
  return {
    slug: name,
    kind: 'person' as const,
    name,
    disciplines: ['author' as const],
    communeCode: '04088',
    departementCodes: ['04'],
    reachedDepartements: ['04'],
    email,
    changedAt: now,
    askedAt: now,
    agreedAt: now,
    agreedEmail: email,
    claimedById,
    claimedAt: claimedById ? now : null,
  };
}

const free = (from: number, to: number, departementCodes: string[] = []) =>
  addFreeRange(ines.context, {
    slug,
    startsOn: inDays(from),
    endsOn: inDays(to),
    where: departementCodes.length ? 'departements' : 'zone',
    departementCodes,
  });

/** A tour that takes halves of days, by how many days from now. */
async function engage(stops: [days: number, half: 'morning' | 'day'][]) {
  const { db } = database.current;
  const days = stops.map(([one]) => one);
  const [tour] = await db
    .insert(tours)
    .values({
      speakerId,
      openedById: camille.userId,
      libraryId: place.forcalquierId,
      startsOn: inDays(Math.min(...days)),
      endsOn: inDays(Math.max(...days)),
      joinUntil: inDays(1),
      sharing: 'own',
      payment: 'author',
    })
    .returning({ id: tours.id });
  const stop = { tourId: tour!.id, speakerId, libraryId: place.forcalquierId };
  await db.insert(tourStops).values(
    stops.map(([at, half]) => ({
      ...stop,
      joinedById: camille.userId,
      day: inDays(at),
      half,
      kind: 'meeting' as const,
    })),
  );
  return tour!.id;
}

/** Whether she is found on these days. */
async function isFound(from: number, to: number, more: Record<string, string> = {}) {
  const address = { q: slug, 'libre-du': inDays(from), 'libre-au': inDays(to), ...more };
  const asked = parseSpeakerQuery(new URLSearchParams(address));
  const query = { ...asked.query, words: '' };
  const { items, total, facets } = await searchSpeakers(camille.context, { query });
  const found = items.some((item) => item.slug === slug);
  expect(total).toBe(items.length);
  if (found) expect(facets.dept.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(0);
  return found;
}

test('one speaker is never free twice on a day, even said twice at the same moment', async () => {
  await free(10, 20);
  await expect(free(20, 22)).rejects.toMatchObject({
    fields: { startsOn: [expect.stringContaining('déjà dit')] },
  });
  const both = await Promise.allSettled([free(30, 35), free(33, 40)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: expect.any(InvalidInput) as InvalidInput,
  });
  await free(21, 29);
  const { ranges } = await readCalendar(ines.context, { slug, month: null });
  expect(ranges.map(({ startsOn }) => startsOn)).toContain(inDays(21));
  expect(ranges).toHaveLength(3);
});

test('what cannot be is refused beside its field', async () => {
  const said = (startsOn: string, endsOn: string, more = {}) =>
    addFreeRange(ines.context, { slug, startsOn, endsOn, ...more });
  const wrong = async (given: Promise<unknown>, field: string) =>
    expect(given).rejects.toMatchObject({ fields: { [field]: [expect.any(String)] } });
  await wrong(said(inDays(-1), inDays(3)), 'startsOn');
  await wrong(said('', ''), 'startsOn');
  await wrong(said(inDays(9), inDays(3)), 'endsOn');
  await wrong(said(inDays(300), inDays(680)), 'endsOn');
  await wrong(said(inDays(1000), inDays(1001)), 'endsOn');
  await wrong(said(inDays(3), '', { where: 'departements' }), 'departementCodes');
  await said(inDays(3), '');
});

test('nobody says it for them: neither who listed them, nor an administrator; nor without an account', async () => {
  const { db } = database.current;
  const admin = await joinNetwork(db, { name: 'Alix', grants: [{ role: 'administrator' }] });
  const range = { slug, startsOn: inDays(3), endsOn: inDays(4) };
  for (const person of [camille, admin, newcomer]) {
    await expect(addFreeRange(person.context, range)).rejects.toThrow(Forbidden);
    await expect(readCalendarForm(person.context, { slug, month: null })).rejects.toThrow(
      person === newcomer ? NotFound : Forbidden,
    );
  }
  const { rangeId } = await free(3, 4);
  await expect(removeFreeRange(camille.context, { slug, rangeId })).rejects.toThrow(Forbidden);
  const [other] = await db.insert(speakers).values(somebody(null)).returning();
  const unkept = await readCalendar(camille.context, { slug: other!.slug, month: null });
  expect(unkept).toMatchObject({ isKept: false, isMine: false, ranges: [] });
  const seen = await readSpeaker(camille.context, { slug: other!.slug });
  expect(seen.speaker.free).toBeNull();
});

test('read by professionals and by the speaker, by nobody else', async () => {
  await free(3, 4, ['84']);
  const days = { startsOn: inDays(3), endsOn: inDays(4) };
  const where = [{ code: '84', name: 'Vaucluse' }];
  for (const person of [camille, ines]) {
    const { speaker } = await readSpeaker(person.context, { slug });
    expect(speaker.free).toEqual([{ ...days, departements: where }]);
  }
  const outside = contextFor(database.current.db, visitor);
  for (const context of [outside, newcomer.context]) {
    expect((await readSpeaker(context, { slug })).speaker.free).toBeNull();
    await expect(readCalendar(context, { slug, month: null })).rejects.toThrow(NotFound);
    const asked = parseSpeakerQuery(new URLSearchParams({ 'libre-du': inDays(3) }));
    const { problems, query } = await searchSpeakers(context, asked);
    expect(problems).toMatchObject([{ name: 'libre-du' }]);
    expect(query.freeFrom).toBeNull();
  }
});

test('found by days, where they come then; what a tour takes is not free, until it is called off', async () => {
  await free(10, 14);
  await free(20, 22, ['84']);
  expect(await isFound(8, 9)).toBe(false);
  expect(await isFound(8, 10)).toBe(true);
  expect(await isFound(14, 19)).toBe(true);
  expect(await isFound(10, 10, { vers: '04088' })).toBe(true);
  expect(await isFound(10, 10, { vers: '84003' })).toBe(false);
  expect(await isFound(20, 20, { vers: '84003' })).toBe(true);
  expect(await isFound(20, 20, { vers: '04088' })).toBe(false);
  expect(await isFound(20, 20, { dept: '84' })).toBe(true);
  expect(await isFound(10, 22, { dept: '84' })).toBe(true);
  expect(await isFound(10, 10, { dept: '84' })).toBe(false);
  const tourId = await engage([
    [10, 'day'],
    [11, 'morning'],
    [16, 'morning'],
  ]);
  expect(await isFound(10, 10)).toBe(false);
  expect(await isFound(10, 11)).toBe(true);
  const stateOn = async (days: number) => {
    const month = inDays(days).slice(0, 7);
    const calendar = await readCalendar(camille.context, { slug, month });
    return calendar.days.find(({ day }) => day === inDays(days))?.state;
  };
  expect(await stateOn(10)).toBe('taken');
  expect(await stateOn(11)).toBe('half');
  expect(await stateOn(12)).toBe('free');
  expect(await stateOn(16)).toBe('taken');
  expect(await stateOn(17)).toBe('none');
  await database.current.db
    .update(tours)
    .set({ cancelledAt: new Date(), cancelledById: camille.userId, cancelReason: 'Malade' })
    .where(eq(tours.id, tourId));
  expect(await isFound(10, 10)).toBe(true);
  expect(await stateOn(10)).toBe('free');
});

test('past days are hidden, then swept; a calendar goes with the account that kept it', async () => {
  const { db } = database.current;
  await free(2, 3);
  await db
    .insert(speakerFreeRanges)
    .values({ speakerId, startsOn: inDays(-9), endsOn: inDays(-8) });
  expect((await readSpeaker(camille.context, { slug })).speaker.free).toHaveLength(1);
  const standing = () => db.$count(speakerFreeRanges, eq(speakerFreeRanges.speakerId, speakerId));
  await sweepSpeakers(contextFor(db, visitor));
  expect(await standing()).toBe(1);
  const password = 'une phrase de douze mots';
  const passwordHash = await hashPassword(password);
  await db.update(users).set({ passwordHash }).where(eq(users.id, ines.userId));
  await eraseAccount(ines.context, { password, confirmation: 'oui' });
  expect(await standing()).toBe(0);
  expect((await readSpeaker(camille.context, { slug })).speaker.free).toBeNull();
});

test('months follow each other from this one to two years ahead, whatever the address says', async () => {
  const first = toIsoDay(Date.now()).slice(0, 7);
  for (const month of ['2000-01', 'demain', '2027-13', null]) {
    const calendar = await readCalendar(camille.context, { slug, month });
    expect(calendar).toMatchObject({ month: first, previous: null, next: shiftMonth(first, 1) });
  }
  const last = shiftMonth(first, 24);
  expect(await readCalendar(camille.context, { slug, month: last })).toMatchObject({
    month: last,
    next: null,
  });
});
