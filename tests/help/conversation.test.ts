import { randomUUID } from 'node:crypto';

import { asc, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { askQuestion } from '#app/help/ask-question.server.ts';
import { composeFromCanned } from '#app/help/compose-from-canned.server.ts';
import { declineQuestion } from '#app/help/decline-question.server.ts';
import { deleteCannedAnswer } from '#app/help/delete-canned-answer.server.ts';
import { deleteMessage } from '#app/help/delete-message.server.ts';
import { editMessage } from '#app/help/edit-message.server.ts';
import { findNearAnswers } from '#app/help/find-near-answers.server.ts';
import { listCannedAnswers } from '#app/help/list-canned-answers.server.ts';
import { monthsBefore } from '#app/help/months-before.ts';
import { parseConversationQuery } from '#app/help/parse-conversation-query.ts';
import { postMessage } from '#app/help/post-message.server.ts';
import { reactToMessage } from '#app/help/react-to-message.server.ts';
import { readChanges } from '#app/help/read-changes.server.ts';
import { readConversation } from '#app/help/read-conversation.server.ts';
import { readHelpDesk } from '#app/help/read-help-desk.server.ts';
import { readRetentionForm } from '#app/help/read-retention-form.server.ts';
import { readMessage } from '#app/help/read-message.server.ts';
import { reopenQuestion } from '#app/help/reopen-question.server.ts';
import { resolveQuestion } from '#app/help/resolve-question.server.ts';
import { saveCannedAnswer } from '#app/help/save-canned-answer.server.ts';
import { searchConversations } from '#app/help/search-conversations.server.ts';
import { setRetention } from '#app/help/set-retention.server.ts';
import { sweepConversations } from '#app/help/sweep-conversations.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { Conflict, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { helpMessages, helpQuestions, helpReactions } from '#db/schema/help.ts';
import { helpCannedAnswers } from '#db/schema/help-canned.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';
import { emptySheetContent } from '#app/sheets/content.ts';
import { rateWindows } from '#db/schema/platform.ts';
import { sheets, sheetVersions } from '#db/schema/sheets.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { announced } from '#tests/support/announced.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let place: Awaited<ReturnType<typeof settleTerritory>>;
let camille: Person;
let sacha: Person;
let nora: Person;

beforeAll(async () => {
  const { db } = database.current;
  place = await settleTerritory(db);
  camille = await joinNetwork(db, { name: 'Camille Roux', libraryId: place.forcalquierId });
  sacha = await joinNetwork(db, { name: 'Sacha Giraud', libraryId: place.aptId });
  nora = await joinNetwork(db, { name: 'Nora Belkacem', grants: [{ role: 'administrator' }] });
});

beforeEach(async () => {
  await database.current.db.delete(rateWindows);
});

const question = () => ({
  clientKey: randomUUID(),
  title: 'Comment prolonger un prêt numérique ?',
  themeId: place.themeId,
  urgency: 'today' as const,
});
const ask = (more: object = {}) => askQuestion(camille.context, { ...question(), ...more });
const say = (person: Person, questionId: string, body: string, more: object = {}) =>
  postMessage(person.context, { questionId, clientKey: randomUUID(), body, ...more });
const wordsOf = async (person: Person, questionId: string) =>
  (await readConversation(person.context, { questionId })).thread.flatMap((entry) =>
    entry.kind === 'message'
      ? [entry.pieces?.map((piece) => ('text' in piece ? piece.text : '')).join('') ?? null]
      : [],
  );

describe('asking', () => {
  test('needs an account; the details are the first message; an answer is promised in 72 hours', async () => {
    const outside = contextFor(database.current.db, visitor);
    await expect(askQuestion(outside, question())).rejects.toThrow(NotSignedIn);
    const { questionId } = await ask({ details: 'Sur une tablette.' });
    const page = await readConversation(camille.context, { questionId });
    expect(page).toMatchObject({ isMine: true, isTaken: false, theme: 'Sciences' });
    expect(Date.parse(page.dueAt) - Date.parse(page.askedAt)).toBe(72 * 3_600_000);
    expect(await wordsOf(camille, questionId)).toEqual(['Sur une tablette.']);
    const opened = await announced(database.current.db, 'question-opened');
    expect(opened).toContainEqual({ questionId });
  });

  test('the same form sent twice, even at once, asks once', async () => {
    const form = { ...question(), details: 'Une fois.' };
    const [first, second] = await Promise.all([
      askQuestion(camille.context, form),
      askQuestion(camille.context, form),
    ]);
    expect(second).toEqual(first);
    expect(await askQuestion(camille.context, form)).toEqual(first);
    expect(await wordsOf(camille, first.questionId)).toEqual(['Une fois.']);
  });

  test('says what is missing, and asks again about what may be a patron’s', async () => {
    await expect(ask({ title: 'Aide', themeId: 99_999 })).rejects.toThrow(InvalidInput);
    await expect(ask({ themeId: 99_999 })).rejects.toMatchObject({
      fields: { themeId: [expect.any(String)] },
    });
    const details = 'Sa carte : 2104 0001 2345';
    await expect(ask({ details })).rejects.toMatchObject({
      fields: { noPatronData: [expect.stringContaining('numéro de carte')] },
    });
    await expect(ask({ details, noPatronData: 'oui' })).resolves.toMatchObject({});
  });
});

describe('answering', () => {
  test('takes the question: from then on it is between the two of them', async () => {
    const { questionId } = await ask();
    expect(await readConversation(nora.context, { questionId })).toMatchObject({
      takesPart: false,
    });
    await say(sacha, questionId, 'Depuis le compte.');
    const page = await readConversation(camille.context, { questionId });
    expect(page).toMatchObject({ isTaken: true, isAnswered: true, takenBy: 'Sacha Giraud' });
    await expect(readConversation(nora.context, { questionId })).rejects.toThrow(NotFound);
    await expect(say(nora, questionId, 'Moi aussi')).rejects.toMatchObject({
      detail: { takenBy: 'Sacha Giraud', body: 'Moi aussi' },
    });
    const never = await joinNetwork(database.current.db, { name: 'Lou' });
    await expect(say(never, questionId, 'Au hasard')).rejects.toThrow(NotFound);
    await expect(resolveQuestion(nora.context, { questionId })).rejects.toThrow(NotFound);
  });

  test('two at once: one has it, the other is told who, and keeps their words', async () => {
    const { questionId } = await ask();
    const outcomes = await Promise.allSettled([
      say(sacha, questionId, 'Par Sacha'),
      say(nora, questionId, 'Par Nora'),
    ]);
    const lost = outcomes.filter((each) => each.status === 'rejected');
    expect(lost).toHaveLength(1);
    const { reason } = lost[0]!;
    // The slower one met either the lock, or a question that was taken before it looked.
    expect(reason instanceof Conflict || reason instanceof NotFound).toBe(true);
    if (reason instanceof Conflict)
      expect(reason.detail).toMatchObject({ body: expect.stringMatching(/^Par (Sacha|Nora)$/u) });
    expect(await wordsOf(camille, questionId)).toHaveLength(1);
  });

  test('forty messages sent together, half of them twice, stand once each, without a gap', async () => {
    const { questionId } = await ask();
    await say(sacha, questionId, 'Première');
    const sent = Array.from({ length: 40 }, (_, i) => ({
      person: i % 2 ? camille : sacha,
      body: `Message ${i}`,
      clientKey: randomUUID(),
    }));
    const twice = [...sent, ...sent.slice(0, 20)];
    await Promise.all(
      twice.map(({ person, body, clientKey }) => say(person, questionId, body, { clientKey })),
    );
    const rows = await database.current.db
      .select({ sequence: helpMessages.sequence, body: helpMessages.body })
      .from(helpMessages)
      .where(eq(helpMessages.questionId, questionId))
      .orderBy(asc(helpMessages.sequence));
    expect(rows.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 41 }, (_, i) => i + 1),
    );
    expect(new Set(rows.map(({ body }) => body)).size).toBe(41);
    expect(await wordsOf(camille, questionId)).toEqual(await wordsOf(sacha, questionId));
  });

  test('quotes a message of the same conversation, and no other', async () => {
    const { questionId } = await ask({ details: 'À citer' });
    const other = await ask({ details: 'Ailleurs' });
    const [mine] = (await readConversation(camille.context, { questionId })).thread;
    const [theirs] = (await readConversation(camille.context, other)).thread;
    const idOf = (entry: typeof mine) => (entry?.kind === 'message' ? entry.messageId : '');
    await say(sacha, questionId, 'Réponse', { quotedId: idOf(mine) });
    await say(sacha, questionId, 'Encore', { quotedId: idOf(theirs) });
    const { thread } = await readConversation(sacha.context, { questionId });
    expect(thread.slice(1)).toMatchObject([
      { quoted: { excerpt: 'À citer', name: 'Camille Roux' } },
      { quoted: null },
    ]);
  });
});

