import { asc, eq } from 'drizzle-orm';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';

import { visitor } from '#app/platform/actor.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { toLoggedError } from '#app/platform/logged-error.ts';
import { acceptOffer } from '#app/registrations/accept-offer.server.ts';
import { answerByLink } from '#app/registrations/answer-by-link.server.ts';
import { answerAgreement } from '#app/registrations/answer-agreement.server.ts';
import { cancelRegistration } from '#app/registrations/cancel-registration.server.ts';
import { hasPlaceFor, offeredUntil } from '#app/registrations/free-places.ts';
import { exportRegistrants } from '#app/registrations/export-registrants.server.ts';
import { listRegistrants } from '#app/registrations/list-registrants.server.ts';
import { moveDuePlaces } from '#app/registrations/move-due-places.server.ts';
import { readLink } from '#app/registrations/read-link.server.ts';
import { askedPlaceSchema, toAskedPlaceAnswer } from '#app/registrations/api-schemas.ts';
import { readAskedPlace } from '#app/registrations/read-asked-place.server.ts';
import { readRegisterForm } from '#app/registrations/read-register-form.server.ts';
import { registerForSession } from '#app/registrations/register-for-session.server.ts';
import { settleSession } from '#app/registrations/settle-session.server.ts';
import { remindOfSessions } from '#app/registrations/remind-of-sessions.server.ts';
import { sweepRegistrations } from '#app/registrations/sweep-registrations.server.ts';
import { tellOfSessionMove } from '#app/registrations/tell-of-session-move.server.ts';
import { tellOfMove } from '#app/registrations/tell-of-move.server.ts';
import { cancelSession } from '#app/trainings/cancel-session.server.ts';
import { reviseSession } from '#app/trainings/revise-session.server.ts';
import { mails } from '#db/schema/platform.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainings, trainingSessions, trainingSittings } from '#db/schema/trainings.ts';
import { announced } from '#tests/support/announced.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { nameTrainers } from '#tests/support/name-trainers.ts';

const database = useDatabase();
const start = new Date('2027-01-14T08:00:00Z');
let time = new Date('2026-11-21T10:00:00Z');
const now = () => time;
const hours = (count: number) => new Date(time.getTime() + count * 3_600_000);
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let place: Awaited<ReturnType<typeof settleTerritory>>;
let crowd: Person[] = [];
let apt: Person;
let trainingId = '';

const at = (person: Pick<Person, 'context'>) => ({ ...person.context, clock: now });
const member = (n: number) => crowd[n]!;

beforeAll(async () => {
  const { db } = database.current;
  place = await settleTerritory(db);
  crowd = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      joinNetwork(db, {
        name: `Membre ${i}`,
        libraryId: place.forcalquierId,
        grants: i === 0 ? [{ role: 'libraryReferent', libraryId: place.forcalquierId }] : [],
      }),
    ),
  );
  apt = await joinNetwork(db, { name: 'Sacha', libraryId: place.aptId });
  const [training] = await db
    .insert(trainings)
    .values({
      slug: 'relier',
      title: 'Relier',
      audience: 'everyone',
      themeId: place.themeId,
      libraryId: place.forcalquierId,
      createdById: member(0).userId,
      changedAt: now(),
      publishedAt: now(),
    })
    .returning({ id: trainings.id });
  trainingId = training!.id;
});

async function open(more: Partial<typeof trainingSessions.$inferInsert> = {}): Promise<string> {
  const { db } = database.current;
  return db.transaction(async (tx) => {
    const [session] = await tx
      .insert(trainingSessions)
      .values({
        trainingId,
        quota: 1,
        registrationOpensOn: '2026-11-01',
        registrationClosesOn: '2027-01-13',
        createdById: member(0).userId,
        ...more,
      })
      .returning({ id: trainingSessions.id });
    await tx.insert(trainingSittings).values({
      sessionId: session!.id,
      startsAt: start,
      endsAt: new Date(start.getTime() + 3 * 3_600_000),
      placeKind: 'remote',
    });
    await tx
      .update(trainingSessions)
      .set({ announcedAt: now(), announcedById: member(0).userId })
      .where(eq(trainingSessions.id, session!.id));
    return session!.id;
  });
}
const register = (person: Person, sessionId: string, more = {}) =>
  registerForSession(at(person), { sessionId, status: 'employee', ...more });
const rowsOf = (sessionId: string) =>
  database.current.db
    .select()
    .from(registrations)
    .where(eq(registrations.sessionId, sessionId))
    .orderBy(asc(registrations.arrival));
