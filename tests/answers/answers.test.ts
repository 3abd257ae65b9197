import { randomUUID } from 'node:crypto';

import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { certifyAnswer } from '#app/answers/certify-answer.server.ts';
import { confirmAnswer } from '#app/answers/confirm-answer.server.ts';
import { correctAnswer } from '#app/answers/correct-answer.server.ts';
import { findAnswersForWords } from '#app/answers/find-answers-for-words.server.ts';
import { findNearPublished } from '#app/answers/find-near-published.server.ts';
import { giveOpinion } from '#app/answers/give-opinion.server.ts';
import { listAnswersOfSheet } from '#app/answers/list-answers-of-sheet.server.ts';
import { proposeAnswer } from '#app/answers/propose-answer.server.ts';
import { readAftermath } from '#app/answers/read-aftermath.server.ts';
import { readAnswer } from '#app/answers/read-answer.server.ts';
import { readProposal } from '#app/answers/read-proposal.server.ts';
import { reviseAnswer } from '#app/answers/revise-answer.server.ts';
import { sayOutcome } from '#app/answers/say-outcome.server.ts';
import { searchAnswers } from '#app/answers/search-answers.server.ts';
import { startTutorial } from '#app/answers/start-tutorial.server.ts';
import { tellOfOpinion } from '#app/answers/tell-of-opinion.server.ts';
import { tellOfProposal } from '#app/answers/tell-of-proposal.server.ts';
import { withdrawAnswer } from '#app/answers/withdraw-answer.server.ts';
import { askQuestion } from '#app/help/ask-question.server.ts';
import { postMessage } from '#app/help/post-message.server.ts';
import { resolveQuestion } from '#app/help/resolve-question.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#app/platform/errors.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';
import { publishSheet } from '#app/sheets/publish-sheet.server.ts';
import { answers } from '#db/schema/answers.ts';
import { helpQuestions } from '#db/schema/help.ts';
import { mails } from '#db/schema/platform.ts';
import { sheets } from '#db/schema/sheets.ts';
import {
  contextFor,
  joinNetwork,
  settleTerritory,
  wholeContent,
} from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let place: Awaited<ReturnType<typeof settleTerritory>>;
let camille: Person;
let sacha: Person;
let nora: Person;
let yves: Person;

beforeAll(async () => {
  const { db } = database.current;
  place = await settleTerritory(db);
  camille = await joinNetwork(db, { name: 'Camille Roux', libraryId: place.forcalquierId });
  sacha = await joinNetwork(db, { name: 'Sacha Giraud', libraryId: place.aptId });
  nora = await joinNetwork(db, {
    name: 'Nora Belkacem',
    grants: [{ role: 'territoryReferent', departementCode: '04' }],
  });
  yves = await joinNetwork(db, { name: 'Yves Imbert' });
});

const emptyQuery = { words: '', themes: [], states: [], scope: null, page: 1 };
const outside = () => contextFor(database.current.db, visitor);

/** Camille asks, Sacha answers. */
async function converse(from = '') {
  const { questionId } = await askQuestion(camille.context, {
    clientKey: randomUUID(),
    title: 'Comment prolonger un prêt numérique ?',
    details: 'Bonjour, une lectrice de Camille insiste.',
    themeId: place.themeId,
    urgency: 'today',
    from,
  });
  await postMessage(sacha.context, {
    questionId,
    clientKey: randomUUID(),
    body: 'Camille, ouvrez le compte puis prolongez la licence avant son échéance.',
  });
  return questionId;
}

const text = {
  title: 'Comment prolonger un prêt numérique ?',
  body: 'Ouvrez le compte du lecteur, puis prolongez la licence avant son échéance.',
  scope: 'public' as const,
};
const written = (questionId: string, more: object = {}) => ({
  questionId,
  themeId: place.themeId,
  ...text,
  ...more,
});
const agree = (person: Person, questionId: string, version = 1) =>
  giveOpinion(person.context, { questionId, version, kind: 'agreed' });

