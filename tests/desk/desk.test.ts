import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, test } from 'vitest';

import { listMessages } from '#app/desk/list-messages.server.ts';
import { prepareMessage } from '#app/desk/prepare-message.server.ts';
import { readDesk } from '#app/desk/read-desk.server.ts';
import { sendMessage } from '#app/desk/send-message.server.ts';
import { sweepMessages } from '#app/desk/sweep-messages.server.ts';
import { tellOfMessage } from '#app/desk/tell-of-message.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { openDatabase } from '#app/platform/database.server.ts';
import { Forbidden, InvalidInput, NotSignedIn, TooMany } from '#app/platform/errors.ts';
import { announceSession } from '#app/trainings/announce-session.server.ts';
import { cancelSession } from '#app/trainings/cancel-session.server.ts';
import { createSession } from '#app/trainings/create-session.server.ts';
import { createTraining } from '#app/trainings/create-training.server.ts';
import { hasKeptSessions } from '#app/trainings/has-kept-sessions.server.ts';
import { sessionMessages } from '#db/schema/desk.ts';
import { libraries } from '#db/schema/libraries.ts';
import { mails, rateWindows } from '#db/schema/platform.ts';
import { registrations } from '#db/schema/registrations.ts';
import { announced } from '#tests/support/announced.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { nameTrainers } from '#tests/support/name-trainers.ts';

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
    'second trainer': await join('Ilan', aptId),
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
  await nameTrainers(
    db,
    { sessionId: ids.Conter! },
    people.trainer!.userId,
    people['second trainer']!.userId,
  );
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
    ['second trainer', ['Conter']],
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
      const teaches = who.endsWith('trainer');
      expect(session.organises).toBe(!teaches);
      expect(session.mayKeep).toBe(!teaches);
      expect(session.teaches).toBe(teaches);
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

describe('messages to all', () => {
  const usual = { whom: 'everyone', subject: 'Vos livres', body: 'Apportez-en trois.\n\nNora' };
  const write = (who: string, more = {}, context = at(who)) =>
    sendMessage(context, { ...message(), ...more });
  const message = () => ({
    ...usual,
    slug: 'conter',
    sessionId: ids.Conter!,
    clientKey: randomUUID(),
  });
  const outcome = (deed: Promise<unknown>) =>
    deed.then(
      () => 'ok',
      (error: unknown) =>
        error instanceof NotSignedIn ? 'in' : error instanceof Forbidden ? 'no' : String(error),
    );

  beforeAll(async () => {
    const base = {
      sessionId: ids.Conter!,
      status: 'volunteer' as const,
      registeredById: people.referent!.userId,
      changedAt: now(),
    };
    await database.current.db.insert(registrations).values([
      { ...base, userId: people.member!.userId, state: 'registered', arrival: 1 },
      {
        ...base,
        personName: 'Lou',
        personEmail: 'lou@exemple.fr',
        state: 'registered',
        arrival: 2,
      },
      { ...base, personName: 'Maud', state: 'registered', arrival: 3 },
      { ...base, personName: 'Guy', state: 'waiting', arrival: 4 },
      { ...base, personName: 'Zoé', state: 'cancelled', arrival: 5 },
    ]);
  });

  const table: [who: string, may: 'in' | 'no' | 'ok'][] = [
    ['visitor', 'in'],
    ['member', 'no'],
    ['newcomer', 'no'],
    ['colleague', 'no'],
    ['other territory', 'no'],
    ['referent', 'ok'],
    ['trainer', 'ok'],
    ['territory', 'ok'],
    ['administrator', 'ok'],
  ];
  test.each(table)('%s', async (who, may) => {
    const { db } = database.current;
    const context = who === 'visitor' ? contextFor(db, visitor, now) : at(who);
    expect({
      list: await outcome(listMessages(context, message())),
      prepare: await outcome(prepareMessage(context, message())),
      send: await outcome(write(who, {}, context)),
    }).toEqual({ list: may, prepare: may, send: may });
    await db.delete(sessionMessages);
    await db.delete(rateWindows);
  });

  test('leaves once, were it sent four times at once by two servers; each address has it once', async () => {
    const { db } = database.current;
    const before = await db.$count(mails);
    const one = message();
    const pools = [1, 2].map(() => openDatabase(database.url, { max: 2 }));
    const done = await Promise.all(
      [0, 1, 2, 3].map((i) =>
        sendMessage(contextFor(pools[i % 2]!.db, people.trainer!.actor, now), one),
      ),
    );
    await Promise.all(pools.map((pool) => pool.close()));
    expect(done).toEqual(Array.from({ length: 4 }, () => ({ peopleCount: 4 })));
    const { messages } = await listMessages(at('referent'), one);
    expect(messages).toMatchObject([{ writtenBy: 'Ines', peopleCount: 4, subject: 'Vos livres' }]);
    const told = await announced(db, 'session-message-sent');
    expect(told.filter(({ messageId }) => messageId === messages[0]?.id)).toHaveLength(1);
    const messageId = messages[0]!.id;
    await Promise.all([0, 1].map(() => tellOfMessage(at('trainer'), { messageId })));
    await tellOfMessage(at('trainer'), { messageId });
    const letters = (await db.select().from(mails)).slice(before);
    expect(letters.map(({ recipient }) => recipient).toSorted()).toEqual(
      [people.member!.email, 'lou@exemple.fr', people.referent!.email].toSorted(),
    );
    for (const { headers, plain } of letters) {
      expect(headers).toEqual({ 'Reply-To': people.trainer!.email });
      expect(plain).toContain('Ines vous écrit au sujet de');
    }
    // Those who have no address are named to who registered them, and to nobody else.
    const naming = letters.filter(({ plain }) => plain.includes('Pour Maud, Guy'));
    expect(naming.map(({ recipient }) => recipient)).toEqual([people.referent!.email]);
  });

  test('goes to whom it says, is refused where nobody would read it, six times a day at most', async () => {
    await database.current.db.delete(rateWindows);
    const waiting = { ...message(), whom: 'waiting' };
    expect((await prepareMessage(at('trainer'), waiting)).peopleCount).toBe(1);
    const empty = { ...message(), slug: 'jouer', sessionId: ids.Jouer! };
    for (const deed of [prepareMessage, sendMessage])
      await expect(deed(at('organiser'), empty)).rejects.toThrow(InvalidInput);
    for (const wrong of [{ subject: '' }, { body: ' ' }, { whom: 'x' }, { clientKey: 'x' }])
      await expect(write('trainer', wrong)).rejects.toThrow(InvalidInput);
    const first = message();
    for (let n = 0; n < 6; n += 1)
      await sendMessage(at(n % 2 ? 'trainer' : 'referent'), n ? message() : first);
    await expect(write('trainer')).rejects.toThrow(TooMany);
    expect(await sendMessage(at('referent'), first)).toEqual({ peopleCount: 4 });
  });

  test('is forgotten a year after the session', async () => {
    const left = async () => (await listMessages(at('referent'), message())).messages.length;
    time = new Date('2027-12-13T10:00:00Z');
    await sweepMessages(at('referent'));
    expect(await left()).toBeGreaterThan(5);
    time = new Date('2027-12-15T10:00:00Z');
    await sweepMessages(at('referent'));
    expect(await left()).toBe(0);
    time = new Date('2026-11-21T10:00:00Z');
  });
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