describe('what a message leads to', () => {
  test('is a card of what its reader may open: in sight for all, a draft for its author alone', async () => {
    const { db } = database.current;
    const { questionId } = await ask();
    const draft = await createSheet(camille.context, { content: { title: 'Un essai à garder' } });
    await say(camille, questionId, `Voir /fiches/${draft.slug} et https://exemple.fr/fiches/a-b-c`);
    await say(sacha, questionId, 'Bien.');
    const cardsFor = async (person: Person) => {
      const [first] = (await readConversation(person.context, { questionId })).thread;
      return first?.kind === 'message' ? { cards: first.cards, pieces: first.pieces } : null;
    };
    expect(await cardsFor(camille)).toMatchObject({
      cards: [{ slug: draft.slug, title: 'Un essai à garder', status: 'unpublished' }],
    });
    const theirs = await cardsFor(sacha);
    expect(theirs?.cards).toEqual([]);
    expect(JSON.stringify(theirs)).not.toContain('Un essai');
    const [version] = await db
      .insert(sheetVersions)
      .values({
        sheetId: draft.sheetId,
        number: 1,
        content: { ...emptySheetContent(), title: 'Un essai publié', kind: 'workshop' },
        publishedById: camille.userId,
      })
      .returning({ id: sheetVersions.id });
    await db
      .update(sheets)
      .set({ status: 'published', publishedVersionId: version!.id })
      .where(eq(sheets.id, draft.sheetId));
    expect(await cardsFor(sacha)).toMatchObject({
      cards: [{ title: 'Un essai publié', kind: 'workshop', status: 'published' }],
    });
  });
});

