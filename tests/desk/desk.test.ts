import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { readDesk } from '#app/desk/read-desk.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { announceSession } from '#app/trainings/announce-session.server.ts';
import { cancelSession } from '#app/trainings/cancel-session.server.ts';
import { createSession } from '#app/trainings/create-session.server.ts';
import { createTraining } from '#app/trainings/create-training.server.ts';
import { hasKeptSessions } from '#app/trainings/has-kept-sessions.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainingSittings } from '#db/schema/trainings.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
let time = new Date('2026-11-21T10:00:00Z');
const now = () => time;
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let place: Awaited<ReturnType<typeof settleTerritory>>;
let departmentalId = '';
let people: Record<string, Person> = {};
const ids: Record<string, string> = {};

const at = (who: string) => ({ ...people[who]!.context, clock: now });
const first = { page: 1, pastPage: 1 };
const desk = (who: string) => readDesk(at(who), first);

async function plan(who: string, title: string, libraryId: string, days: string[]) {
  const { slug } = await createTraining(at(who), {
    title,
    audience: 'everyone',
    themeId: place.themeId,
    libraryId,
  });
  const { sessionId } = await createSession(at(who), {
    slug,
    quota: 3,
    registrationOpensOn: '2026-11-01',
    registrationClosesOn: days[0]!,
    sittings: days.map((day) => ({
      day,
      from: '9:00',
      to: '12:00',
      placeKind: 'remote',
      visioUrl: 'https://visio.example.org/secret',
    })),
  });
  ids[title] = sessionId;
  return sessionId;
}

beforeAll(async () => {
  const { db } = database.current;
  place = await settleTerritory(db);
  const { forcalquierId, aptId } = place;
  const [made] = await db
    .insert(libraries)
    .values({ slug: 'bd', name: 'MD', communeCode: '04088', kind: 'departmental' })
    .returning({ id: libraries.id });
  departmentalId = made!.id;
  const join = (name: string, libraryId: string, more = {}) =>
    joinNetwork(db, { name, libraryId, ...more });
  people = {
    member: await join('Camille', forcalquierId),
    organiser: await join('Nora', departmentalId),
    colleague: await join('Basile', departmentalId),
    newcomer: await join('Zoé', departmentalId, { isVouched: false }),
    referent: await join('Rene', forcalquierId, {
      grants: [{ role: 'libraryReferent', libraryId: forcalquierId }],
    }),
    trainer: await join('Ines', aptId),
    territory: await join('Tania', aptId, {
      grants: [{ role: 'territoryReferent', departementCode: '04' }],
    }),
    'other territory': await join('Otto', aptId, {
      grants: [{ role: 'territoryReferent', departementCode: '84' }],
    }),
    administrator: await join('Admin', aptId, { grants: [{}] }),
  };
  await plan('organiser', 'Relier', departmentalId, ['2026-12-10', '2027-02-01']);
  await plan('referent', 'Conter', forcalquierId, ['2026-12-14']);
  await plan('territory', 'Jouer', departmentalId, ['2026-12-12']);
  await db
    .update(trainingSittings)
    .set({ trainerUserId: people.trainer!.userId })
    .where(eq(trainingSittings.sessionId, ids.Conter!));
  for (const title of ['Relier', 'Conter', 'Jouer'])
    await announceSession(at(title === 'Conter' ? 'referent' : 'organiser'), {
      sessionId: ids[title]!,
    });
});

describe('whose sessions', () => {
  const table: [who: string, titles: string[]][] = [
    ['member', []],
    ['newcomer', []],
    ['organiser', ['Relier', 'Jouer']],
    ['colleague', ['Relier', 'Jouer']],
    ['referent', ['Conter']],
    ['trainer', ['Conter']],
    ['territory', ['Jouer']],
    ['other territory', []],
    // Keeps them all, and wrote none.
    ['administrator', []],
  ];
  test.each(table)('%s', async (who, titles) => {
    const { coming, over } = await desk(who);
    expect(coming.items.map(({ training }) => training.title)).toEqual(titles);
    expect([coming.total, over.total]).toEqual([titles.length, 0]);
    expect(await hasKeptSessions(at(who))).toBe(titles.length > 0);
    for (const session of coming.items) {
      expect(session.organises).toBe(who !== 'trainer');
      expect(session.mayKeep).toBe(who !== 'trainer');
      expect(session.teaches).toBe(who === 'trainer');
      expect(session.sittings[0]?.visioUrl).toContain('secret');
    }
  });

  test('a visitor signs in', async () => {
    const stranger = contextFor(database.current.db, visitor, now);
    await expect(readDesk(stranger, first)).rejects.toThrow(NotSignedIn);
    expect(await hasKeptSessions(stranger)).toBe(false);
  });
});

test('who comes, who is waited for and who waits are counted apart', async () => {
  const states = [
    'registered',
    'registered',
    'offered',
    'waiting',
    'waiting',
    'cancelled',
  ] as const;
  await database.current.db.insert(registrations).values(
    states.map((state, i) => ({
      sessionId: ids.Relier!,
      personName: `Personne ${i}`,
      status: 'employee' as const,
      registeredById: people.organiser!.userId,
      state,
      arrival: i + 1,
      dueAt: state === 'offered' ? new Date('2026-11-23T10:00:00Z') : null,
      changedAt: now(),
    })),
  );
  const [relier, jouer] = (await desk('organiser')).coming.items;
  expect(relier).toMatchObject({
    placesLeft: 0,
    standing: { registered: 2, held: 1, waiting: 2 },
  });
  expect(jouer?.standing).toEqual({ registered: 0, held: 0, waiting: 0 });
});

test('the order is that of the next half-day; what is over or called off is apart', async () => {
  const titles = async () => {
    const { coming, over } = await desk('organiser');
    return [coming, over].map(({ items }) => items.map(({ training }) => training.title));
  };
  await plan('organiser', 'Coudre', departmentalId, ['2027-01-15']);
  expect(await titles()).toEqual([['Relier', 'Jouer', 'Coudre'], []]);
  time = new Date('2026-12-11T10:00:00Z');
  expect(await titles()).toEqual([['Jouer', 'Coudre', 'Relier'], []]);
  time = new Date('2026-12-13T10:00:00Z');
  expect(await titles()).toEqual([['Coudre', 'Relier'], ['Jouer']]);
  await cancelSession(at('organiser'), { sessionId: ids.Relier!, reason: 'Salle fermée' });
  expect(await titles()).toEqual([['Coudre'], ['Relier', 'Jouer']]);
  // A page too far is the last, and what is no page is the first.
  const far = await readDesk(at('organiser'), { page: '999', pastPage: 'x' });
  expect([far.coming.page, far.over.page]).toEqual([1, 1]);
  time = new Date('2026-11-21T10:00:00Z');
});