const statesOf = async (sessionId: string) => (await rowsOf(sessionId)).map(({ state }) => state);
const post = { from: 'RPBS <formations@rpbs.example>' };
async function tell(registrationId: string) {
  const { db } = database.current;
  const [row] = await db.select().from(registrations).where(eq(registrations.id, registrationId));
  const move = {
    registrationId,
    state: row!.state,
    movedAt: row!.changedAt.toISOString(),
  };
  await tellOfMove(at(member(0)), move, post);
  await tellOfMove(at(member(0)), move, post);
  return (await db.select().from(mails)).filter(({ dedupeKey }) =>
    dedupeKey?.includes(`${registrationId}:${move.state}:${move.movedAt}`),
  );
}

test.each([
  ['places left', { quota: 3, reserves: {}, taken: new Map([['04', 2]]) }, '84', true],
  ['none left', { quota: 2, reserves: {}, taken: new Map([['04', 2]]) }, '84', false],
  [
    'kept for others',
    { quota: 3, reserves: { '04': 2 }, taken: new Map([['84', 1]]) },
    '84',
    false,
  ],
  ['kept for them', { quota: 3, reserves: { '04': 2 }, taken: new Map([['84', 1]]) }, '04', true],
  [
    'kept and taken',
    {
      quota: 4,
      reserves: { '04': 2 },
      taken: new Map([
        ['04', 2],
        ['84', 1],
      ]),
    },
    '84',
    true,
  ],
])('%s', (_what, places, code, has) => {
  expect(hasPlaceFor(places, code)).toBe(has);
});

test('an offer is shorter as the date nears, and never past it', () => {
  const lasts = (left: number) =>
    (offeredUntil(hours(0), hours(left), 48).getTime() - hours(0).getTime()) / 3_600_000;
  expect([lasts(1000), lasts(40), lasts(2), lasts(0.5)]).toEqual([48, 10, 1, 0.5]);
});

describe('at once', () => {
  test('pressed twice, it stands once', async () => {
    const sessionId = await open({ quota: 5 });
    await Promise.all([register(member(1), sessionId), register(member(1), sessionId)]);
    expect(await statesOf(sessionId)).toEqual(['registered']);
  });
});

describe('the waiting list', () => {
  test('an offer that nobody answers passes on, once, and is told once', async () => {
    const sessionId = await open();
    const [first, second, third] = [
      await register(member(1), sessionId),
      await register(member(2), sessionId),
      await register(member(3), sessionId),
    ];
    expect(await statesOf(sessionId)).toEqual(['registered', 'waiting', 'waiting']);
    await cancelRegistration(at(member(1)), first);
    expect(await statesOf(sessionId)).toEqual(['cancelled', 'offered', 'waiting']);
    const told = await tell(second.registrationId);
    expect(told.map(({ recipient }) => recipient)).toEqual([member(2).email]);
    expect(told[0]?.subject).toMatch(/^Une place se libère/u);
    await expect(acceptOffer(at(member(3)), second)).rejects.toThrow(NotFound);
    time = hours(49);
    await expect(acceptOffer(at(member(2)), second)).rejects.toThrow(Conflict);
    await Promise.all([moveDuePlaces(at(member(0))), moveDuePlaces(at(member(0)))]);
    expect(await statesOf(sessionId)).toEqual(['cancelled', 'lapsed', 'offered']);
    await acceptOffer(at(member(3)), third);
    expect(await statesOf(sessionId)).toEqual(['cancelled', 'lapsed', 'registered']);
  });

  test('more places go to who waits, and kept ones to those they are kept for', async () => {
    const sessionId = await open({ quota: 2, reserves: { '84': 1 } });
    await register(member(1), sessionId);
    await register(member(2), sessionId);
    expect(await statesOf(sessionId)).toEqual(['registered', 'waiting']);
    await register(apt, sessionId);
    expect(await statesOf(sessionId)).toEqual(['registered', 'waiting', 'registered']);
    const { db } = database.current;
    await db.update(trainingSessions).set({ quota: 3 }).where(eq(trainingSessions.id, sessionId));
    await settleSession(at(member(0)), { sessionId });
    expect(await statesOf(sessionId)).toEqual(['registered', 'offered', 'registered']);
  });
});

