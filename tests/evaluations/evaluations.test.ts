import { randomUUID } from 'node:crypto';

import { asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { answerEvaluation } from '#app/evaluations/answer-evaluation.server.ts';
import { askForEvaluations } from '#app/evaluations/ask-for-evaluations.server.ts';
import { readEvaluationForm } from '#app/evaluations/read-evaluation-form.server.ts';
import { readEvaluations } from '#app/evaluations/read-evaluations.server.ts';
import { remindOfEvaluations } from '#app/evaluations/remind-of-evaluations.server.ts';
import { sweepEvaluations } from '#app/evaluations/sweep-evaluations.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { openDatabase } from '#app/platform/database.server.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { attendanceMarks } from '#db/schema/attendance.ts';
import { evaluationRequests } from '#db/schema/evaluations.ts';
import { mails } from '#db/schema/platform.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainings, trainingSessions, trainingSittings } from '#db/schema/trainings.ts';
import { contextFor, type joinNetwork, type settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { nameTrainers } from '#tests/support/name-trainers.ts';
import { joinTrainingPeople } from '#tests/support/training-people.ts';

const database = useDatabase();
const start = new Date('2027-01-14T08:00:00Z');
const after = (days: number) => new Date(start.getTime() + days * 86_400_000);
let time = after(1);
const now = () => time;
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let place: Awaited<ReturnType<typeof settleTerritory>>;
let departmentalId = '';
let people: Record<string, Person> = {};
let crowd: Person[] = [];

const at = (person: Person | undefined) =>
  person ? { ...person.context, clock: now } : contextFor(database.current.db, visitor, now);

beforeAll(async () => {
  const { db } = database.current;
  const joined = await joinTrainingPeople(db);
  ({ place, departmentalId, people } = joined);
  crowd = await Promise.all(
    Array.from({ length: 5 }, (_, i) => joined.join(`Membre ${i}`, place.forcalquierId)),
  );
});

/** A session that was held, with five members, somebody with an address, somebody without. */
async function hold(states: Record<number, 'present' | 'left' | 'absent'> = {}) {
  const { db } = database.current;
  const organiserId = people.organiser!.userId;
  const slug = `relier-${randomUUID().slice(0, 8)}`;
  return db.transaction(async (tx) => {
    const [training] = await tx
      .insert(trainings)
      .values({
        slug,
        title: 'Relier',
        audience: 'everyone',
        themeId: place.themeId,
        libraryId: departmentalId,
        createdById: organiserId,
        changedAt: start,
        publishedAt: start,
      })
      .returning({ id: trainings.id });
    const [session] = await tx
      .insert(trainingSessions)
      .values({
        trainingId: training!.id,
        quota: 9,
        registrationOpensOn: '2026-11-01',
        registrationClosesOn: '2027-01-13',
        createdById: organiserId,
      })
      .returning({ id: trainingSessions.id });
    const sessionId = session!.id;
    const [sitting] = await tx
      .insert(trainingSittings)
      .values({
        sessionId,
        startsAt: start,
        endsAt: new Date(start.getTime() + 3 * 3_600_000),
        placeKind: 'remote',
      })
      .returning({ id: trainingSittings.id });
    await tx
      .update(trainingSessions)
      .set({ announcedAt: start, announcedById: organiserId })
      .where(eq(trainingSessions.id, sessionId));
    const base = {
      sessionId,
      status: 'employee' as const,
      registeredById: organiserId,
      state: 'registered' as const,
      changedAt: start,
    };
    const rows = await tx
      .insert(registrations)
      .values([
        ...crowd.map(({ userId }, i) => ({ ...base, userId, arrival: i + 1 })),
        { ...base, personName: 'Lou Vial', personEmail: `${slug}@exemple.fr`, arrival: 6 },
        { ...base, personName: 'Maud Ferrier', arrival: 7 },
      ])
      .returning({ id: registrations.id });
    await tx.insert(attendanceMarks).values(
      rows.map(({ id }, i) => ({
        sessionId,
        sittingId: sitting!.id,
        registrationId: id,
        state: states[i] ?? ('present' as const),
        leftAt: states[i] === 'left' ? start : null,
        markedById: organiserId,
        takenAt: start,
        clientKey: randomUUID(),
      })),
    );
    return { slug, sessionId, sittingId: sitting!.id, lou: `${slug}@exemple.fr` };
  });
}
type Held = Awaited<ReturnType<typeof hold>>;

const usual = {
  overall: '4',
  pace: 'right',
  recommends: 'yes',
  useful: 'Les colles.',
  remarks: '',
};
const answer = (held: Held, who: Person | undefined, more = {}) =>
  answerEvaluation(at(who), {
    ...usual,
    ...more,
    of: { slug: held.slug, sessionId: held.sessionId },
  });
const lettersTo = (recipient: string) =>
  database.current.db
    .select()
    .from(mails)
    .where(eq(mails.recipient, recipient))
    .orderBy(asc(mails.createdAt));
const tokensOf = (letters: { html: string }[]) =>
  letters.flatMap(({ html }) => /evaluation\/([\w-]{43})/u.exec(html)?.[1] ?? []);
const askedIn = async ({ sessionId }: Held) =>
  (
    await database.current.db
      .select()
      .from(evaluationRequests)
      .where(eq(evaluationRequests.sessionId, sessionId))
  ).length;

describe('asking', () => {
  test('who was there, at their address, once; a mark that comes late is seen the next day', async () => {
    const held = await hold({ 0: 'absent', 1: 'left' });
    await Promise.all([askForEvaluations(at(undefined)), askForEvaluations(at(undefined))]);
    await askForEvaluations(at(undefined));
    // Four members and who gave an address; who has none was registered by who teaches.
    expect(await askedIn(held)).toBe(5);
    expect(await lettersTo(held.lou)).toHaveLength(1);
    const mine = (await lettersTo(crowd[1]!.email)).filter(({ html }) => html.includes(held.slug));
    expect(mine).toHaveLength(1);
    expect(mine[0]?.plain).toContain('Vous étiez à cette formation');
    await database.current.db
      .update(attendanceMarks)
      .set({ state: 'present', leftAt: null })
      .where(eq(attendanceMarks.sessionId, held.sessionId));
    time = after(22.2);
    await askForEvaluations(at(undefined));
    expect(await askedIn(held)).toBe(5);
    time = after(2);
    await askForEvaluations(at(undefined));
    expect(await askedIn(held)).toBe(6);
    time = after(1);
  });

  test('again, once, who did not answer: the first link still serves, and one answer ends both', async () => {
    const held = await hold();
    await askForEvaluations(at(undefined));
    await answer(held, crowd[0]);
    time = after(9);
    await Promise.all([remindOfEvaluations(at(undefined)), remindOfEvaluations(at(undefined))]);
    const letters = await lettersTo(held.lou);
    expect(letters.map(({ subject }) => subject.startsWith('Rappel'))).toEqual([false, true]);
    const answered = (await lettersTo(crowd[0]!.email)).filter(({ html }) =>
      html.includes(held.slug),
    );
    expect(answered).toHaveLength(1);
    const [first = '', second = ''] = tokensOf(letters);
    expect(new Set([first, second]).size).toBe(2);
    await answerEvaluation(at(undefined), { ...usual, of: { token: first } });
    for (const token of [first, second, 'x'.repeat(43)])
      await expect(readEvaluationForm(at(undefined), { token })).rejects.toThrow(NotFound);
    time = after(1);
  });
});

describe('answering', () => {
  test('once, were it sent twice at once by two servers; nothing ties an answer to who gave it', async () => {
    const held = await hold();
    await askForEvaluations(at(undefined));
    const pools = [1, 2].map(() => openDatabase(database.url, { max: 2 }));
    const done = await Promise.allSettled(
      [0, 1, 2, 3].map((i) =>
        answerEvaluation(contextFor(pools[i % 2]!.db, crowd[0]!.actor, now), {
          ...usual,
          of: { slug: held.slug, sessionId: held.sessionId },
        }),
      ),
    );
    // All the others at once: nobody waits for somebody who waits for them.
    const others = await Promise.allSettled(
      crowd.slice(1).map(({ actor }, i) =>
        answerEvaluation(contextFor(pools[i % 2]!.db, actor, now), {
          ...usual,
          of: { slug: held.slug, sessionId: held.sessionId },
        }),
      ),
    );
    await Promise.all(pools.map((pool) => pool.close()));
    expect(others.map(({ status }) => status)).toEqual(others.map(() => 'fulfilled'));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(answer(held, crowd[0])).rejects.toThrow(Conflict);
    const { db } = database.current;
    const written = await db.execute<{ xmin: string }>(
      `select xmin::text from evaluation_answers where session_id = '${held.sessionId}'
       union all select xmin::text from evaluation_requests where session_id = '${held.sessionId}'`,
    );
    expect(written).toHaveLength(11);
    expect(new Set(written.map(({ xmin }) => xmin)).size).toBe(1);
    const form = await readEvaluationForm(at(crowd[0]), held);
    expect(form.hasAnswered).toBe(true);
  });

  test('what is missing or too long is refused beside its field, and may be sent again', async () => {
    const held = await hold();
    await askForEvaluations(at(undefined));
    const wrong = [
      ['overall', { overall: '6' }],
      ['overall', { overall: '' }],
      ['pace', { pace: 'x' }],
      ['recommends', { recommends: '' }],
      ['remarks', { remarks: 'a'.repeat(2001) }],
    ] as const;
    for (const [field, said] of wrong) {
      const refused = await answer(held, crowd[0], said).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(InvalidInput);
      expect(Object.keys((refused as InvalidInput).fields)).toEqual([field]);
    }
    await answer(held, crowd[0]);
  });

  test('who was asked nothing, or too late, finds nothing', async () => {
    const held = await hold({ 0: 'absent' });
    await askForEvaluations(at(undefined));
    await expect(answer(held, crowd[0])).rejects.toThrow(NotFound);
    await expect(answer(held, people.organiser)).rejects.toThrow(NotFound);
    await expect(answer(held, undefined)).rejects.toThrow(NotSignedIn);
    await expect(answer({ ...held, slug: 'autre' }, crowd[1])).rejects.toThrow(NotFound);
    time = after(32);
    await expect(answer(held, crowd[1])).rejects.toThrow(NotFound);
    time = after(1);
  });
});

describe('results', () => {
  const table: [who: string, outcome: 'in' | 'no' | 'ok'][] = [
    ['visitor', 'in'],
    ['member', 'no'],
    ['participant', 'no'],
    ['referent', 'no'],
    ['other territory', 'no'],
    ['trainer', 'ok'],
    ['organiser', 'ok'],
    ['territory', 'ok'],
    ['administrator', 'ok'],
  ];
  let held: Held;
  beforeAll(async () => {
    held = await hold();
    await askForEvaluations(at(undefined));
    await nameTrainers(database.current.db, held, people.trainer!.userId);
  });

  test.each(table)('for %s', async (who, outcome) => {
    const reader = who === 'participant' ? crowd[0] : people[who];
    const seen = await readEvaluations(at(reader), held).then(
      () => 'ok',
      (error: unknown) =>
        error instanceof NotSignedIn ? 'in' : error instanceof Forbidden ? 'no' : String(error),
    );
    expect(seen).toBe(outcome);
  });

  test('under five the count alone, from five on averages and words', async () => {
    const read = () => readEvaluations(at(people.organiser), held);
    for (const [i, person] of crowd.slice(0, 4).entries())
      await answer(held, person, { overall: String(i + 2), useful: `Utile ${i}` });
    const few = await read();
    expect(few).toMatchObject({ askedCount: 6, answerCount: 4, results: null });
    expect(JSON.stringify(few)).not.toContain('Utile');
    await answer(held, crowd[4], {
      overall: '1',
      pace: 'fast',
      recommends: 'no',
      remarks: 'Bref.',
    });
    const { results, answerCount } = await read();
    expect(answerCount).toBe(5);
    expect(results).toMatchObject({ average: 3, remarks: ['Bref.'] });
    expect(results?.pace.map(({ value }) => value)).toEqual([0, 4, 1]);
    expect(results?.useful).toHaveLength(5);
    expect(JSON.stringify(results)).not.toMatch(/Membre|registration|answeredOn/u);
  });

  test('requests go after two months, texts after a year, marks after five', async () => {
    const left = async (days: number) => {
      time = after(days);
      await sweepEvaluations(at(undefined));
      const { results, askedCount } = await readEvaluations(at(people.organiser), held);
      return [askedCount, results?.useful.length ?? null];
    };
    expect(await left(59)).toEqual([6, 5]);
    expect(await left(61)).toEqual([0, 5]);
    expect(await left(366)).toEqual([0, 0]);
    expect(await left(1828)).toEqual([0, null]);
    time = after(1);
  });
});
