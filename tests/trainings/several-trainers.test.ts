import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { type Actor, visitor } from '#app/platform/actor.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { announceSession } from '#app/trainings/announce-session.server.ts';
import { cancelSession } from '#app/trainings/cancel-session.server.ts';
import { copySession } from '#app/trainings/copy-session.server.ts';
import { createSession } from '#app/trainings/create-session.server.ts';
import { createTraining } from '#app/trainings/create-training.server.ts';
import { listKeptSessions } from '#app/trainings/list-kept-sessions.server.ts';
import { readReplacementForm } from '#app/trainings/read-replacement-form.server.ts';
import { readSessionForm } from '#app/trainings/read-session-form.server.ts';
import { readSessionInside } from '#app/trainings/read-session-inside.server.ts';
import { readTraining } from '#app/trainings/read-training.server.ts';
import { replaceTrainer } from '#app/trainings/replace-trainer.server.ts';
import { reviseSession } from '#app/trainings/revise-session.server.ts';
import { readSessionForm as readForm } from '#app/trainings/session-form.ts';
import { tellOfReplacement } from '#app/trainings/tell-of-replacement.server.ts';
import { writeSessionsCalendar } from '#app/trainings/write-sessions-calendar.ts';
import { mails } from '#db/schema/platform.ts';
import { announced as toldOf } from '#tests/support/announced.ts';
import { contextFor, type joinNetwork } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { trainersOf } from '#tests/support/name-trainers.ts';
import { joinTrainingPeople } from '#tests/support/training-people.ts';

type Person = Awaited<ReturnType<typeof joinNetwork>>;

/** What several people teach together, on a real database. */
const database = useDatabase();
const now = () => new Date('2026-12-01T10:00:00Z');
let people: Record<string, Person>;
let departmentalId: string;
let forcalquierId: string;
let themeId: number;
let ilan: Person;

beforeAll(async () => {
  const joined = await joinTrainingPeople(database.current.db);
  ({ people, departmentalId } = joined);
  ({ themeId, forcalquierId } = joined.place);
  ilan = await joined.join('Ilan', joined.place.aptId);
});

const as = (actor: Actor) => contextFor(database.current.db, actor, now);
const at = (who: string) => as(people[who]!.actor);
const named = (...names: string[]) => names.map((name) => ({ name }));
const half = (day: string, trainers: { name: string; id?: string }[], from = '9:00') => ({
  day,
  from,
  to: '12:00',
  placeKind: 'remote' as const,
  visioUrl: 'https://visio.example.org/a',
  trainers,
});
type Half = ReturnType<typeof half>;