describe('one’s own words', () => {
  test('change for ten minutes, and disappear for good', async () => {
    const { questionId } = await ask();
    const { messageId } = await say(sacha, questionId, 'FAUTE de frappe');
    const ids = { questionId, messageId };
    await expect(readMessage(camille.context, ids)).rejects.toThrow(NotFound);
    await expect(editMessage(camille.context, { ...ids, body: 'Faux' })).rejects.toThrow(NotFound);
    await editMessage(sacha.context, { ...ids, body: 'Sans faute' });
    const { thread } = await readConversation(camille.context, { questionId });
    expect(thread[0]).toMatchObject({ isEdited: true, mayEdit: false });
    const later = contextFor(
      database.current.db,
      sacha.actor,
      () => new Date(Date.now() + 11 * 60_000),
    );
    await expect(editMessage(later, { ...ids, body: 'Trop tard' })).rejects.toThrow(NotFound);
    await expect(deleteMessage(later, ids)).rejects.toThrow(NotFound);
    await deleteMessage(sacha.context, ids);
    expect(await wordsOf(camille, questionId)).toEqual([null]);
    const [kept] = await database.current.db
      .select({ body: helpMessages.body })
      .from(helpMessages)
      .where(eq(helpMessages.id, messageId));
    expect(kept?.body).toBe('');
  });
});

