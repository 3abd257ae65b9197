import { createHash, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { drawCertificate } from '#app/attendance/print/draw-certificate.server.ts';
import { answerQuiz } from '#app/courses/answer-quiz.server.ts';
import { createCourse } from '#app/courses/create-course.server.ts';
import { findCourseCertificate } from '#app/courses/find-course-certificate.server.ts';
import { finishStep } from '#app/courses/finish-step.server.ts';
import { moveStep } from '#app/courses/move-step.server.ts';
import { openCourseFile } from '#app/courses/open-course-file.server.ts';
import { previewCourse } from '#app/courses/preview-course.server.ts';
import { previewStep } from '#app/courses/preview-step.server.ts';
import { publishCourse } from '#app/courses/publish-course.server.ts';
import { readCourseCertificate } from '#app/courses/read-course-certificate.server.ts';
import { readCourse } from '#app/courses/read-course.server.ts';
import { readCourseFigures } from '#app/courses/read-course-figures.server.ts';
import { readCourseForm } from '#app/courses/read-course-form.server.ts';
import { readStep } from '#app/courses/read-step.server.ts';
import { readStepForm } from '#app/courses/read-step-form.server.ts';
import { removeStep } from '#app/courses/remove-step.server.ts';
import { reviseCourse } from '#app/courses/revise-course.server.ts';
import { searchCourses } from '#app/courses/search-courses.server.ts';
import { startCourse } from '#app/courses/start-course.server.ts';
import { countMisses, hideSmall } from '#app/courses/sum-up.ts';
import { sweepCourses } from '#app/courses/sweep-courses.server.ts';
import type { CourseReaders } from '#app/courses/vocabulary.ts';
import { tryQuiz } from '#app/courses/try-quiz.server.ts';
import { withdrawCourse } from '#app/courses/withdraw-course.server.ts';
import { writeStep } from '#app/courses/write-step.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { settings } from '#app/platform/settings.server.ts';
import { sweepUnusedFiles } from '#app/sheets/sweep-unused-files.server.ts';
import {
  courseAttempts,
  courseCertificates,
  courseLearners,
  courseProgress,
  courses,
} from '#db/schema/courses.ts';
import { storedFiles } from '#db/schema/files.ts';
import { contextFor, type joinNetwork } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { joinTrainingPeople } from '#tests/support/training-people.ts';

const database = useDatabase();
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let people: Record<string, Person> = {};
let place = { themeId: 0, libraryId: '' };
let time = new Date('2027-01-14T08:00:00Z');
const at = (who: string) =>
  who === 'visitor'
    ? contextFor(database.current.db, visitor, () => time)
    : { ...people[who]!.context, clock: () => time };

beforeAll(async () => {
  const joined = await joinTrainingPeople(database.current.db);
  place = { themeId: joined.place.themeId, libraryId: joined.departmentalId };
  people = {
    ...joined.people,
    colleague: await joined.join('Paul', joined.departmentalId),
    unvouched: await joined.join('Lena', joined.place.aptId, { isVouched: false }),
  };
});

let slug = '';
beforeEach(async () => {
  await database.current.db.delete(courses);
  time = new Date('2027-01-14T08:00:00Z');
  slug = (await createCourse(at('organiser'), said())).slug;
});

const said = (more: Record<string, unknown> = {}) => ({
  title: 'Accueillir une classe',
  aims: 'Préparer\nAccueillir',
  audience: 'everyone' as const,
  readers: 'professionals' as CourseReaders,
  minutes: 40,
  ...place,
  ...more,
});
const words = (text: string) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const write = (more: Record<string, unknown> = {}, who = 'organiser') =>
  writeStep(at(who), {
    slug,
    stepId: null,
    kind: 'text',
    title: 'Lire',
    text: words('Un texte.'),
    file: null,
    quizForm: {},
    ...more,
  });
const quizForm = (more: Record<string, string> = {}) => ({
  neededPercent: '100',
  'questions.0.label': 'Combien ?',
  'questions.0.answers.0.label': 'Un',
  'questions.0.answers.0.explanation': 'Trop peu.',
  'questions.0.answers.1.label': 'Deux',
  'questions.0.answers.1.explanation': 'Tout juste.',
  'questions.0.answers.1.isRight': 'oui',
  'questions.1.label': 'Lesquels ?',
  'questions.1.answers.0.label': 'Le rouge',
  'questions.1.answers.0.explanation': 'Il chauffe.',
  'questions.1.answers.0.isRight': 'oui',
  'questions.1.answers.1.label': 'Le bleu',
  'questions.1.answers.1.explanation': 'Il refroidit.',
  'questions.1.answers.1.isRight': 'oui',
  'questions.1.answers.2.label': 'Le vert',
  'questions.1.answers.2.explanation': 'Il ne sert à rien.',
  ...more,
});
async function received(name: string, content: string) {
  const directory = path.join(settings().dataDirectory, 'incoming');
  await mkdir(directory, { recursive: true });
  const file = path.join(directory, randomUUID());
  await writeFile(file, content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { field: 'file', name, path: file, sizeInBytes: content.length, sha256 };
}
const outcome = (deed: Promise<unknown>) =>
  deed.then(
    () => 'ok',
    (error: unknown) => {
      if (error instanceof NotSignedIn) return 'in';
      if (error instanceof NotFound) return '-';
      return error instanceof Forbidden ? 'no' : String(error);
    },
  );
const titles = async (who = 'member') =>
  (await readCourse(at(who), { slug })).steps.map(({ title }) => title);
const stepsOf = async (who = 'member') => (await readCourse(at(who), { slug })).steps;
/** What the ids of a quiz are, by the words of its answers. */
async function answersOf(who: string, number: number, chosen: string[]) {
  const { quiz, step } = await readStep(at(who), { slug, number: String(number), attemptId: null });
  const answers = quiz!.questions.map(({ id, answers: all }) => [
    id,
    all.filter(({ label }) => chosen.includes(label)).map((one) => one.id),
  ]);
  return { slug, stepId: step.id, clientKey: randomUUID(), answers: Object.fromEntries(answers) };
}

test('its keeper tries it as it is written, and nothing of it is recorded', async () => {
  const { db } = database.current;
  await write();
  const quiz = { kind: 'quiz', title: 'Savoir', quizForm: quizForm() };
  await write(quiz);
  await write({ kind: 'file', title: 'La fiche', file: await received('fiche.txt', 'À lire.') });
  const page = await previewCourse(at('organiser'), { slug });
  expect(page).toMatchObject({ isPreview: true, mine: null, mayRead: true });
  expect(page.steps.map(({ number, title }) => [number, title])).toEqual([
    [1, 'Lire'],
    [2, 'Savoir'],
    [3, 'La fiche'],
  ]);
  const asked = await previewStep(at('organiser'), { slug, number: '2' });
  expect(JSON.stringify(asked.quiz)).not.toMatch(/isRight|Tout juste/u);
  const answering = (chosen: string[]) =>
    tryQuiz(at('organiser'), {
      slug,
      number: '2',
      answers: Object.fromEntries(
        asked.quiz!.questions.map(({ id, answers }) => [
          id,
          answers.filter(({ label }) => chosen.includes(label)).map((one) => one.id),
        ]),
      ),
    });
  await expect(answering(['Deux'])).rejects.toThrow(InvalidInput);
  expect(await answering(['Un', 'Le rouge'])).toMatchObject({ right: 0, hasPassed: false });
  expect(await answering(['Deux', 'Le rouge', 'Le bleu'])).toMatchObject({
    right: 2,
    total: 2,
    hasPassed: true,
  });
  for (const table of [courseAttempts, courseLearners, courseProgress, courseCertificates])
    expect(await db.$count(table)).toBe(0);
  const { step } = await previewStep(at('organiser'), { slug, number: '3' });
  const width = null;
  expect(await outcome(openCourseFile(at('organiser'), { fileId: step.file!.id, width }))).toBe(
    'ok',
  );
  // Published, readers see what was published; the preview what is written since.
  await publishCourse(at('organiser'), { slug });
  await write({ title: 'Relire' });
  expect(await titles()).toHaveLength(3);
  expect((await previewCourse(at('organiser'), { slug })).steps).toHaveLength(4);
  expect(await outcome(previewStep(at('organiser'), { slug, number: '5' }))).toBe('-');
});

describe('who may do what', () => {
  const readers = [
    ['visitor', 'ok in in in'],
    ['unvouched', 'ok no no no'],
    ['member', 'ok ok ok no'],
    ['referent', 'ok ok ok no'],
    ['trainer', 'ok ok ok no'],
    ['other territory', 'ok ok ok no'],
    ['colleague', 'ok ok ok ok'],
    ['organiser', 'ok ok ok ok'],
    ['territory', 'ok ok ok ok'],
    ['administrator', 'ok ok ok ok'],
  ] as const;

  //  page, step, follow, keep: of a course between professionals, then of one open to all, of a draft
  test.each(readers)('%s: %s', async (who, expected) => {
    const keeps = expected.endsWith('ok');
    const { stepId } = await write();
    const ask = async () => [
      await outcome(readCourse(at(who), { slug })),
      await outcome(readStep(at(who), { slug, number: '1', attemptId: null })),
      await outcome(startCourse(at(who), { slug })),
      await outcome(readCourseForm(at(who), { slug })),
    ];
    // Whether it is published or not, who does not keep it does not learn that there is a preview.
    const previewed = async () => [
      await outcome(previewCourse(at(who), { slug })),
      await outcome(previewStep(at(who), { slug, number: '1' })),
      await outcome(tryQuiz(at(who), { slug, number: '2', answers: {} })),
    ];
    await write({ kind: 'quiz', title: 'Savoir', quizForm: quizForm() });
    const tried = keeps ? ['ok', 'ok', 'InvalidInput'] : ['-', '-', '-'];
    const asTried = async () => (await previewed()).map((one) => one.split(/[ :]/u)[0]);
    expect(await asTried()).toEqual(tried);
    const hidden = keeps ? 'ok - no ok' : who === 'visitor' ? '- - in in' : '- - - -';
    expect((await ask()).join(' ')).toBe(hidden);
    await publishCourse(at('organiser'), { slug });
    expect((await ask()).join(' ')).toBe(expected);
    expect(await asTried()).toEqual(tried);
    await database.current.db.update(courses).set({ readers: 'everybody' });
    const open = { visitor: 'ok ok in in', unvouched: 'ok ok ok no' }[who as string] ?? expected;
    expect((await ask()).join(' ')).toBe(open);
    const { revision } = (await readCourseForm(at('organiser'), { slug })).course;
    const gestures = [
      () => write({}, who),
      () => write({ stepId, title: 'Relire' }, who),
      () => moveStep(at(who), { slug, stepId, direction: 'down' }),
      () => removeStep(at(who), { slug, stepId }),
      () => publishCourse(at(who), { slug }),
      () => readStepForm(at(who), { slug, step: 'quiz' }),
      () => readCourseFigures(at(who), { slug }),
      () => withdrawCourse(at(who), { slug }),
    ];
    const revised = await outcome(
      reviseCourse(at(who), { ...said({ readers: 'everybody' }), slug, revision }),
    );
    const done = [];
    for (const gesture of gestures) done.push(await outcome(gesture()));
    const all = keeps ? 'ok' : who === 'visitor' ? 'in' : 'no';
    expect([revised, ...done]).toEqual(Array.from({ length: 9 }, () => all));
  });

  test('who organises for no library writes none, nor in the name of another', async () => {
    expect(await outcome(createCourse(at('visitor'), said()))).toBe('in');
    expect(await outcome(createCourse(at('member'), said()))).toBe('no');
    await expect(createCourse(at('referent'), said())).rejects.toThrow(InvalidInput);
    await expect(createCourse(at('organiser'), said({ trainingId: randomUUID() }))).rejects.toThrow(
      InvalidInput,
    );
  });

  test('a file is read with the steps; one that is not published, by who keeps the course', async () => {
    const { db } = database.current;
    const { stepId } = await write({ kind: 'file', file: await received('a.txt', 'Un') });
    const opens = async (who: string, name: string) => {
      const [file] = await db.select().from(storedFiles).where(eq(storedFiles.name, name));
      return outcome(openCourseFile(at(who), { fileId: file!.id }));
    };
    expect([await opens('member', 'a.txt'), await opens('colleague', 'a.txt')]).toEqual([
      '-',
      'ok',
    ]);
    await publishCourse(at('organiser'), { slug });
    expect([await opens('member', 'a.txt'), await opens('visitor', 'a.txt')]).toEqual(['ok', '-']);
    await write({ stepId, title: 'Lire b', file: await received('b.txt', 'Deux') });
    expect([await opens('member', 'a.txt'), await opens('member', 'b.txt')]).toEqual(['ok', '-']);
    time = new Date('2027-01-20T08:00:00Z');
    await sweepUnusedFiles(at('organiser'));
    expect(await opens('member', 'a.txt')).toBe('ok');
    await publishCourse(at('organiser'), { slug });
    await sweepUnusedFiles(at('organiser'));
    expect([await opens('member', 'a.txt'), await opens('member', 'b.txt')]).toEqual(['-', 'ok']);
  });
});

describe('writing', () => {
  test('readers see steps once they are published, in their order', async () => {
    for (const title of ['Première', 'Deuxième', 'Troisième']) await write({ title });
    await publishCourse(at('organiser'), { slug });
    const [, second, third] = await stepsOf();
    await moveStep(at('organiser'), { slug, stepId: third!.id, direction: 'up' });
    await moveStep(at('organiser'), { slug, stepId: third!.id, direction: 'up' });
    await moveStep(at('organiser'), { slug, stepId: third!.id, direction: 'up' });
    await write({ stepId: second!.id, title: 'Deuxième, revue' });
    expect(await titles()).toEqual(['Première', 'Deuxième', 'Troisième']);
    expect((await readCourseForm(at('organiser'), { slug })).hasChanges).toBe(true);
    await publishCourse(at('organiser'), { slug });
    expect(await titles()).toEqual(['Troisième', 'Première', 'Deuxième, revue']);
    expect((await readCourseForm(at('organiser'), { slug })).hasChanges).toBe(false);
  });

  test('two who move and add at once leave one order', async () => {
    for (const title of ['Première', 'Deuxième', 'Troisième']) await write({ title });
    const { steps } = await readCourseForm(at('organiser'), { slug });
    await Promise.all([
      moveStep(at('organiser'), { slug, stepId: steps[0]!.id, direction: 'down' }),
      moveStep(at('colleague'), { slug, stepId: steps[2]!.id, direction: 'up' }),
      write({ title: 'Dernière' }, 'colleague'),
      removeStep(at('organiser'), { slug, stepId: steps[1]!.id }),
    ]);
    const rows = await database.current.db.execute<{ position: number }>(
      sql`select position from course_steps order by position`,
    );
    expect(rows.map(({ position }) => position)).toEqual([1, 2, 3]);
  });

  test('a course without a step is not published; one that is withdrawn is out of sight', async () => {
    await expect(publishCourse(at('organiser'), { slug })).rejects.toThrow(InvalidInput);
    await expect(withdrawCourse(at('organiser'), { slug })).rejects.toThrow(Conflict);
    await write();
    await publishCourse(at('organiser'), { slug });
    await withdrawCourse(at('organiser'), { slug });
    expect(await outcome(readCourse(at('member'), { slug }))).toBe('-');
    const found = await searchCourses(at('organiser'), {
      query: { words: '', themes: [], page: 1 },
    });
    expect(found.items).toEqual([]);
  });

  test.each([
    ['title', { title: 'a' }],
    ['text', { text: words('  ') }],
    ['text', { text: { type: 'doc', content: [{ type: 'script' }] } }],
    ['url', { kind: 'video', url: 'http://exemple.fr' }],
    ['url', { kind: 'video', url: 'https://?' }],
    ['file', { kind: 'file' }],
    ['kind', { kind: 'x' }],
    ['questions.0.label', { kind: 'quiz' }],
    ['questions.0.answers', { kind: 'quiz', quizForm: { 'questions.0.label': 'Quoi ?' } }],
    [
      'questions.1.answers.1.explanation',
      { kind: 'quiz', quizForm: quizForm({ 'questions.1.answers.1.explanation': '' }) },
    ],
    [
      'questions.0.answers',
      { kind: 'quiz', quizForm: quizForm({ 'questions.0.answers.1.isRight': '' }) },
    ],
    ['neededPercent', { kind: 'quiz', quizForm: quizForm({ neededPercent: '7' }) }],
  ])('%s is refused with its sentence', async (field, wrong) => {
    const refused = await write(wrong).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidInput);
    expect(Object.keys((refused as InvalidInput).fields)).toEqual([field]);
  });

  test('what was read is what is corrected', async () => {
    const { revision } = (await readCourseForm(at('organiser'), { slug })).course;
    const revise = () =>
      reviseCourse(at('organiser'), { ...said({ minutes: 50 }), slug, revision });
    await revise();
    await expect(revise()).rejects.toThrow(Conflict);
  });

  test('searched by words and theme, visitors too', async () => {
    await write();
    await publishCourse(at('organiser'), { slug });
    const find = async (query: object) =>
      (
        await searchCourses(at('visitor'), { query: { words: '', themes: [], page: 1, ...query } })
      ).items.map((one) => one.slug);
    expect(await find({ words: 'accueils de classes' })).toEqual([slug]);
    expect(await find({ words: 'xylophone' })).toEqual([]);
  });
});

describe('learning', () => {
  beforeEach(async () => {
    await write({ title: 'Première' });
    await write({ kind: 'quiz', title: 'Quiz', text: null, quizForm: quizForm() });
    await publishCourse(at('organiser'), { slug });
  });
  const finish = async (who: string, number: number) =>
    finishStep(at(who), { slug, stepId: (await stepsOf(who))[number - 1]!.id });

  test('a quiz is marked here: nothing says which answers are right before they are chosen', async () => {
    const before = await readStep(at('member'), { slug, number: '2', attemptId: null });
    expect(JSON.stringify(before)).not.toMatch(/isRight|explanation|Tout juste/u);
    const wrong = await answerQuiz(at('member'), await answersOf('member', 2, ['Un', 'Le rouge']));
    expect(wrong).toMatchObject({ score: [0, 2], hasPassed: false });
    const told = await readStep(at('member'), {
      slug,
      number: '2',
      attemptId: wrong.attemptId,
    });
    expect(told.quiz?.attempt?.questions.map(({ isRight }) => isRight)).toEqual([false, false]);
    expect(JSON.stringify(told)).toContain('Trop peu.');
    expect(JSON.stringify(told)).not.toMatch(/Tout juste|Il refroidit/u);
    const right = ['Deux', 'Le rouge', 'Le bleu'];
    const passed = await answerQuiz(at('member'), await answersOf('member', 2, right));
    expect(passed).toMatchObject({ score: [2, 2], hasPassed: true });
    const after = await readStep(at('member'), {
      slug,
      number: '2',
      attemptId: passed.attemptId,
    });
    expect(after.quiz).toMatchObject({ tryCount: 2, best: { right: 2, total: 2 } });
    expect(JSON.stringify(after)).toContain('Il ne sert à rien.');
    // Nobody reads what another answered.
    const other = await readStep(at('trainer'), { slug, number: '2', attemptId: wrong.attemptId });
    expect(other.quiz?.attempt).toBeNull();
  });

  test('a question without an answer is named; a quiz is not marked as read', async () => {
    const silent = await answersOf('member', 2, ['Deux']);
    const refused = await answerQuiz(at('member'), silent).catch((error: unknown) => error);
    expect(Object.keys((refused as InvalidInput).fields)).toHaveLength(1);
    await expect(finish('member', 2)).rejects.toThrow(InvalidInput);
  });

  test('sent twice at once, an attempt stands once; the last steps at once complete once', async () => {
    const { db } = database.current;
    const right = await answersOf('member', 2, ['Deux', 'Le rouge', 'Le bleu']);
    await Promise.all([
      answerQuiz(at('member'), right),
      answerQuiz(at('member'), right),
      finish('member', 1),
    ]);
    expect(await db.select().from(courseAttempts)).toHaveLength(1);
    expect(await db.select().from(courseProgress)).toHaveLength(2);
    const [learner] = await db.select().from(courseLearners);
    expect(learner?.completedAt).not.toBeNull();
  });

  test('a course that changes keeps what was done of it; what was taken out no longer counts', async () => {
    await finish('member', 1);
    const [first, quiz] = await stepsOf();
    await write({ title: 'Nouvelle' });
    await moveStep(at('organiser'), { slug, stepId: first!.id, direction: 'down' });
    await publishCourse(at('organiser'), { slug });
    const page = await readCourse(at('member'), { slug });
    expect(page.steps.map(({ title, isDone }) => [title, isDone])).toEqual([
      ['Quiz', false],
      ['Première', true],
      ['Nouvelle', false],
    ]);
    expect(page.mine).toMatchObject({ done: 1, next: 1, completedAt: null });
    await finish('member', 3);
    await removeStep(at('organiser'), { slug, stepId: quiz!.id });
    expect((await readCourse(at('member'), { slug })).mine?.completedAt).toBeNull();
    await publishCourse(at('organiser'), { slug });
    expect((await readCourse(at('member'), { slug })).mine).toMatchObject({ done: 2 });
    expect((await readCourse(at('member'), { slug })).mine?.completedAt).not.toBeNull();
  });

  test('the database refuses what was not earned, and what says otherwise', async () => {
    const { db } = database.current;
    await finish('member', 1);
    const [, quiz] = await stepsOf();
    const [learner] = await db.select().from(courseLearners);
    const of = { courseId: learner!.courseId, userId: learner!.userId, stepId: quiz!.id };
    const now = time;
    await expect(db.insert(courseProgress).values({ ...of, doneAt: now })).rejects.toThrow();
    const attempt = { ...of, answers: {}, questionCount: 2, takenAt: now, neededPercent: 100 };
    const tries = [
      { missedIds: ['a'], hasPassed: true },
      { missedIds: [], hasPassed: false },
      { missedIds: ['a', 'b', 'c'], hasPassed: false },
    ];
    for (const wrong of tries)
      await expect(
        db.insert(courseAttempts).values({ ...attempt, ...wrong, clientKey: randomUUID() }),
      ).rejects.toThrow();
    await answerQuiz(at('member'), await answersOf('member', 2, ['Un', 'Le rouge']));
    await expect(
      db.update(courseAttempts).set({ missedIds: [], hasPassed: true }),
    ).rejects.toThrow();
    const [row] = await db.select().from(courses);
    await expect(
      db.execute(sql`update course_steps set position = 1 where course_id = ${row!.id}`),
    ).rejects.toThrow();
  });

  test('what somebody did goes two years after they last came', async () => {
    const { db } = database.current;
    await finish('member', 1);
    time = new Date('2029-01-12T08:00:00Z');
    await sweepCourses(at('member'));
    expect(await db.select().from(courseLearners)).toHaveLength(1);
    time = new Date('2029-01-15T08:00:00Z');
    await sweepCourses(at('member'));
    expect(await db.select().from(courseProgress)).toEqual([]);
  });
});

test('figures tell of five people at least, by themselves and by subtraction', () => {
  const sums = [
    [0, 0],
    [4, 4],
    [9, 4],
    [9, 5],
    [9, 9],
    [12, 6],
    [12, 0],
  ] as const;
  expect(sums.map(([started, completed]) => hideSmall({ started, completed }))).toEqual([
    { started: 0, completed: 0 },
    { started: null, completed: null },
    { started: 9, completed: null },
    { started: 9, completed: null },
    { started: 9, completed: 9 },
    { started: 12, completed: 6 },
    { started: 12, completed: 0 },
  ]);
  const quiz = {
    neededPercent: null,
    questions: ['a', 'b'].map((id) => ({ id, label: id, answers: [] })),
  };
  const first = (missedIds: string[]) => ({ answers: { a: ['x'], b: ['x'] }, missedIds });
  const firsts = [...Array.from({ length: 6 }, () => first(['a'])), first(['b']), first([])];
  expect(countMisses(quiz, firsts)).toEqual([{ id: 'a', label: 'a', share: 0.8 }]);
});

describe('certificates', () => {
  test('the last step gives one, once, that anybody checks and its holder prints', async () => {
    const { db } = database.current;
    for (const title of ['Première', 'Deuxième']) await write({ title });
    await publishCourse(at('organiser'), { slug });
    const steps = await stepsOf();
    await Promise.all(
      [...steps, ...steps].map(({ id }) => finishStep(at('member'), { slug, stepId: id })),
    );
    const [paper, ...others] = await db.select().from(courseCertificates);
    expect(others).toEqual([]);
    expect(paper).toMatchObject({ courseTitle: 'Accueillir une classe', minutes: 40 });
    const { code } = paper!;
    expect((await readCourse(at('member'), { slug })).mine?.certificateCode).toBe(code);
    const typed = code.toLowerCase().replaceAll(/.{5}(?=.)/gu, '$&-');
    const told = await findCourseCertificate(at('visitor'), { code: typed });
    expect(told).toMatchObject({ holderName: 'Sacha', sittings: [] });
    expect(await findCourseCertificate(at('visitor'), { code: '0'.repeat(20) })).toBeNull();
    const reads = (who: string) => outcome(readCourseCertificate(at(who), { code }));
    expect([await reads('visitor'), await reads('organiser'), await reads('member')]).toEqual([
      'in',
      '-',
      'ok',
    ]);
    const pdf = readPdf(await drawCertificate(told!, `http://localhost:3000/${code}`));
    expect(pdf).toMatchObject({ pageCount: 1, language: 'fr-FR', isTagged: true });
    expect(pdf.text).toContain('a suivi jusqu’au bout le parcours');
    await expect(db.update(courseCertificates).set({ holderName: 'Autre' })).rejects.toThrow();
    time = new Date('2032-01-10T08:00:00Z');
    await sweepCourses(at('member'));
    expect(await db.select().from(courseCertificates)).toHaveLength(1);
    time = new Date('2032-01-20T08:00:00Z');
    await sweepCourses(at('member'));
    expect(await db.select().from(courseCertificates)).toEqual([]);
  });
});
