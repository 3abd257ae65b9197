import { randomUUID } from 'node:crypto';

import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { callAgain } from '#app/calls/call-again.server.ts';
import { callColleagues } from '#app/calls/call-colleagues.server.ts';
import { changeCallSettings } from '#app/calls/change-call-settings.server.ts';
import { declineCall } from '#app/calls/decline-call.server.ts';
import { listRings } from '#app/calls/list-rings.server.ts';
import { moveDueCalls } from '#app/calls/move-due-calls.server.ts';
import { readCallAgain } from '#app/calls/read-call-again.server.ts';
import { readCall } from '#app/calls/read-call.server.ts';
import { readCallSettings } from '#app/calls/read-call-settings.server.ts';
import { readWaiting } from '#app/calls/read-waiting.server.ts';
import { stopCall } from '#app/calls/stop-call.server.ts';
import { takeCall } from '#app/calls/take-call.server.ts';
import { changeAvailability } from '#app/duty/change-availability.server.ts';
import { keepPresence } from '#app/duty/keep-presence.server.ts';
import { listOnDuty } from '#app/duty/list-on-duty.server.ts';
import { askQuestion } from '#app/help/ask-question.server.ts';
import { changeHelpSettings } from '#app/help/change-help-settings.server.ts';
import { postMessage } from '#app/help/post-message.server.ts';
import { readConversation } from '#app/help/read-conversation.server.ts';
import { resolveQuestion } from '#app/help/resolve-question.server.ts';
import { Conflict, InvalidInput, NotFound } from '#app/platform/errors.ts';
import { helpAskings } from '#db/schema/help-course.ts';
import { libraries } from '#db/schema/libraries.ts';
import { announced } from '#tests/support/announced.ts';
import { joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
const db = () => database.current.db;
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let place: Awaited<ReturnType<typeof settleTerritory>>;
/** Calls, in the 04; works with her; elsewhere in the 04; knows the theme in the 84; elsewhere. */
let camille: Person;
let hugo: Person;
let lou: Person;
let sacha: Person;
let alix: Person;

beforeAll(async () => {
  place = await settleTerritory(db());
  const [banon] = await db()
    .insert(libraries)
    .values({ slug: 'banon', name: 'Bibliothèque de Banon', communeCode: '04088' })
    .returning({ id: libraries.id });
  camille = await joinNetwork(db(), { name: 'Camille', libraryId: place.forcalquierId });
  hugo = await joinNetwork(db(), { name: 'Hugo', libraryId: place.forcalquierId });
  lou = await joinNetwork(db(), { name: 'Lou', libraryId: banon!.id });
  sacha = await joinNetwork(db(), { name: 'Sacha', libraryId: place.aptId });
  alix = await joinNetwork(db(), { name: 'Alix', grants: [{ role: 'administrator' }] });
  await changeHelpSettings(sacha.context, { themeIds: [place.themeId] });
});

beforeEach(async () => {
  await db()
    .execute(sql`truncate help_calls, help_call_rings, help_call_settings, help_presences, rate_windows,
    help_availabilities`);
  await keepPresence(camille.context);
});

/** In front of an open page, and free. */
async function awaitCalls(...people: Person[]) {
  for (const { context } of people) {
    await keepPresence(context);
    await changeAvailability(context, { choice: 'free' });
  }
}

const form = () => ({
  clientKey: randomUUID(),
  title: 'Comment débloquer une liseuse ?',
  themeId: place.themeId,
  urgency: 'waiting' as const,
});
const call = async () => (await callColleagues(camille.context, form())).questionId;
const read = (questionId: string) => readCall(camille.context, { questionId });
const take = ({ context }: Person, questionId: string) => takeCall(context, { questionId });
/** Whom a call rings at now. */
async function ringing(questionId: string) {
  const rings = await Promise.all(
    [hugo, lou, sacha, alix].map(async ({ context, actor }) =>
      (await listRings(context)).rings.some((ring) => ring.questionId === questionId) &&
      actor.kind === 'member'
        ? actor.displayName
        : null,
    ),
  );
  return rings.filter(Boolean);
}
/** Time goes by, then a server looks at what is due. */
async function wait(seconds: number) {
  await db().execute(sql`update help_calls set
    next_step_at = next_step_at - make_interval(secs => ${seconds}),
    started_at = started_at - make_interval(secs => ${seconds}) where ended_at is null`);
  return moveDueCalls({ db: db() });
}
const opened = async (questionId: string) =>
  (await announced(db(), 'question-opened')).filter((each) => each.questionId === questionId)
    .length;

describe('a call rings', () => {
  test('from near to far, a step after the other; nobody takes it: it goes on in writing', async () => {
    await awaitCalls(hugo, lou, sacha, alix);
    const questionId = await call();
    expect(await ringing(questionId)).toEqual(['Hugo']);
    expect(await read(questionId)).toMatchObject({
      isRinging: true,
      secondsLeft: 20,
      steps: [
        { step: 'library', state: 'current', people: 1, places: ['Forcalquier'] },
        { step: 'departement', state: 'coming', people: 0 },
        { step: 'theme', state: 'coming' },
        { step: 'region', state: 'coming' },
      ],
    });
    expect(await wait(19)).toBe(0);
    expect(await ringing(questionId)).toEqual(['Hugo']);
    await wait(1);
    expect(await ringing(questionId)).toEqual(['Hugo', 'Lou']);
    await wait(20);
    expect(await ringing(questionId)).toEqual(['Hugo', 'Lou', 'Sacha']);
    await wait(20);
    expect(await ringing(questionId)).toEqual(['Hugo', 'Lou', 'Sacha', 'Alix']);
    expect(await opened(questionId)).toBe(0);
    await wait(20);
    expect(await ringing(questionId)).toEqual([]);
    expect(await read(questionId)).toMatchObject({ isRinging: false, outcome: 'nobody' });
    expect(await opened(questionId)).toBe(1);
  });

  test('a step that has nobody takes no time; the delay is the one set when it began', async () => {
    await changeCallSettings(alix.context, { stepInSeconds: '5' });
    await awaitCalls(sacha, alix);
    const questionId = await call();
    await changeCallSettings(alix.context, { stepInSeconds: 60 });
    expect(await ringing(questionId)).toEqual(['Sacha']);
    expect((await read(questionId)).steps.map(({ state }) => state)).toEqual([
      'done',
      'done',
      'current',
      'coming',
    ]);
    await wait(5);
    expect(await ringing(questionId)).toEqual(['Sacha', 'Alix']);
    expect((await read(questionId)).secondsLeft).toBe(5);
  });

  test('with nobody on duty, it is a written question at once', async () => {
    const questionId = await call();
    expect(await read(questionId)).toMatchObject({ isRinging: false, outcome: 'nobody' });
    expect(await opened(questionId)).toBe(1);
  });

  test('once, though the form was sent twice; never where no patron waits', async () => {
    await awaitCalls(hugo);
    const twice = form();
    const [one, two] = await Promise.all([
      callColleagues(camille.context, twice),
      callColleagues(camille.context, twice),
    ]);
    expect(one).toEqual(two);
    expect((await listRings(hugo.context)).rings).toHaveLength(1);
    await expect(callColleagues(camille.context, { ...form(), urgency: 'week' })).rejects.toThrow(
      InvalidInput,
    );
  });
});

describe('two at the same instant', () => {
  test('one has it, the other is told who was quicker', async () => {
    for (let round = 0; round < 8; round += 1) {
      await db().execute(sql`update help_calls set ended_at = now() - interval '1 hour'
        where outcome = 'taken'`);
      await awaitCalls(hugo, lou);
      const questionId = await call();
      await wait(20);
      const both = await Promise.allSettled([take(hugo, questionId), take(lou, questionId)]);
      const refused = both.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
      expect(refused).toEqual([expect.any(Conflict)]);
      const { takenBy } = await read(questionId);
      expect(refused[0]).toMatchObject({ detail: { takenBy, body: '' } });
      expect(await opened(questionId)).toBe(0);
      expect(await ringing(questionId)).toEqual([]);
    }
  });

  test('servers that look at what is due: the call moves by one step', async () => {
    await awaitCalls(hugo, lou, sacha);
    const questionId = await call();
    await db().execute(sql`update help_calls set next_step_at = next_step_at - interval '20 s'`);
    await Promise.all([1, 2, 3, 4].map(() => moveDueCalls({ db: db() })));
    expect(await ringing(questionId)).toEqual(['Hugo', 'Lou']);
  });

  test('one takes it while the other stops it, or it is due: it ends in one way', async () => {
    for (let round = 0; round < 6; round += 1) {
      await db().execute(sql`update help_calls set ended_at = now() - interval '1 hour'
        where outcome = 'taken'`);
      await awaitCalls(hugo);
      const questionId = await call();
      await db().execute(sql`update help_calls set next_step_at = now() where ended_at is null`);
      const [taken] = await Promise.allSettled([
        take(hugo, questionId),
        stopCall(camille.context, { questionId }),
        moveDueCalls({ db: db() }),
      ]);
      const { outcome, takenBy } = await read(questionId);
      expect(takenBy).toBe(taken.status === 'fulfilled' ? 'Hugo' : null);
      expect(outcome === 'taken').toBe(taken.status === 'fulfilled');
      expect(await opened(questionId)).toBe(outcome === 'taken' ? 0 : 1);
    }
  });
});

describe('a call ends', () => {
  test('when it is taken: a conversation between two, from which nobody else reads', async () => {
    await awaitCalls(hugo, lou);
    const questionId = await call();
    await take(hugo, questionId);
    expect(await take(hugo, questionId)).toEqual({ questionId });
    expect(await readConversation(hugo.context, { questionId })).toMatchObject({
      takesPart: true,
      takenBy: 'Hugo',
    });
    await expect(read(questionId)).resolves.toMatchObject({ outcome: 'taken', takenBy: 'Hugo' });
    await expect(readCall(lou.context, { questionId })).rejects.toThrow(NotFound);
    await expect(take(lou, questionId)).rejects.toThrow(NotFound);
    expect((await listOnDuty(camille.context)).map(({ name }) => name)).toEqual(['Lou']);
    await resolveQuestion(camille.context, { questionId });
    expect((await listOnDuty(camille.context)).map(({ name }) => name)).toEqual(['Hugo', 'Lou']);
  });

  test('when somebody answers in writing, whom it rang at or not', async () => {
    await awaitCalls(hugo);
    const questionId = await call();
    await postMessage(sacha.context, { questionId, clientKey: randomUUID(), body: 'Voilà.' });
    expect(await ringing(questionId)).toEqual([]);
    await expect(take(hugo, questionId)).rejects.toMatchObject({ detail: { takenBy: 'Sacha' } });
    expect(await wait(0)).toBe(1);
    expect(await read(questionId)).toMatchObject({ outcome: 'taken', takenBy: 'Sacha' });
    expect(await opened(questionId)).toBe(0);
  });

  test('when its asker stops it, and only the asker', async () => {
    await awaitCalls(hugo);
    const questionId = await call();
    await expect(stopCall(hugo.context, { questionId })).rejects.toThrow(NotFound);
    await stopCall(camille.context, { questionId });
    await stopCall(camille.context, { questionId });
    expect(await opened(questionId)).toBe(1);
    await expect(take(hugo, questionId)).rejects.toThrow(/se poursuit par écrit/u);
    expect((await readConversation(hugo.context, { questionId })).isTaken).toBe(false);
  });

  test('when its asker is seen nowhere for 30 s', async () => {
    await changeCallSettings(alix.context, { stepInSeconds: 120 });
    await awaitCalls(hugo);
    const questionId = await call();
    await wait(40);
    expect((await read(questionId)).isRinging).toBe(true);
    await db().execute(sql`update help_presences set seen_at = now() - interval '31 s'
      where user_id = ${camille.userId}`);
    await wait(0);
    expect(await read(questionId)).toMatchObject({ outcome: 'left' });
    expect(await opened(questionId)).toBe(1);
  });
});

describe('« pas maintenant »', () => {
  test('it rings at the others; once nobody is left, it does not wait', async () => {
    await awaitCalls(hugo, lou, sacha);
    const questionId = await call();
    await wait(20);
    await declineCall(hugo.context, { questionId });
    expect(await ringing(questionId)).toEqual(['Lou']);
    expect(await wait(0)).toBe(0);
    await declineCall(lou.context, { questionId });
    await wait(0);
    expect(await ringing(questionId)).toEqual(['Sacha']);
    await take(lou, questionId);
    expect(await read(questionId)).toMatchObject({ takenBy: 'Lou' });
  });

  test('a colleague at whom it does not ring knows nothing of it', async () => {
    await awaitCalls(hugo);
    const questionId = await call();
    for (const verb of [declineCall, takeCall, readCall, stopCall])
      await expect(verb(sacha.context, { questionId })).rejects.toThrow(NotFound);
  });
});

describe('again', () => {
  const again = ({ context }: Person, questionId: string) => callAgain(context, { questionId });
  const rest = () =>
    db().execute(sql`update help_calls set ended_at = ended_at - interval '5 minutes'`);

  test('after a pause, by who asked, while nobody has it; pressed twice, it rings once', async () => {
    const questionId = await call();
    await awaitCalls(hugo);
    expect(await readCallAgain(camille.context, { questionId })).toEqual({ waitInSeconds: 300 });
    await expect(again(camille, questionId)).rejects.toThrow(/laissez passer quelques minutes/u);
    await rest();
    expect(await readCallAgain(camille.context, { questionId })).toEqual({ waitInSeconds: 0 });
    expect(await readCallAgain(hugo.context, { questionId })).toBeNull();
    await expect(again(hugo, questionId)).rejects.toThrow(NotFound);
    await Promise.all([again(camille, questionId), again(camille, questionId)]);
    expect(await ringing(questionId)).toEqual(['Hugo']);
    expect(await readCallAgain(camille.context, { questionId })).toBeNull();
    await take(hugo, questionId);
    await rest();
    await expect(again(camille, questionId)).rejects.toThrow(/répond déjà/u);
  });

  test('four times in all, then only in writing', async () => {
    const questionId = await call();
    for (let round = 0; round < 3; round += 1) {
      await rest();
      await again(camille, questionId);
    }
    await rest();
    expect(await readCallAgain(camille.context, { questionId })).toBeNull();
    await expect(again(camille, questionId)).rejects.toThrow(/assez sonné/u);
  });

  test('not for a question that never rang', async () => {
    const { questionId } = await askQuestion(camille.context, { ...form(), urgency: 'week' });
    await expect(again(camille, questionId)).rejects.toThrow(NotFound);
  });
});

describe('what waits for me', () => {
  test('is counted; who stands by or calls is told on every page', async () => {
    expect(await readWaiting(hugo.context)).toEqual({ count: 0, isWatching: false });
    await awaitCalls(hugo);
    const questionId = await call();
    expect(await readWaiting(hugo.context)).toEqual({ count: 1, isWatching: true });
    expect(await readWaiting(camille.context)).toMatchObject({ isWatching: true });
    await declineCall(hugo.context, { questionId });
    expect(await readWaiting(hugo.context)).toEqual({ count: 0, isWatching: true });
    await db()
      .insert(helpAskings)
      .values({
        questionId: await call(),
        userId: lou.userId,
        askedAt: new Date(),
      });
    expect(await readWaiting(lou.context)).toEqual({ count: 1, isWatching: false });
    expect((await listRings(lou.context)).questions).toBe(1);
  });
});

describe('a server that dies', () => {
  test('for less than a step: the schedule holds', async () => {
    await awaitCalls(hugo, lou);
    const questionId = await call();
    await wait(26);
    expect(await ringing(questionId)).toEqual(['Hugo', 'Lou']);
    expect((await read(questionId)).secondsLeft).toBe(14);
  });

  test('for long: no step is lost, the next one rings in full', async () => {
    await awaitCalls(hugo, lou, sacha);
    const questionId = await call();
    await keepPresence(camille.context);
    await wait(300);
    expect(await ringing(questionId)).toEqual(['Hugo', 'Lou']);
    expect((await read(questionId)).secondsLeft).toBe(20);
  });
});

test('how long a step rings is for administrators, within reason', async () => {
  expect(await readCallSettings(alix.context)).toEqual({ stepInSeconds: 20 });
  await expect(readCallSettings(hugo.context)).rejects.toThrow(NotFound);
  await expect(changeCallSettings(hugo.context, { stepInSeconds: 5 })).rejects.toThrow(NotFound);
  await expect(changeCallSettings(alix.context, { stepInSeconds: 4 })).rejects.toThrow(
    InvalidInput,
  );
  await changeCallSettings(alix.context, { stepInSeconds: 30 });
  expect(await readCallSettings(alix.context)).toEqual({ stepInSeconds: 30 });
});