describe('a reaction', () => {
  const react = (person: Person, ids: { questionId: string; messageId: string }, what: object) =>
    reactToMessage(person.context, { ...ids, ...what });
  const seen = async (person: Person, questionId: string) => {
    const { thread, revision } = await readConversation(person.context, { questionId });
    const [message] = thread;
    return { revision, reactions: message?.kind === 'message' ? message.reactions : null };
  };

  test('stands once for each person and kind, even given twice at once, and is taken back', async () => {
    const { questionId } = await ask();
    const ids = await say(sacha, questionId, 'Depuis le compte.');
    const before = (await seen(camille, questionId)).revision;
    await Promise.all(
      Array.from({ length: 4 }, () => react(camille, ids, { give: 'thanks' as const })),
    );
    await react(camille, ids, { give: 'useful' });
    const names = ['Camille Roux'];
    expect(await seen(sacha, questionId)).toEqual({
      revision: before + 2,
      reactions: [
        { kind: 'thanks', names, isMine: false },
        { kind: 'useful', names, isMine: false },
      ],
    });
    // A page that knew the conversation before is told of the message anew.
    const changes = await readChanges(camille.context, { questionId, after: before });
    expect(changes.messages).toMatchObject([
      { reactions: [{ kind: 'thanks', isMine: true }, { kind: 'useful' }] },
    ]);
    await Promise.all([1, 2].map(() => react(camille, ids, { takeBack: 'thanks' })));
    expect(await seen(sacha, questionId)).toMatchObject({
      revision: before + 3,
      reactions: [{ kind: 'useful' }],
    });
  });

  test('is for participants, to the words of others that still stand', async () => {
    const { questionId } = await ask({ details: 'Sur une tablette.' });
    const { thread } = await readConversation(camille.context, { questionId });
    const first = thread[0]?.kind === 'message' ? thread[0].messageId : '';
    const thanks = { give: 'thanks' as const };
    // Nora may read it while it is open, and takes no part.
    await expect(react(nora, { questionId, messageId: first }, thanks)).rejects.toThrow(NotFound);
    await expect(react(camille, { questionId, messageId: first }, thanks)).rejects.toThrow(
      NotFound,
    );
    const ids = await say(sacha, questionId, 'Depuis le compte.');
    const other = await ask();
    const elsewhere = { questionId: other.questionId, messageId: ids.messageId };
    await expect(react(camille, elsewhere, thanks)).rejects.toThrow(NotFound);
    await expect(react(camille, ids, {})).rejects.toThrow(InvalidInput);
    await react(camille, ids, thanks);
    await deleteMessage(sacha.context, ids);
    await expect(react(camille, ids, { give: 'useful' })).rejects.toThrow(NotFound);
    const { db } = database.current;
    const left = await db
      .select()
      .from(helpReactions)
      .where(eq(helpReactions.messageId, ids.messageId));
    expect(left).toEqual([]);
  });
});

