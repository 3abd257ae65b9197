import { randomUUID } from 'node:crypto';

import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { askQuestion } from '#app/help/ask-question.server.ts';
import { postMessage } from '#app/help/post-message.server.ts';
import { resolveQuestion } from '#app/help/resolve-question.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { readSettings } from '#app/platform/settings.server.ts';
import { keepSeat } from '#app/video/keep-seat.server.ts';
import { leaveSeat } from '#app/video/leave-seat.server.ts';
import { listInCall } from '#app/video/list-in-call.server.ts';
import { readCall } from '#app/video/read-call.server.ts';
import { readSignals } from '#app/video/read-signals.server.ts';
import { sendSignal } from '#app/video/send-signal.server.ts';
import { sweepSeats } from '#app/video/sweep-seats.server.ts';
import { takeSeat } from '#app/video/take-seat.server.ts';
import { helpParticipants } from '#db/schema/help.ts';
import { joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let themeId: number;
let people: Person[];
let outsider: Person;
let keeper: Person;
const settings = readSettings({ NODE_ENV: 'test' });

beforeAll(async () => {
  const { db } = database.current;
  const place = await settleTerritory(db);
  themeId = place.themeId;
  const join = (name: string, rest = {}) =>
    joinNetwork(db, { name, libraryId: place.forcalquierId, ...rest });
  people = [];
  for (const name of ['Ana', 'Bob', 'Cléo', 'Dan', 'Eva']) people.push(await join(name));
  outsider = await join('Zoé');
  keeper = await join('Admin', { grants: [{}] });
});

/** A conversation of the first `count` people; the second answered it. */
async function converse(count = 5): Promise<string> {
  const [asker, helper, ...others] = people as [Person, Person, ...Person[]];
  const { questionId } = await askQuestion(asker.context, {
    clientKey: randomUUID(),
    title: 'Comment accrocher une guirlande ?',
    details: '',
    themeId,
    urgency: 'week',
  });
  await postMessage(helper.context, {
    questionId,
    clientKey: randomUUID(),
    body: 'Je vous montre.',
  });
  const guests = others.slice(0, count - 2).map(({ userId }) => ({ questionId, userId }));
  if (guests.length > 0) await database.current.db.insert(helpParticipants).values(guests);
  return questionId;
}

/** Makes a seat as old as a page that went silent. */
const age = (seatId: string, seconds: number) =>
  database.current.db.execute(sql`update help_video_seats
    set kept_at = now() - make_interval(secs => ${seconds}) where id = ${seatId}`);

test('five enter at the same instant: four sit down, the fifth is told why', async () => {
  const questionId = await converse();
  const entries = await Promise.allSettled(
    people.map(({ context }) => takeSeat(context, { questionId })),
  );
  const refused = entries.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
  expect(refused.map(({ reason }) => (reason as Error).message)).toEqual([
    'L’appel est complet\u00A0: quatre personnes au plus. Écrivez dans la conversation.',
  ]);
  expect(await listInCall(people[0]!.context, questionId)).toHaveLength(4);
});

test('who enters from another window takes their own seat over', async () => {
  const questionId = await converse(2);
  const [ana, bob] = people as [Person, Person];
  const first = await takeSeat(ana.context, { questionId });
  await takeSeat(bob.context, { questionId });
  const second = await takeSeat(ana.context, { questionId });
  expect(second.peers.map(({ name }) => name)).toEqual(['Bob']);
  await expect(keepSeat(ana.context, first)).rejects.toThrow('Vous n’êtes plus dans cet appel.');
  expect((await keepSeat(ana.context, second)).peers).toHaveLength(1);
});

test('a page that went silent leaves its seat; one that leaves is gone at once', async () => {
  const questionId = await converse(3);
  const [ana, bob, cleo] = people as [Person, Person, Person];
  const silent = await takeSeat(ana.context, { questionId });
  const kept = await takeSeat(bob.context, { questionId });
  const left = await takeSeat(cleo.context, { questionId });
  await leaveSeat(cleo.context, left);
  await age(silent.seatId, 20);
  expect((await keepSeat(bob.context, kept)).peers).toEqual([]);
  expect(await listInCall(bob.context, questionId)).toEqual(['Bob']);
  await age(silent.seatId, 7200);
  await sweepSeats(bob.context);
  await expect(keepSeat(ana.context, silent)).rejects.toBeInstanceOf(NotFound);
});

test('signals reach their seat in order, once each, and are forgotten once heard', async () => {
  const questionId = await converse(2);
  const [ana, bob] = people as [Person, Person];
  const hers = await takeSeat(ana.context, { questionId });
  const his = await takeSeat(bob.context, { questionId });
  for (const word of ['offre', 'candidat'])
    await sendSignal(ana.context, { ...hers, to: his.seatId, body: JSON.stringify(word) });
  const { signals } = await readSignals(bob.context, his);
  expect(signals.map(({ from, body }) => [from, body])).toEqual([
    [hers.seatId, '"offre"'],
    [hers.seatId, '"candidat"'],
  ]);
  const rest = await readSignals(bob.context, { ...his, heard: [signals[0]!.id] });
  expect(rest.signals).toEqual([signals[1]]);
  const none = await readSignals(bob.context, { ...his, heard: [signals[1]!.id] });
  expect(none.signals).toEqual([]);
});

test('nobody enters the call of a resolved question', async () => {
  const questionId = await converse(2);
  await resolveQuestion(people[0]!.context, { questionId });
  await expect(takeSeat(people[0]!.context, { questionId })).rejects.toThrow('est résolue');
});

test.each(['outsider', 'keeper'] as const)(
  'to the %s, a call and its seats do not exist',
  async (who) => {
    const stranger = who === 'outsider' ? outsider : keeper;
    const questionId = await converse(2);
    const [ana, bob] = people as [Person, Person];
    const hers = await takeSeat(ana.context, { questionId });
    const his = await takeSeat(bob.context, { questionId });
    await sendSignal(ana.context, { ...hers, to: his.seatId, body: '"offre"' });
    const { context } = stranger;
    await expect(readCall(context, settings, { questionId })).rejects.toBeInstanceOf(NotFound);
    await expect(takeSeat(context, { questionId })).rejects.toBeInstanceOf(NotFound);
    await expect(keepSeat(context, his)).rejects.toBeInstanceOf(NotFound);
    await expect(
      sendSignal(context, { ...hers, to: his.seatId, body: '"intrus"' }),
    ).rejects.toBeInstanceOf(NotFound);
    expect(await readSignals(context, { ...his, heard: [1] })).toEqual({ signals: [] });
    await leaveSeat(context, his);
    expect(await listInCall(bob.context, questionId)).toEqual(['Ana', 'Bob']);
    expect((await readSignals(bob.context, his)).signals).toHaveLength(1);
    // From one call to another, no signal passes either.
    const elsewhere = await converse(2);
    const there = await takeSeat(ana.context, { questionId: elsewhere });
    await expect(
      sendSignal(ana.context, { ...there, to: his.seatId, body: '"perdu"' }),
    ).rejects.toBeInstanceOf(NotFound);
  },
);

test('the password of the relay lasts four hours and is signed with its secret', async () => {
  const questionId = await converse(2);
  const turn = readSettings({
    NODE_ENV: 'test',
    STUN_URLS: 'stun:stun.example.fr:3478',
    TURN_URLS: 'turn:turn.example.fr:3478, turns:turn.example.fr:5349',
    TURN_SECRET: 'un-secret-de-coturn',
  });
  const context = { ...people[0]!.context, clock: () => new Date('2026-03-01T10:00:00Z') };
  const { iceServers } = await readCall(context, turn, { questionId });
  const username = `1772373600:${people[0]!.userId}`;
  expect(iceServers).toEqual([
    { urls: ['stun:stun.example.fr:3478'] },
    {
      urls: ['turn:turn.example.fr:3478', 'turns:turn.example.fr:5349'],
      username,
      credential: expect.stringMatching(/^[\w+/]{27}=$/u),
    },
  ]);
  expect(() => readSettings({ NODE_ENV: 'test', TURN_URLS: 'turn:turn.example.fr:3478' })).toThrow(
    'TURN_SECRET',
  );
});

test('a meeting elsewhere has a room of its own for each conversation', async () => {
  const questionId = await converse(2);
  const elsewhere = readSettings({
    NODE_ENV: 'test',
    MEETING_URL: 'https://visio.example.fr/rpbs-{id}',
  });
  const { meeting } = await readCall(people[0]!.context, elsewhere, { questionId });
  expect(meeting).toBe(`https://visio.example.fr/rpbs-${questionId.replaceAll('-', '')}`);
});