async function publish(more: object = {}) {
  const questionId = await converse();
  await proposeAnswer(camille.context, written(questionId, more));
  const { slug } = await agree(sacha, questionId);
  return { questionId, slug: slug! };
}

describe('proposing', () => {
  test('starts from the conversation, without the names of those who spoke', async () => {
    const questionId = await converse();
    const { draft, others } = await readProposal(camille.context, { questionId });
    expect(draft.body).toContain('prolongez la licence');
    expect(draft.body).not.toContain('Camille');
    expect(others).toEqual(['Sacha Giraud']);
    await expect(readProposal(nora.context, { questionId })).rejects.toThrow(NotFound);
    await expect(proposeAnswer(nora.context, written(questionId))).rejects.toThrow(NotFound);
  });

  test('refuses what says who a patron is, and a conversation without an answer', async () => {
    const questionId = await converse();
    const body = 'Appelez la lectrice au 06 12 34 56 78 pour prolonger.';
    await expect(proposeAnswer(camille.context, written(questionId, { body }))).rejects.toThrow(
      InvalidInput,
    );
    const alone = await askQuestion(camille.context, {
      clientKey: randomUUID(),
      title: 'Personne ne répondra ici ?',
      themeId: place.themeId,
      urgency: 'week',
    });
    await expect(proposeAnswer(camille.context, written(alone.questionId))).rejects.toThrow(
      Conflict,
    );
  });

  test('two at once: one text stands, the other is told', async () => {
    const questionId = await converse();
    const outcomes = await Promise.allSettled([
      proposeAnswer(camille.context, written(questionId)),
      proposeAnswer(sacha.context, written(questionId)),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find((each) => each.status === 'rejected')?.reason).toBeInstanceOf(Conflict);
  });
});

describe('agreeing', () => {
  test('nothing is seen before the other agrees; then everybody finds it', async () => {
    const questionId = await converse();
    const { answerId } = await proposeAnswer(camille.context, written(questionId));
    await tellOfProposal(camille.context, { answerId, number: 1 });
    const { db } = database.current;
    const letters = () => db.select().from(mails).where(eq(mails.recipient, sacha.email));
    expect((await letters()).some(({ subject }) => subject.startsWith('Votre accord'))).toBe(true);
    await expect(agree(camille, questionId)).rejects.toThrow(Forbidden);
    const before = await searchAnswers(outside(), { query: { ...emptyQuery, words: 'licence' } });
    const { slug } = await agree(sacha, questionId);
    await tellOfOpinion(camille.context, { answerId, number: 1, userId: sacha.userId });
    const [told] = await db.select().from(mails).where(eq(mails.recipient, camille.email));
    expect(told?.subject).toContain('est en ligne');
    const after = await searchAnswers(outside(), { query: { ...emptyQuery, words: 'licence' } });
    expect(after.total).toBe(before.total + 1);
    const page = await readAnswer(outside(), { slug: slug! });
    expect(page).toMatchObject({ title: text.title, authors: [], isToVerify: false });
    expect(JSON.stringify(page)).not.toMatch(/Camille|Sacha/u);
  });

  test('a correction asked for brings a new text, to be agreed anew', async () => {
    const questionId = await converse();
    await proposeAnswer(camille.context, written(questionId));
    const asked = { questionId, version: 1, kind: 'correction' as const };
    await expect(giveOpinion(sacha.context, { ...asked })).rejects.toMatchObject({
      fields: { comment: [expect.any(String)] },
    });
    await giveOpinion(sacha.context, { ...asked, comment: 'Dites « la veille ».' });
    const body = `${text.body} La veille au plus tard.`;
    await reviseAnswer(camille.context, { ...written(questionId, { body }), version: 1 });
    await expect(agree(sacha, questionId, 1)).rejects.toThrow(Conflict);
    const { slug } = await agree(sacha, questionId, 2);
    expect((await readAnswer(camille.context, { slug: slug! })).versions).toHaveLength(2);
  });

  test('agreed and written again at the same instant: what is published was agreed', async () => {
    const questionId = await converse();
    const { answerId } = await proposeAnswer(camille.context, written(questionId));
    const body = `${text.body} Ou demandez à la bibliothèque départementale.`;
    await Promise.allSettled([
      agree(sacha, questionId, 1),
      reviseAnswer(camille.context, { ...written(questionId, { body }), version: 1 }),
    ]);
    const { db } = database.current;
    const [row] = await db.select().from(answers).where(eq(answers.id, answerId));
    expect(row).toMatchObject(
      row?.publishedAt ? { version: 1, body: text.body } : { version: 2, body },
    );
  });

  test('the database itself publishes nothing without agreement', async () => {
    const questionId = await converse();
    const { answerId } = await proposeAnswer(camille.context, written(questionId));
    const { db } = database.current;
    const forced = db.execute(sql`update answers set slug = ${randomUUID()}, published_at = now(),
      confirmed_at = now(), confirmed_by_id = proposed_by_id where id = ${answerId}`);
    await expect(forced).rejects.toMatchObject({ cause: { constraint_name: 'answers_agreed' } });
  });

  test('refused, it is over; another may be proposed', async () => {
    const questionId = await converse();
    await proposeAnswer(camille.context, written(questionId));
    await giveOpinion(sacha.context, { questionId, version: 1, kind: 'refused' });
    await expect(agree(sacha, questionId)).rejects.toThrow(NotFound);
    expect(await readProposal(camille.context, { questionId })).toMatchObject({
      proposal: null,
      wasRefused: true,
    });
    await expect(proposeAnswer(sacha.context, written(questionId))).resolves.toMatchObject({});
  });
});

describe('once published', () => {
  test('its authors correct it; the earlier text is kept, and « vérifiée » is to be said again', async () => {
    const { slug } = await publish();
    await expect(certifyAnswer(camille.context, { slug })).rejects.toThrow(Forbidden);
    await certifyAnswer(nora.context, { slug });
    expect((await readAnswer(outside(), { slug })).certified).not.toBeNull();
    const corrected = {
      slug,
      version: 1,
      themeId: place.themeId,
      ...text,
      body: `${text.body} Merci.`,
    };
    await expect(correctAnswer(nora.context, corrected)).rejects.toThrow(Forbidden);
    await correctAnswer(sacha.context, corrected);
    await expect(correctAnswer(camille.context, corrected)).rejects.toThrow(Conflict);
    const page = await readAnswer(nora.context, { slug });
    expect(page).toMatchObject({ certified: null, version: 2 });
    expect(page.versions.map(({ number }) => number)).toEqual([1, 2]);
    expect((await readAnswer(outside(), { slug })).versions).toEqual([]);
  });

  test('agreed between professionals, one author alone does not open it to everybody', async () => {
    const { slug } = await publish({ scope: 'professional' });
    const opened = { slug, version: 1, themeId: place.themeId, ...text };
    await expect(correctAnswer(camille.context, opened)).rejects.toMatchObject({
      fields: { scope: [expect.any(String)] },
    });
  });

  test('after a year it is to be verified; « toujours vrai » makes it good again', async () => {
    const { slug } = await publish();
    const later = new Date(Date.now() + 370 * 86_400_000);
    const at = (person: Person) => contextFor(database.current.db, person.actor, () => later);
    expect((await readAnswer(at(yves), { slug })).isToVerify).toBe(true);
    const stale = { query: { ...emptyQuery, states: ['stale' as const] } };
    expect((await searchAnswers(at(yves), stale)).items.map((each) => each.slug)).toContain(slug);
    await confirmAnswer(at(yves), { slug });
    expect((await readAnswer(at(yves), { slug })).isToVerify).toBe(false);
  });

  test('withdrawn, it is nowhere to be found, not even by its words', async () => {
    const { slug } = await publish({ body: `${text.body} Le mot de passe est ornithorynque.` });
    const near = { words: 'prolonger un prêt : ornithorynque' };
    expect((await findNearPublished(yves.context, near)).map((each) => each.slug)).toContain(slug);
    await expect(withdrawAnswer(yves.context, { slug })).rejects.toThrow(Forbidden);
    await withdrawAnswer(sacha.context, { slug });
    await expect(readAnswer(yves.context, { slug })).rejects.toThrow(NotFound);
    await expect(readAnswer(outside(), { slug })).rejects.toThrow(NotFound);
    expect(await readAnswer(camille.context, { slug })).toMatchObject({ isWithdrawn: true });
    const mistyped = { query: { ...emptyQuery, words: 'ornithorinque' } };
    expect(await searchAnswers(yves.context, mistyped)).toMatchObject({
      total: 0,
      corrections: [],
    });
  });

  test('it stays when its conversation is forgotten', async () => {
    const { slug, questionId } = await publish();
    await database.current.db.delete(helpQuestions).where(eq(helpQuestions.id, questionId));
    expect(await readAnswer(outside(), { slug })).toMatchObject({ title: text.title });
  });
});

describe('the end of a conversation', () => {
  test('who asked says whether it helped, once resolved, and may change their mind', async () => {
    const questionId = await converse();
    const said = { questionId, outcome: 'yes' as const, words: 'Merci, la lectrice lit.' };
    await expect(sayOutcome(camille.context, said)).rejects.toThrow(Conflict);
    await resolveQuestion(camille.context, { questionId });
    await expect(sayOutcome(sacha.context, said)).rejects.toThrow(Forbidden);
    await sayOutcome(camille.context, said);
    await sayOutcome(camille.context, { questionId, outcome: 'partly' });
    expect(await readAftermath(sacha.context, { questionId })).toMatchObject({
      isAsker: false,
      outcome: { outcome: 'partly', words: '' },
    });
    expect(await readAftermath(nora.context, { questionId })).toBeNull();
  });

  test('a tutorial starts from one’s own words alone', async () => {
    const questionId = await converse();
    const { slug } = await startTutorial(sacha.context, { questionId });
    const [sheet] = await database.current.db.select().from(sheets).where(eq(sheets.slug, slug));
    const draft = JSON.stringify(sheet?.draft);
    expect(draft).toContain('prolongez la licence');
    expect(draft).not.toMatch(/insiste|Camille/u);
    expect(sheet?.draft).toMatchObject({ kind: 'tutorial', title: text.title });
  });
});

describe('with the sheets', () => {
  const wordsFound = async (context: typeof camille.context, words: string) =>
    (await findAnswersForWords(context, { words })).map(({ title }) => title);

  test('an answer names the sheet that it was asked from, and that sheet its answers, to who may read them', async () => {
    const { db } = database.current;
    const sheet = await createSheet(camille.context, { content: wholeContent(place) });
    await publishSheet(camille.context, { sheetId: sheet.sheetId });
    const questionId = await converse(`/fiches/${sheet.slug}`);
    const title = 'Combien de temps garder une barquette sous blister ?';
    await proposeAnswer(camille.context, written(questionId, { title, scope: 'professional' }));
    const { slug } = await agree(sacha, questionId);
    const page = () => readAnswer(yves.context, { slug: slug! });
    expect((await page()).sheet).toMatchObject({ slug: sheet.slug });
    const ofSheet = async (context: typeof camille.context, face?: 'public') =>
      (await listAnswersOfSheet(context, { slug: sheet.slug, face })).map((each) => each.title);
    expect(await ofSheet(yves.context)).toEqual([title]);
    expect(await ofSheet(yves.context, 'public')).toEqual([]);
    expect(await ofSheet(outside())).toEqual([]);
    // Beside the sheets found by these words: the same rule, misspelt or not.
    expect(await wordsFound(yves.context, 'barquete')).toEqual([title]);
    expect(await wordsFound(outside(), 'barquette')).toEqual([]);
    expect(await wordsFound(yves.context, '')).toEqual([]);
    // What goes out of sight is named no more.
    await db
      .update(sheets)
      .set({ status: 'withdrawn', withdrawnAt: new Date() })
      .where(eq(sheets.id, sheet.sheetId));
    expect((await page()).sheet).toBeNull();
    await withdrawAnswer(sacha.context, { slug: slug! });
    expect(await ofSheet(yves.context)).toEqual([]);
  });
});