async function prepare(who: string, title: string, sittings: Half[]) {
  const { slug } = await createTraining(at(who), {
    title,
    summary: 'Ensemble.',
    aims: '',
    audience: 'everyone',
    prerequisites: '',
    themeId,
    // A referent of a library organises for theirs alone.
    libraryId: who === 'referent' ? forcalquierId : departmentalId,
  });
  const said = {
    quota: 10,
    registrationOpensOn: '2026-11-01',
    registrationClosesOn: sittings[0]!.day,
    sittings,
  };
  const { sessionId } = await createSession(at(who), { slug, ...said });
  return { slug, sessionId, said };
}
async function announced(title: string, sittings: Half[]) {
  const made = await prepare('organiser', title, sittings);
  await announceSession(at('organiser'), made);
  return made;
}
const refusalOf = async (deed: Promise<unknown>) => {
  const refused = await deed.then(
    () => null,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(InvalidInput);
  return (refused as InvalidInput).fields;
};
const teachers = (sessionId: string) => trainersOf(database.current.db, sessionId);
const ids = (...who: Person[]) => who.map(({ userId }) => userId);

describe('a half-day of two', () => {
  test('is read with both, by professionals; each keeps it on their desk, drafts too', async () => {
    const ines = people.trainer!;
    const { slug, sessionId } = await prepare('organiser', 'À deux voix', [
      half('2027-01-14', named('Ines', 'Ilan')),
      half('2027-01-21', named('Ines')),
    ]);
    const desk = async (actor: Actor) =>
      (await listKeptSessions(as(actor), { period: 'coming', page: 1 })).items
        .filter(({ id }) => id === sessionId)
        .map(({ teaches, mayKeep }) => [teaches, mayKeep]);
    for (const { actor } of [ines, ilan]) expect(await desk(actor)).toEqual([[true, false]]);
    expect(await desk(people.member!.actor)).toEqual([]);
    await announceSession(at('organiser'), { sessionId });
    const seen = async (actor: Actor) =>
      (await readTraining(as(actor), { slug })).sessions[0]?.sittings.map(
        ({ trainers, visioUrl }) => [trainers.map(({ name }) => name).join(), visioUrl !== ''],
      );
    expect(await seen(visitor)).toEqual([
      ['', false],
      ['', false],
    ]);
    expect(await seen(people.member!.actor)).toEqual([
      ['Ines,Ilan', false],
      ['Ines', false],
    ]);
    // The second teaches one half-day of the session: what is inside is theirs to read.
    expect(await seen(ilan.actor)).toEqual([
      ['Ines,Ilan', true],
      ['Ines', true],
    ]);
    const inside = (await readSessionInside(database.current.db, { clock: now }, sessionId))!;
    const calendar = writeSessionsCalendar([inside], { appUrl: 'https://rpbs.example', name: '' });
    expect(calendar).toContain('DESCRIPTION:Avec Ines et Ilan\r\n');
  });

  test('is saved as it was read; typed names count, nobody is named twice', async () => {
    const { slug, sessionId, said } = await prepare('organiser', 'Enregistrée', [
      half('2027-01-15', named('Ines', 'Ilan')),
    ]);
    const { form } = await readSessionForm(at('organiser'), { slug, sessionId });
    expect(form['sittings.0.trainers.1.name']).toBe('Ilan');
    await reviseSession(at('organiser'), { sessionId, ...readForm(form) });
    expect(await teachers(sessionId)).toEqual([ids(people.trainer!, ilan)]);
    // Typed over since it was chosen: the words count.
    const changed = { ...form, 'sittings.0.trainers.0.name': 'sacha' };
    await reviseSession(at('organiser'), { sessionId, ...readForm(changed) });
    expect(await teachers(sessionId)).toEqual([ids(people.member!, ilan)]);
    const wrong = async (...names: string[]) =>
      refusalOf(
        reviseSession(at('organiser'), {
          ...said,
          sessionId,
          sittings: [half('2027-01-15', named(...names))],
        }),
      );
    expect(await wrong('Ilan', 'ilan')).toEqual({
      'sittings.0.trainers.1.name': ['Cette personne est déjà nommée.'],
    });
    expect(Object.keys(await wrong('Ilan', 'Personne'))).toEqual(['sittings.0.trainers.1.name']);
    expect(await teachers(sessionId)).toEqual([ids(people.member!, ilan)]);
  });

  test('is copied with both, where both are free', async () => {
    const { sessionId } = await announced('Copiée', [half('2027-01-18', named('Ines', 'Ilan'))]);
    await announced('Prise', [half('2027-02-01', named('Ilan'))]);
    const copy = (everyWeeks: number) =>
      copySession(at('organiser'), { sessionId, everyWeeks, times: 1 });
    expect(await refusalOf(copy(2))).toEqual({
      sittings: [
        expect.stringMatching(/^Ilan anime déjà «\u00A0Prise\u00A0», lundi 1er? février/u),
      ],
    });
    await copy(1);
    const rows = await database.current.db.execute<{ names: string }>(sql`
      select string_agg(u.display_name, ',' order by t.rank) as names
      from training_sitting_trainers t join users u on u.id = t.user_id
      where t.starts_at = '2027-01-25T08:00:00Z' group by t.sitting_id`);
    expect(rows.map(({ names }) => names)).toEqual(['Ines,Ilan']);
  });
});

describe('who teaches elsewhere at these hours', () => {
  test('is refused beside their name, by what keeps them; a draft of others is not named', async () => {
    await announced('Le matin', [half('2027-03-02', named('Ines'))]);
    await prepare('administrator', 'Secret', [half('2027-03-03', named('Ilan'))]);
    const both = (day: string, who = 'referent') =>
      refusalOf(prepare(who, 'Les deux', [half(day, named('Tania', 'Ines', 'Ilan'))]));
    expect(await both('2027-03-02')).toEqual({
      'sittings.0.trainers.1.name': [
        'Ines anime déjà «\u00A0Le matin\u00A0», mardi 2 mars 2027, de 9\u00A0h à 12\u00A0h.',
      ],
    });
    expect(await both('2027-03-03')).toEqual({
      'sittings.0.trainers.2.name': [
        'Ilan anime déjà une autre formation, mercredi 3 mars 2027, de 9\u00A0h à 12\u00A0h.',
      ],
    });
    // Who organises it too reads which.
    expect(await both('2027-03-03', 'territory')).toEqual({
      'sittings.0.trainers.2.name': [
        'Ilan anime déjà «\u00A0Secret\u00A0», mercredi 3 mars 2027, de 9\u00A0h à 12\u00A0h.',
      ],
    });
  });

  test('the database alone refuses it, also when hours are moved; a session called off frees both', async () => {
    const { db } = database.current;
    const first = await announced('Première', [half('2027-04-06', named('Ines', 'Ilan'))]);
    const second = await announced('Seconde', [half('2027-04-07', named('Ilan'))]);
    const move = () =>
      db.execute(sql`update training_sittings set starts_at = starts_at + interval '1 day',
        ends_at = ends_at + interval '1 day' where session_id = ${first.sessionId}`);
    const add = () =>
      db.execute(sql`insert into training_sitting_trainers (sitting_id, rank, user_id)
        select s.id, 9, ${ilan.userId} from training_sittings s
        where s.session_id = ${first.sessionId}`);
    const refused = { cause: { constraint_name: 'training_sitting_trainers_one_member' } };
    await expect(move()).rejects.toMatchObject(refused);
    await expect(add()).rejects.toMatchObject({ cause: { code: '23505' } });
    await cancelSession(at('organiser'), { ...second, reason: 'Dégât des eaux' });
    await move();
  });

  test('of two organisers who name the same two at once, one has them, and the other reads whom and where', async () => {
    const { slug: a } = await prepare('organiser', 'Course A', [half('2027-05-03', [])]);
    const { slug: b } = await prepare('administrator', 'Course B', [half('2027-05-04', [])]);
    for (let round = 0; round < 8; round += 1) {
      const day = `2027-06-${String(round + 10)}`;
      const open = (who: string, slug: string, from: string, ...names: string[]) =>
        createSession(at(who), {
          slug,
          quota: 10,
          registrationOpensOn: '2026-11-01',
          registrationClosesOn: day,
          sittings: [half(day, named(...names), from)],
        });
      const done = await Promise.allSettled([
        open('organiser', a, '9:00', 'Ines', 'Ilan'),
        open('administrator', b, '10:00', 'Ilan', 'Ines'),
      ]);
      expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const lost = done.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
      const { fields } = lost.reason as InvalidInput;
      expect(Object.keys(fields)).toEqual([
        'sittings.0.trainers.0.name',
        'sittings.0.trainers.1.name',
      ]);
    }
    const [twice] = await database.current.db.execute<{ n: number }>(sql`
      select count(*)::int as n from training_sitting_trainers where starts_at >= '2027-06-10'
        and starts_at < '2027-06-18'`);
    expect(twice?.n).toBe(16);
  });
});

describe('one of two is replaced', () => {
  const two = [half('2027-07-01', named('Ines', 'Ilan')), half('2027-07-08', named('Ines'))];

  test('the other stays; who leaves and who comes are told, of their half-days alone', async () => {
    const { db } = database.current;
    const { slug, sessionId } = await announced('Relève à deux', two);
    const { trainers } = await readReplacementForm(at('organiser'), { slug, sessionId });
    expect(trainers.map(({ name }) => name)).toEqual(['Ines', 'Ilan']);
    const [ines, itsIlan] = trainers.map(({ ref }) => ref);
    const replace = (more: object) =>
      replaceTrainer(at('organiser'), {
        sessionId,
        scope: 'remaining',
        trainerKind: 'member',
        member: 'Sacha',
        ...more,
      });
    expect(await replace({ replaced: itsIlan })).toEqual({ slug, count: 1 });
    expect(await teachers(sessionId)).toEqual([
      ids(people.trainer!, people.member!),
      ids(people.trainer!),
    ]);
    expect(Object.keys(await refusalOf(replace({ replaced: itsIlan })))).toEqual(['replaced']);
    const [told] = (await toldOf(db, 'training-trainer-replaced')).filter(
      (one) => one.sessionId === sessionId,
    );
    const context = { ...at('organiser'), appUrl: 'https://rpbs.example' };
    for (let n = 0; n < 2; n += 1) await tellOfReplacement(context, told as never);
    const letters = (await db.select().from(mails)).filter(({ dedupeKey }) =>
      dedupeKey?.startsWith(`trainer-replaced:${sessionId}`),
    );
    expect(letters.map(({ recipient }) => recipient).toSorted()).toEqual(
      [ilan.email, people.member!.email].toSorted(),
    );
    for (const { plain } of letters) expect(plain).not.toContain('8 juillet');
    // Who teaches with her already takes her place where he is, and comes where he was not.
    await replace({ replaced: ines });
    expect(await teachers(sessionId)).toEqual([ids(people.member!), ids(people.member!)]);
  });

  test('with nobody in their place; all of them, where nobody is chosen', async () => {
    const { sessionId } = await announced('Sans elle', [half('2027-08-02', named('Ines', 'Ilan'))]);
    const replace = (replaced: string, trainerKind: 'nobody' | 'me') =>
      replaceTrainer(at('organiser'), { sessionId, scope: 'remaining', trainerKind, replaced });
    await replace(`m-${people.trainer!.userId}`, 'nobody');
    expect(await teachers(sessionId)).toEqual([ids(ilan)]);
    await replace('', 'me');
    expect(await teachers(sessionId)).toEqual([ids(people.organiser!)]);
  });
});