describe('a text to begin from', () => {
  const save = (person: Person, more: object = {}) =>
    saveCannedAnswer(person.context, {
      title: 'Prêt bloqué',
      body: 'Bonjour {prénom}, **réautorisez** le compte. {fiche}',
      ...more,
    });
  const idsOf = async (person: Person) =>
    (await listCannedAnswers(person.context)).canned.map(({ cannedId }) => cannedId);

  test('is mine alone, of one name, whatever is sent at once; its gaps are filled where it is used', async () => {
    const lea = await joinNetwork(database.current.db, { name: 'Léa', libraryId: place.aptId });
    const twice = await Promise.allSettled([save(lea), save(lea)]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const [cannedId = ''] = await idsOf(lea);
    expect(await idsOf(sacha)).toEqual([]);
    const { questionId } = await ask();
    const page = await readConversation(lea.context, { questionId });
    expect(page.canned).toEqual([
      { cannedId, title: 'Prêt bloqué', body: 'Bonjour Camille, **réautorisez** le compte.' },
    ]);
    const composed = { questionId, cannedId, body: 'Alors :' };
    expect(await composeFromCanned(lea.context, composed)).toEqual({
      body: 'Alors :\n\nBonjour Camille, **réautorisez** le compte.',
    });
    await expect(composeFromCanned(sacha.context, composed)).rejects.toThrow(InvalidInput);
    await expect(save(sacha, { cannedId })).rejects.toThrow(NotFound);
    await expect(deleteCannedAnswer(sacha.context, { cannedId })).rejects.toThrow(NotFound);
    await expect(save(lea, { title: 'Autre', body: 'Le 06 12 34 56 78' })).rejects.toThrow(
      InvalidInput,
    );
    await save(lea, { cannedId, title: 'Prêt perdu' });
    await deleteCannedAnswer(lea.context, { cannedId });
    expect(await idsOf(lea)).toEqual([]);
  });

  test('is shared in a département by its referent, used there, and changed by no one else', async () => {
    const referent = await joinNetwork(database.current.db, {
      name: 'Rose',
      libraryId: place.aptId,
      grants: [{ role: 'territoryReferent', departementCode: '84' }],
    });
    await expect(save(sacha, { departementCode: '84' })).rejects.toThrow(InvalidInput);
    await expect(save(referent, { departementCode: '04' })).rejects.toThrow(InvalidInput);
    await expect(save(nora, { departementCode: 'ZZ' })).rejects.toThrow(InvalidInput);
    await save(referent, { departementCode: '84' });
    const [cannedId = ''] = await idsOf(sacha);
    expect(await idsOf(camille)).toEqual([]);
    expect((await listCannedAnswers(sacha.context)).canned).toMatchObject([{ mayEdit: false }]);
    await expect(deleteCannedAnswer(sacha.context, { cannedId })).rejects.toThrow(NotFound);
    await deleteCannedAnswer(referent.context, { cannedId });
  });

  test('is held by the database: of one person or one département, in one’s own hand', async () => {
    const { db } = database.current;
    const row = { title: 'x', body: 'x', writtenById: sacha.userId, writtenAt: new Date() };
    for (const wrong of [
      {},
      { userId: camille.userId },
      { userId: sacha.userId, departementCode: '84' },
    ])
      await expect(db.insert(helpCannedAnswers).values({ ...row, ...wrong })).rejects.toThrow();
  });
});

describe('searching', () => {
  const search = (person: Person, address: string) =>
    searchConversations(person.context, parseConversationQuery(new URLSearchParams(address)));
  const found = async (person: Person, address: string) =>
    (await search(person, address)).items.map(({ questionId }) => questionId);

  test('finds what participants said, without accents and misspelt; outsiders find and guess nothing', async () => {
    const { questionId } = await ask({ title: 'Que faire d’un disque rayé ?' });
    const said = await say(sacha, questionId, 'Un peu de **dentifrice** mélangé, à la main.');
    for (const words of ['dentifrice', 'MELANGE', 'dentifrise', 'disque melange', 'dentif'])
      for (const person of [camille, sacha])
        expect(await found(person, `q=${words}`), words).toEqual([questionId]);
    const { items, corrections } = await search(camille, 'q=dentifrise');
    expect(corrections).toEqual([{ typed: 'dentifrise', used: 'dentifrice' }]);
    expect(items[0]).toMatchObject({
      state: 'taken',
      passage: { messageId: said.messageId, name: 'Sacha Giraud' },
    });
    expect(items[0]?.passage?.segments).toContainEqual({ text: 'dentifrice', isHit: true });
    expect(await found(camille, 'q=disque+-dentifrice')).toEqual([]);
    for (const words of ['dentifrice', 'dentifrise', 'disque']) {
      const none = await search(nora, `q=${words}`);
      expect(none).toMatchObject({ total: 0, items: [], corrections: [] });
      expect(JSON.stringify(none)).not.toContain('mélangé');
    }
    await deleteMessage(sacha.context, said);
    expect(await found(camille, 'q=dentifrice')).toEqual([]);
  });

  test('by theme, state and day; what is not understood is told', async () => {
    const lou = await joinNetwork(database.current.db, { name: 'Lou Page' });
    const { questionId } = await askQuestion(lou.context, question());
    const today = toIsoDay(new Date().toISOString());
    expect(await found(lou, '')).toEqual([questionId]);
    expect(await found(lou, `theme=sciences&etat=en-attente&du=${today}&au=${today}`)).toEqual([
      questionId,
    ]);
    expect(await found(lou, 'etat=resolue')).toEqual([]);
    expect(await found(lou, 'au=2020-01-01')).toEqual([]);
    const { problems, total } = await search(lou, 'theme=cuisine&etat=fini&du=hier&page=0');
    expect(problems.map(({ name }) => name).toSorted()).toEqual(['du', 'etat', 'page', 'theme']);
    expect(total).toBe(1);
    const outside = contextFor(database.current.db, visitor);
    const empty = parseConversationQuery(new URLSearchParams());
    await expect(searchConversations(outside, empty)).rejects.toThrow(NotSignedIn);
  });
});

describe('the end', () => {
  test('resolved once however often it is said, opened again by either side', async () => {
    const { questionId } = await ask();
    await say(sacha, questionId, 'Voilà.');
    const resolve = () => resolveQuestion(camille.context, { questionId });
    await Promise.all([resolve(), resolve(), resolveQuestion(sacha.context, { questionId })]);
    await expect(say(sacha, questionId, 'Encore')).rejects.toThrow(Conflict);
    const { thread, isResolved } = await readConversation(sacha.context, { questionId });
    expect(isResolved).toBe(true);
    expect(thread.filter(({ kind }) => kind === 'event')).toHaveLength(1);
    await reopenQuestion(sacha.context, { questionId });
    await say(camille, questionId, 'Il reste ceci.');
    expect(await wordsOf(sacha, questionId)).toEqual(['Voilà.', 'Il reste ceci.']);
  });

  test('a resolved conversation is near a like question, for those who took part', async () => {
    const { questionId } = await ask({ title: 'Calibrer une imprimante tridimensionnelle' });
    await say(sacha, questionId, 'Avec une feuille.');
    await resolveQuestion(camille.context, { questionId });
    const words = 'Imprimante tridimensionnelle à calibrer';
    const nearTo = async (person: Person) =>
      (await findNearAnswers(person.context, { words })).questions.map((each) => each.questionId);
    expect(await nearTo(sacha)).toEqual([questionId]);
    expect(await nearTo(nora)).toEqual([]);
  });

  test('is forgotten a year after its last message', async () => {
    const { questionId } = await ask();
    const { db } = database.current;
    const after = (days: number) =>
      sweepConversations({ db, clock: () => new Date(Date.now() + days * 86_400_000) });
    const isThere = async () =>
      (await db.select().from(helpQuestions).where(eq(helpQuestions.id, questionId))).length > 0;
    await after(364);
    expect(await isThere()).toBe(true);
    await after(367);
    expect(await isThere()).toBe(false);
  });

  test('is forgotten sooner where an administrator says so, and nobody else may', async () => {
    const { questionId } = await ask();
    const { db } = database.current;
    await expect(setRetention(sacha.context, { months: 1 })).rejects.toThrow(NotFound);
    await expect(setRetention(nora.context, { months: 0 })).rejects.toThrow(InvalidInput);
    await setRetention(nora.context, { months: 3 });
    expect(await readRetentionForm(nora.context)).toMatchObject({ months: 3 });
    expect((await readHelpDesk(camille.context, {})).keptMonths).toBe(3);
    await sweepConversations({ db, clock: () => new Date(Date.now() + 95 * 86_400_000) });
    const left = await db.select().from(helpQuestions).where(eq(helpQuestions.id, questionId));
    expect(left).toEqual([]);
    await setRetention(nora.context, { months: 12 });
  });

  test('a month earlier is a day of that month, whatever their lengths', () => {
    const before = (day: string, months: number) =>
      monthsBefore(new Date(`${day}T10:00:00Z`), months)
        .toISOString()
        .slice(0, 10);
    expect(before('2026-03-31', 1)).toBe('2026-02-28');
    expect(before('2028-02-29', 12)).toBe('2027-02-28');
    expect(before('2026-01-15', 3)).toBe('2025-10-15');
  });
});

describe('the desk', () => {
  test('shows what is mine with what is new in it, and what waits for me, until I decline', async () => {
    const { questionId } = await ask({ title: 'Une question pour le bureau d’aide' });
    const listed = async (person: Person, list: 'mine' | 'open') =>
      (await readHelpDesk(person.context, {}))[list].find((each) => each.questionId === questionId);
    expect(await listed(camille, 'mine')).toMatchObject({ unread: 0, takenBy: null });
    expect(await listed(camille, 'open')).toBeUndefined();
    expect(await listed(sacha, 'open')).toMatchObject({ isForMe: false, where: 'Forcalquier' });
    await declineQuestion(nora.context, { questionId });
    expect(await listed(nora, 'open')).toBeUndefined();
    await say(sacha, questionId, 'Oui.');
    expect(await listed(sacha, 'open')).toBeUndefined();
    expect(await listed(camille, 'mine')).toMatchObject({ unread: 1, takenBy: 'Sacha Giraud' });
    await readConversation(camille.context, { questionId });
    expect(await listed(camille, 'mine')).toMatchObject({ unread: 0 });
  });

  test('a newcomer asks, and is shown no question of others', async () => {
    const lou = await joinNetwork(database.current.db, { name: 'Lou', isVouched: false });
    const { questionId } = await askQuestion(lou.context, question());
    const desk = await readHelpDesk(lou.context, {});
    expect(desk).toMatchObject({ mayAsk: true, mayHelp: false, open: [] });
    expect(desk.mine.map((each) => each.questionId)).toEqual([questionId]);
    const other = await ask();
    await expect(readConversation(lou.context, other)).rejects.toThrow(NotFound);
  });
});