describe('the hierarchy', () => {
  test('agrees by a link that serves once; without an answer the place passes on', async () => {
    const sessionId = await open({ agreementDays: 8 });
    await expect(register(member(1), sessionId)).rejects.toThrow(InvalidInput);
    const superiorEmail = 'claire.d@mairie.example';
    const asked = await register(member(1), sessionId, { superiorEmail });
    expect(asked.state).toBe('agreement');
    await register(member(2), sessionId, { superiorEmail });
    const letters = await tell(asked.registrationId);
    expect(letters.map(({ recipient }) => recipient).toSorted()).toEqual(
      [superiorEmail, member(1).email].toSorted(),
    );
    const letter = letters.find(({ recipient }) => recipient === superiorEmail);
    const token = /accord\/([\w-]{43})/u.exec(letter?.plain ?? '')?.[1] ?? '';
    const answer = (agrees: boolean) => answerAgreement(at(member(0)), { token, agrees });
    await expect(
      answerAgreement(at(member(0)), { token: 'x'.repeat(43), agrees: true }),
    ).rejects.toThrow(NotFound);
    const done = await Promise.allSettled([answer(true), answer(false)]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(answer(true)).rejects.toThrow(NotFound);
    const quiet = await open({ agreementDays: 8 });
    await register(member(3), quiet, { superiorEmail });
    await register(member(4), quiet, { superiorEmail });
    time = hours(9 * 24);
    await moveDuePlaces(at(member(0)));
    expect(await statesOf(quiet)).toEqual(['lapsed', 'offered']);
  });
});

test('who may not, where it is not open, beyond the share of a library', async () => {
  const sessionId = await open({ quota: 5, departementCodes: ['04'], mostPerLibrary: 1 });
  const newcomer = await joinNetwork(database.current.db, { name: 'Nouveau', isVouched: false });
  await expect(register(newcomer, sessionId)).rejects.toThrow(Forbidden);
  await expect(register(apt, sessionId)).rejects.toThrow(/autres départements/u);
  await expect(register(member(1), sessionId, { personName: 'Lou' })).rejects.toThrow(Forbidden);
  const mine = await register(member(1), sessionId);
  await expect(register(member(2), sessionId)).rejects.toThrow(/toutes les places/u);
  await expect(cancelRegistration(at(member(2)), mine)).rejects.toThrow(NotFound);
  const closed = await open({ registrationOpensOn: '2027-01-10' });
  await expect(register(member(1), closed)).rejects.toThrow(Conflict);
});

describe('without an account', () => {
  const lou = { personName: 'Lou Vial', personEmail: 'lou@exemple.fr', status: 'volunteer' };
  const byLink = (token: string) => answerByLink(at(stranger), { token });
  /** The secrets of the links of a mail, in their order. */
  const tokensOf = (plain = '') =>
    [...plain.matchAll(/place\/([\w-]{43})/gu)].map(([, token]) => token ?? '');
  let stranger: Pick<Person, 'context'>;
  beforeAll(() => {
    stranger = { context: contextFor(database.current.db, visitor) };
  });

  test('one is told at the address given, and takes or leaves a place by links of one purpose', async () => {
    const sessionId = await open();
    const first = await register(member(1), sessionId);
    const asked = await register(member(0), sessionId, lou);
    const [waits, ...more] = await tell(asked.registrationId);
    expect(more).toEqual([]);
    expect(waits?.recipient).toBe(lou.personEmail);
    expect(waits?.plain).toContain('Membre 0 a demandé une place pour vous');
    const [leave = ''] = tokensOf(waits?.plain);
    await cancelRegistration(at(member(1)), first);
    const [offer] = await tell(asked.registrationId);
    const [accept = '', refuse = ''] = tokensOf(offer?.plain);
    expect(new Set([accept, refuse, leave]).size).toBe(3);
    expect(await readLink(stranger.context, accept)).toMatchObject({
      purpose: 'accept',
      personName: 'Lou Vial',
    });
    // A link of somebody else's purpose opens nothing here, and the other way round.
    await expect(answerAgreement(at(stranger), { token: accept, agrees: true })).rejects.toThrow(
      NotFound,
    );
    await expect(byLink('x'.repeat(43))).rejects.toThrow(NotFound);
    const done = await Promise.allSettled([byLink(accept), byLink(accept)]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await statesOf(sessionId)).toEqual(['cancelled', 'registered']);
    // The first mail still lets them give it back, once.
    await byLink(leave);
    await expect(byLink(leave)).rejects.toThrow(NotFound);
    await expect(byLink(refuse)).rejects.toThrow(Conflict);
    expect(await statesOf(sessionId)).toEqual(['cancelled', 'cancelled']);
  });

  test('a link ends with the offer; without an address, who registered them is told', async () => {
    const sessionId = await open();
    const first = await register(member(1), sessionId);
    const asked = await register(member(0), sessionId, lou);
    const other = await register(member(0), sessionId, { personName: 'Ana Roux' });
    const [letter] = await tell(other.registrationId);
    expect(letter?.recipient).toBe(member(0).email);
    expect(letter?.plain).toContain('Pour Ana Roux');
    await cancelRegistration(at(member(1)), first);
    const [offer] = await tell(asked.registrationId);
    const [accept = ''] = tokensOf(offer?.plain);
    time = hours(49);
    await expect(byLink(accept)).rejects.toThrow(NotFound);
    await expect(
      register(member(0), sessionId, { personEmail: 'seul@exemple.fr' }),
    ).rejects.toMatchObject({ fields: { personName: ['Donnez aussi son nom.'] } });
  });
});

describe('the list of a session', () => {
  const repas = { id: 'repas', label: 'Repas', choices: [], isRequired: false };
  const list = (person: Pick<Person, 'context'>, sessionId: string, slug = 'relier') =>
    listRegistrants(at(person), { slug, sessionId });
  const names = (found: readonly { name: string }[]) => found.map(({ name }) => name);

  test('says who comes, who is waited for, who waits in their order, with what they need', async () => {
    const sessionId = await open({ quota: 2, questions: [repas], agreementDays: 8 });
    const superiorEmail = 'claire.d@mairie.example';
    const more = { superiorEmail, answers: { repas: '=1+1' } };
    const first = await register(member(2), sessionId, more);
    await register(member(0), sessionId, { ...more, personName: 'Lou Vial' });
    await register(member(4), sessionId, more);
    await register(member(3), sessionId, more);
    await database.current.db
      .update(registrations)
      .set({ state: 'registered', dueAt: null })
      .where(eq(registrations.id, first.registrationId));
    const found = await list(member(0), sessionId);
    expect(names(found.registered)).toEqual(['Membre 2']);
    expect(names(found.held)).toEqual(['Lou Vial']);
    expect(names(found.waiting)).toEqual(['Membre 4', 'Membre 3']);
    expect(found.registered[0]).toMatchObject({
      email: member(2).email,
      library: 'Médiathèque La Boiserie, Forcalquier',
      answers: ['=1+1'],
    });
    expect(found.held[0]).toMatchObject({ email: null, registeredBy: 'Membre 0' });
    const csv = await exportRegistrants(at(member(0)), { slug: 'relier', sessionId });
    const lines = csv.replace('\uFEFF', '').split('\r\n');
    expect(lines[0]).toContain('question 1\u00A0: Repas');
    expect(lines[1]).toMatch(/^Inscription confirmée;;Membre 2;.*;'=1\+1$/u);
    expect(lines[3]).toMatch(/^Liste d’attente;1;Membre 4;/u);
  });

  test('is for who organises or teaches; addresses and the file for who organises', async () => {
    const { db } = database.current;
    const sessionId = await open({ quota: 5 });
    await register(member(2), sessionId);
    await nameTrainers(db, { sessionId }, apt.userId);
    const keeper = await joinNetwork(db, {
      name: 'Ines',
      grants: [{ role: 'territoryReferent', departementCode: '04' }],
    });
    const elsewhere = await joinNetwork(db, {
      name: 'Paul',
      grants: [{ role: 'territoryReferent', departementCode: '84' }],
    });
    const admin = await joinNetwork(db, { name: 'Eve', grants: [{ role: 'administrator' }] });
    for (const person of [member(0), keeper, admin])
      expect((await list(person, sessionId)).registered[0]?.email).toBe(member(2).email);
    expect((await list(apt, sessionId)).registered).toMatchObject([
      { name: 'Membre 2', email: null, registeredBy: null },
    ]);
    await expect(exportRegistrants(at(apt), { slug: 'relier', sessionId })).rejects.toThrow(
      Forbidden,
    );
    for (const person of [member(1), member(2), elsewhere])
      await expect(list(person, sessionId)).rejects.toThrow(Forbidden);
    await expect(list({ context: contextFor(db, visitor) }, sessionId)).rejects.toThrow(
      NotSignedIn,
    );
    await expect(list(member(0), sessionId, 'ailleurs')).rejects.toThrow(NotFound);
    const draft = await open({ quota: 5 });
    await db
      .update(trainingSessions)
      .set({ announcedAt: null, announcedById: null })
      .where(eq(trainingSessions.id, draft));
    await expect(list(member(1), draft)).rejects.toThrow(NotFound);
    await db
      .update(trainingSittings)
      .set({ cancelledAt: now() })
      .where(eq(trainingSittings.sessionId, sessionId));
  });
});

describe('calendars', () => {
  type Letter = typeof mails.$inferSelect;
  /** As another library than the one that writes reads it. */
  function readCalendar({ calendar }: Letter) {
    const root = new ICAL.Component(ICAL.parse(calendar?.text ?? '') as unknown[]);
    const events = root.getAllSubcomponents('vevent').map((one) => {
      const event = new ICAL.Event(one);
      return {
        uid: event.uid,
        sequence: event.sequence,
        starts: event.startDate.toJSDate().toISOString(),
        ends: event.endDate.toJSDate().toISOString(),
        status: one.getFirstPropertyValue('status'),
        organiser: one.getFirstPropertyValue('organizer'),
        attendees: one.getAllProperties('attendee').map((each) => each.getFirstValue()),
      };
    });
    return { method: root.getFirstPropertyValue('method'), events };
  }
  const lettersOfMove = async (registrationId: string) =>
    (await database.current.db.select().from(mails)).filter(({ dedupeKey }) =>
      new RegExp(`^session-moved:.*:${registrationId}`, 'u').test(dedupeKey ?? ''),
    );
  const sittingOf = async (sessionId: string) => {
    const [sitting] = await database.current.db
      .select()
      .from(trainingSittings)
      .where(eq(trainingSittings.sessionId, sessionId))
      .orderBy(asc(trainingSittings.startsAt));
    return sitting!;
  };
  const said = {
    quota: '2',
    registrationOpensOn: '2026-11-01',
    registrationClosesOn: '2027-01-13',
  };
  const half = { from: '9:00', to: '12:00', placeKind: 'remote' as const };
  const tellMoves = async (sessionId: string) => {
    const moves = await announced(database.current.db, 'training-session-moved');
    for (const move of moves.filter((one) => one.sessionId === sessionId))
      await tellOfSessionMove(at(member(0)), move as Parameters<typeof tellOfSessionMove>[1], post);
    return moves.filter((one) => one.sessionId === sessionId).length;
  };

  test('take in a place, follow its dates under the same name, and let it go', async () => {
    const sessionId = await open({ quota: 2 });
    const asked = await register(apt, sessionId);
    const [letter] = await tell(asked.registrationId);
    const first = readCalendar(letter!);
    const { id: sittingId } = await sittingOf(sessionId);
    expect(first).toEqual({
      method: 'REQUEST',
      events: [
        {
          uid: `training-sitting-${sittingId}-${asked.registrationId}@localhost`,
          sequence: 0,
          starts: '2027-01-14T08:00:00.000Z',
          ends: '2027-01-14T11:00:00.000Z',
          status: 'CONFIRMED',
          organiser: 'mailto:formations@rpbs.example',
          attendees: [`mailto:${apt.email}`],
        },
      ],
    });
    time = hours(1);
    const sittings = [
      { ...half, sittingId, day: '2027-01-14' },
      { ...half, sittingId: '', day: '2027-01-21' },
    ];
    await reviseSession(at(member(0)), { sessionId, ...said, sittings });
    // A cost that changes concerns no calendar.
    await reviseSession(at(member(0)), {
      sessionId,
      ...said,
      cost: '15',
      sittings: [sittings[0]!, { ...sittings[1]!, sittingId: await lastSitting(sessionId) }],
    });
    time = hours(1);
    await reviseSession(at(member(0)), {
      sessionId,
      ...said,
      sittings: [{ ...half, sittingId, day: '2027-01-15' }],
    });
    expect([await tellMoves(sessionId), await tellMoves(sessionId)]).toEqual([2, 2]);
    const letters = await lettersOfMove(asked.registrationId);
    expect(letters.map(({ recipient }) => recipient)).toEqual([apt.email, apt.email, apt.email]);
    const told = letters.map((one) => readCalendar(one));
    const dropped = told.filter(({ method }) => method === 'CANCEL');
    expect(
      dropped.map(({ events }) => events.map(({ starts, status }) => [starts, status])),
    ).toEqual([[['2027-01-21T08:00:00.000Z', 'CANCELLED']]]);
    const last = told.findLast(({ method }) => method === 'REQUEST');
    expect(last?.events).toMatchObject([
      { uid: first.events[0]?.uid, sequence: 3, starts: '2027-01-15T08:00:00.000Z' },
    ]);
    await cancelRegistration(at(apt), asked);
    const [gone] = await tell(asked.registrationId);
    expect(readCalendar(gone!)).toMatchObject({
      method: 'CANCEL',
      events: [{ uid: first.events[0]?.uid, sequence: 4, status: 'CANCELLED' }],
    });
  });

  test('let go of a session that is called off; who waited has nothing to take out', async () => {
    const sessionId = await open();
    const coming = await register(apt, sessionId);
    const waits = await register(member(3), sessionId);
    await cancelSession(at(member(0)), { sessionId, reason: 'Neige.' });
    await settleSession(at(member(0)), { sessionId });
    const [gone] = await tell(coming.registrationId);
    expect(readCalendar(gone!)).toMatchObject({ method: 'CANCEL', events: [{ sequence: 2 }] });
    const [other] = await tell(waits.registrationId);
    expect(other?.calendar).toBeNull();
  });

  async function lastSitting(sessionId: string): Promise<string> {
    const rows = await database.current.db
      .select()
      .from(trainingSittings)
      .where(eq(trainingSittings.sessionId, sessionId))
      .orderBy(asc(trainingSittings.startsAt));
    return rows.at(-1)!.id;
  }
});

test('what is at the same hours is warned of, and not refused', async () => {
  const { db } = database.current;
  const reading = (person: Person, sessionId: string) =>
    readRegisterForm(at(person), { slug: 'relier', sessionId });
  const [first, same, apart] = [
    await open({ quota: 5 }),
    await open({ quota: 5 }),
    await open({ quota: 5 }),
  ];
  const end = new Date(start.getTime() + 3 * 3_600_000);
  await db
    .update(trainingSittings)
    .set({ startsAt: end, endsAt: new Date(end.getTime() + 3_600_000) })
    .where(eq(trainingSittings.sessionId, apart));
  const asked = await register(member(5), first);
  const overlapping = async (sessionId: string) =>
    (await reading(member(5), sessionId)).overlaps.map((one) => one.sessionId);
  expect(await overlapping(first)).toEqual([]);
  expect(await overlapping(same)).toEqual([first]);
  // One ends when the other begins.
  expect(await overlapping(apart)).toEqual([]);
  expect((await reading(member(6), same)).overlaps).toEqual([]);
  const again = await register(member(5), same);
  expect(again.state).toBe('registered');
  // The API says so by the same rule, once it is done; to nobody of somebody else.
  const read = await readAskedPlace(at(member(5)), again);
  expect(askedPlaceSchema.parse(toAskedPlaceAnswer(read, 'https://exemple.fr'))).toMatchObject({
    state: 'registered',
    session: { id: same, sittings: [{ place: 'remote' }] },
    overlaps: [
      {
        id: asked.registrationId,
        state: 'registered',
        session: { id: first, url: `https://exemple.fr/formations/relier#session-${first}` },
      },
    ],
  });
  const lou = { ...again, personName: 'Lou Vial' };
  expect((await readAskedPlace(at(member(5)), lou)).overlaps).toEqual([]);
  await cancelRegistration(at(member(5)), asked);
  expect(await overlapping(same)).toEqual([]);
});

describe('a session called off', () => {
  const told = async (sessionId: string) => {
    const { db } = database.current;
    const rows = await db
      .select()
      .from(registrations)
      .where(eq(registrations.sessionId, sessionId))
      .orderBy(asc(registrations.arrival));
    const letters = [];
    for (const { id } of rows) letters.push(await tell(id));
    return letters;
  };

  test('lets all who stand in it go, told once each, with the reason; nobody is told of a delay', async () => {
    const sessionId = await open({ quota: 2, agreementDays: 8 });
    const superiorEmail = 'claire.d@mairie.example';
    const first = await register(member(1), sessionId, { superiorEmail });
    await register(member(2), sessionId, { superiorEmail });
    await register(member(3), sessionId, { superiorEmail });
    await register(member(4), sessionId, { superiorEmail });
    await cancelRegistration(at(member(1)), first);
    expect(await statesOf(sessionId)).toEqual(['cancelled', 'agreement', 'offered', 'waiting']);
    const before = await told(sessionId);
    const { db } = database.current;
    time = hours(1);
    await cancelSession(at(member(0)), { sessionId, reason: 'Le formateur est souffrant.' });
    expect(await announced(db, 'training-session-cancelled')).toContainEqual({ sessionId });
    // Delays pass before anybody is told: no place goes to anybody.
    time = hours(24 * 9);
    await moveDuePlaces(at(member(0)));
    await Promise.all([
      settleSession(at(member(0)), { sessionId }),
      settleSession(at(member(0)), { sessionId }),
    ]);
    expect(await statesOf(sessionId)).toEqual(Array.from({ length: 4 }, () => 'cancelled'));
    const letters = await told(sessionId);
    expect(letters[0]).toEqual(before[0]);
    expect(letters[0]?.[0]?.subject).toMatch(/^Inscription annulée/u);
    for (const [n, [letter, ...more]] of letters.slice(1).entries()) {
      expect(more).toEqual([]);
      expect(letter?.recipient).toBe(member(n + 2).email);
      expect(letter?.subject).toMatch(/^La session est annulée/u);
      expect(letter?.plain).toContain('Le formateur est souffrant.');
    }
    const [session] = await db
      .select()
      .from(trainingSessions)
      .where(eq(trainingSessions.id, sessionId));
    expect(session?.placesTaken).toBe(0);
    expect(await moveDuePlaces(at(member(0)))).toBe(0);
  });
});

test('who has a place is reminded three days before, once for a date, with a way to give it back', async () => {
  const { db } = database.current;
  const sessionId = await open({ quota: 2, registrationClosesOn: '2027-01-14' });
  const [coming, waiting] = [member(5), member(6)];
  await register(coming, sessionId);
  await register(member(0), sessionId, {
    status: 'volunteer',
    personName: 'Lou Vial',
    personEmail: 'lou.rappel@exemple.fr',
  });
  await register(waiting, sessionId);
  const before = time;
  const told = async () => {
    await Promise.all([remindOfSessions(at(member(0))), remindOfSessions(at(member(0)))]);
    const ours = (await rowsOf(sessionId)).map(({ id }) => `session-reminder:${id}:`);
    return (await db.select().from(mails)).filter(({ dedupeKey }) =>
      ours.some((key) => dedupeKey?.startsWith(key)),
    );
  };
  time = new Date(start.getTime() - 73 * 3_600_000);
  expect(await told()).toEqual([]);
  time = new Date(start.getTime() - 71 * 3_600_000);
  const sent = await told();
  expect(sent.map(({ recipient }) => recipient).toSorted()).toEqual(
    [coming.email, 'lou.rappel@exemple.fr'].toSorted(),
  );
  expect(sent[0]?.subject).toBe('Rappel\u00A0: «\u00A0Relier\u00A0», le 14 janvier 2027');
  expect(sent[0]?.plain).toMatch(/jeudi 14 janvier 2027, de 9\sh à\s12\sh/u);
  const link = /place\/([\w-]{43})/u.exec(
    sent.find(({ recipient }) => recipient === 'lou.rappel@exemple.fr')?.plain ?? '',
  )?.[1];
  await answerByLink(at(member(0)), { token: link });
  time = new Date(start.getTime() - 50 * 3_600_000);
  expect((await told()).length).toBe(2);
  time = before;
});

test('a reminder that cannot be written keeps no other waiting, and is tried again alone', async () => {
  const { db, client } = database.current;
  const sessionId = await open({ quota: 3, registrationClosesOn: '2027-01-14' });
  const three = [member(3), member(4), member(7)];
  for (const person of three) await register(person, sessionId);
  const before = time;
  time = new Date(start.getTime() - 60 * 3_600_000);
  const logged: { err: unknown; registrationId: string }[] = [];
  const context = at(member(0));
  const log = { ...context.log, error: (said: (typeof logged)[number]) => void logged.push(said) };
  const remind = () => remindOfSessions({ ...context, log });
  const told = async () => {
    const ours = (await rowsOf(sessionId)).map(({ id }) => `session-reminder:${id}:`);
    return (await db.select().from(mails))
      .filter(({ dedupeKey }) => ours.some((key) => dedupeKey?.startsWith(key)))
      .map(({ recipient }) => recipient)
      .toSorted();
  };
  await client.unsafe(`
    create function refuse_mail() returns trigger language plpgsql as
      $$ begin raise exception 'refused by the test'; end $$;
    create trigger refuse_mail before insert on mails for each row
      when (new.recipient = '${member(7).email}') execute function refuse_mail()`);
  const others = [member(3).email, member(4).email].toSorted();
  for (let n = 0; n < 2; n += 1) {
    await expect(remind()).rejects.toThrow(/^1 of \d+ reminders/u);
    expect(await told()).toEqual(others);
  }
  const [row] = (await rowsOf(sessionId)).filter(({ userId }) => userId === member(7).userId);
  expect(logged.map(({ registrationId }) => registrationId)).toEqual([row?.id, row?.id]);
  // As the log writes it: the cause, and nobody's name or address.
  const written = JSON.stringify(logged.map(({ err }) => toLoggedError(err)));
  expect(written).toContain('refused by the test');
  expect(written).not.toContain(member(7).email);
  await client.unsafe('drop trigger refuse_mail on mails; drop function refuse_mail');
  await remind();
  await remind();
  expect(await told()).toEqual([...others, member(7).email].toSorted());
  time = before;
});

test('an address has one request for a session: the other is told so, beside the field', async () => {
  const sessionId = await open({ quota: 5 });
  const lou = { personName: 'Lou Vial', personEmail: 'lou@exemple.fr' };
  const again = { personName: 'LOU VIAL', personEmail: 'Lou@exemple.fr' };
  const refused = { fields: { personEmail: [expect.stringMatching(/déjà cette adresse/u)] } };
  const done = await Promise.all([
    register(member(0), sessionId, lou),
    register(member(0), sessionId, again),
  ]);
  expect(done[0]).toEqual(done[1]);
  await expect(
    register(member(0), sessionId, { ...lou, personName: 'Louis Vial' }),
  ).rejects.toMatchObject(refused);
  await register(apt, sessionId);
  await expect(
    register(member(0), sessionId, { personName: 'Sacha', personEmail: apt.email }),
  ).rejects.toMatchObject(refused);
  expect(await statesOf(sessionId)).toEqual(['registered', 'registered']);
});

test('one session that cannot be settled keeps no other waiting, and is told of', async () => {
  const { db, client } = database.current;
  const [broken, sound] = [await open(), await open()];
  for (const sessionId of [broken, sound]) {
    const first = await register(member(1), sessionId);
    await register(member(2), sessionId);
    await register(member(3), sessionId);
    await cancelRegistration(at(member(1)), first);
  }
  await client.unsafe(`
    create function refuse_lapse() returns trigger language plpgsql as
      $$ begin raise exception 'refused by the test'; end $$;
    create trigger refuse_lapse before update on registrations for each row
      when (new.state = 'lapsed' and new.session_id = '${broken}') execute function refuse_lapse()`);
  time = hours(49);
  await expect(moveDuePlaces(at(member(0)))).rejects.toThrow(/^1 of \d+ sessions/u);
  expect(await statesOf(sound)).toEqual(['cancelled', 'lapsed', 'offered']);
  expect(await statesOf(broken)).toEqual(['cancelled', 'offered', 'waiting']);
  await client.unsafe('drop trigger refuse_lapse on registrations; drop function refuse_lapse');
  expect(await moveDuePlaces(at(member(0)))).toBe(1);
  expect(await statesOf(broken)).toEqual(['cancelled', 'lapsed', 'offered']);
  await db.delete(trainingSessions).where(eq(trainingSessions.id, broken));
});

test('a month after, what was answered is forgotten; a year after, names and addresses too', async () => {
  const { db } = database.current;
  const sessionId = await open({
    quota: 5,
    questions: [{ id: 'repas', label: 'Repas', choices: [], isRequired: false }],
  });
  await register(member(0), sessionId, {
    personName: 'Lou Vial',
    personEmail: 'lou@exemple.fr',
    answers: { repas: 'Sans gluten' },
  });
  const kept = async () => {
    const [row] = await db
      .select()
      .from(registrations)
      .where(eq(registrations.sessionId, sessionId));
    const { answers, personName, personEmail } = row!;
    return { answers, personName, personEmail };
  };
  const afterDays = (days: number) => new Date(start.getTime() + days * 86_400_000);
  const lou = { personName: 'Lou Vial', personEmail: 'lou@exemple.fr' };
  await sweepRegistrations({ db, clock: () => afterDays(29) });
  expect(await kept()).toEqual({ ...lou, answers: { repas: 'Sans gluten' } });
  await sweepRegistrations({ db, clock: () => afterDays(31) });
  expect(await kept()).toEqual({ ...lou, answers: {} });
  await sweepRegistrations({ db, clock: () => afterDays(364) });
  expect(await kept()).toEqual({ ...lou, answers: {} });
  await sweepRegistrations({ db, clock: () => afterDays(366) });
  expect(await kept()).toEqual({ answers: {}, personName: 'nom effacé', personEmail: null });
});
