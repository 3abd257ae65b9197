import { randomUUID } from 'node:crypto';

import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';

import { askQuestion } from '#app/help/ask-question.server.ts';
import { listConversationReports } from '#app/help/list-conversation-reports.server.ts';
import { postMessage } from '#app/help/post-message.server.ts';
import { readConversation } from '#app/help/read-conversation.server.ts';
import { readConversationReport } from '#app/help/read-conversation-report.server.ts';
import { readReportedConversation } from '#app/help/read-reported-conversation.server.ts';
import { reportConversation } from '#app/help/report-conversation.server.ts';
import { settleConversationReport } from '#app/help/settle-conversation-report.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { auditEntries } from '#db/schema/accounts.ts';
import { helpParticipants } from '#db/schema/help.ts';
import { helpReports } from '#db/schema/help-reports.ts';
import { mails, rateWindows } from '#db/schema/platform.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let place: Awaited<ReturnType<typeof settleTerritory>>;
let camille: Person;
let sacha: Person;
let referent: Person;
let elsewhere: Person;
let admin: Person;

beforeAll(async () => {
  const { db } = database.current;
  place = await settleTerritory(db);
  camille = await joinNetwork(db, { name: 'Camille Roux', libraryId: place.forcalquierId });
  sacha = await joinNetwork(db, { name: 'Sacha Giraud', libraryId: place.aptId });
  referent = await joinNetwork(db, {
    name: 'Nora Belkacem',
    grants: [{ role: 'territoryReferent', departementCode: '04' }],
  });
  elsewhere = await joinNetwork(db, {
    name: 'Rose Blanc',
    grants: [{ role: 'territoryReferent', departementCode: '84' }],
  });
  admin = await joinNetwork(db, { name: 'Ada Min', grants: [{ role: 'administrator' }] });
});

beforeEach(async () => {
  await database.current.db.delete(rateWindows);
});

async function converse() {
  const { questionId } = await askQuestion(camille.context, {
    clientKey: randomUUID(),
    title: 'Comment répondre à cette demande ?',
    themeId: place.themeId,
    urgency: 'week',
  });
  const clientKey = randomUUID();
  await postMessage(sacha.context, { questionId, clientKey, body: 'Des mots entre nous.' });
  return questionId;
}

async function report(questionId: string) {
  await reportConversation(camille.context, { questionId, message: 'Un mot de trop.' });
  const { db } = database.current;
  const [filed] = await db.select().from(helpReports).where(eq(helpReports.questionId, questionId));
  return filed!.id;
}

test('only those who take part report it; sent twice, even at once, it waits once', async () => {
  const questionId = await converse();
  const sent = { questionId, message: 'Un mot de trop.' };
  await expect(reportConversation(referent.context, sent)).rejects.toThrow(NotFound);
  await Promise.all([
    reportConversation(camille.context, sent),
    reportConversation(sacha.context, sent),
  ]);
  const { db } = database.current;
  const rows = await db.select().from(helpReports).where(eq(helpReports.questionId, questionId));
  expect(rows).toHaveLength(1);
  const letters = await db.select().from(mails).where(eq(mails.kind, 'help-reported'));
  expect(letters.map(({ recipient }) => recipient).toSorted()).toEqual(
    [admin.email, referent.email].toSorted(),
  );
  expect(JSON.stringify(letters)).not.toContain('entre nous');
});

test.each([
  ['an administrator', () => admin, 'Ada Min'],
  ['a referent of the territory', () => referent, 'Nora Belkacem'],
])('%s reads it only while a report waits; the look is noted and shown', async (_who, of, name) => {
  const keeper = of();
  const questionId = await converse();
  await expect(readConversation(keeper.context, { questionId })).rejects.toThrow(NotFound);
  const reportId = await report(questionId);
  const listed = JSON.stringify(await listConversationReports(keeper.context));
  expect(listed).toContain(reportId);
  expect(listed).not.toContain('entre nous');
  const told = () => readConversationReport(sacha.context, { questionId });
  expect(await told()).toMatchObject({ isWaiting: true, looks: [] });
  const seen = await readReportedConversation(keeper.context, { reportId });
  expect(seen.messages).toMatchObject([{ name: 'Sacha Giraud', words: 'Des mots entre nous.' }]);
  expect((await told()).looks).toMatchObject([{ name }]);
  const deeds = await database.current.db
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.targetId, questionId));
  expect(deeds.map(({ action }) => action)).toEqual(['look-at-reported-conversation']);
  await settleConversationReport(keeper.context, { reportId, settlement: 'Vu avec eux.' });
  await expect(readReportedConversation(keeper.context, { reportId })).rejects.toThrow(NotFound);
  expect(await told()).toMatchObject({ isWaiting: false, settlements: ['Vu avec eux.'] });
  await expect(readConversation(keeper.context, { questionId })).rejects.toThrow(NotFound);
});

test('who takes part in it handles no report of it, nor hears of it', async () => {
  const { db } = database.current;
  const { questionId } = await askQuestion(camille.context, {
    clientKey: randomUUID(),
    title: 'Que dire à ce lecteur ?',
    themeId: place.themeId,
    urgency: 'week',
  });
  const clientKey = randomUUID();
  await postMessage(referent.context, { questionId, clientKey, body: 'Des mots entre nous.' });
  await db.delete(mails);
  const reportId = await report(questionId);
  const told = await db.select().from(mails).where(eq(mails.kind, 'help-reported'));
  expect(told.map(({ recipient }) => recipient)).toEqual([admin.email]);
  expect(JSON.stringify(await listConversationReports(referent.context))).not.toContain(reportId);
  const settlement = 'Vu avec eux.';
  await expect(readReportedConversation(referent.context, { reportId })).rejects.toThrow(NotFound);
  await expect(
    settleConversationReport(referent.context, { reportId, settlement }),
  ).rejects.toThrow(NotFound);
});

test('everybody near takes part: the referents of other territories handle it', async () => {
  const { db } = database.current;
  const questionId = await converse();
  for (const { userId } of [referent, admin])
    await db.insert(helpParticipants).values({ questionId, userId });
  await db.delete(mails);
  const reportId = await report(questionId);
  const told = await db.select().from(mails).where(eq(mails.kind, 'help-reported'));
  expect(told.map(({ recipient }) => recipient)).toEqual([elsewhere.email]);
  for (const { context } of [referent, admin])
    await expect(readReportedConversation(context, { reportId })).rejects.toThrow(NotFound);
  expect(JSON.stringify(await listConversationReports(elsewhere.context))).toContain(reportId);
  expect((await readReportedConversation(elsewhere.context, { reportId })).messages).toHaveLength(
    1,
  );
  await settleConversationReport(elsewhere.context, { reportId, settlement: 'Vu avec eux.' });
  expect(JSON.stringify(await listConversationReports(elsewhere.context))).not.toContain(reportId);
});

test('nobody else keeps anything: the administrator handles it all the same, and the page says so', async () => {
  const { db } = database.current;
  const questionId = await converse();
  for (const { userId } of [referent, admin])
    await db.insert(helpParticipants).values({ questionId, userId });
  const outside = await readConversationReport(camille.context, { questionId });
  expect(outside.isHandledOutside).toBe(true);
  await db.insert(helpParticipants).values({ questionId, userId: elsewhere.userId });
  await db.delete(mails);
  const reportId = await report(questionId);
  const inside = await readConversationReport(camille.context, { questionId });
  expect(inside.isHandledOutside).toBe(false);
  const told = await db.select().from(mails).where(eq(mails.kind, 'help-reported'));
  expect(told.map(({ recipient }) => recipient)).toEqual([admin.email]);
  for (const { context } of [referent, elsewhere]) {
    expect(JSON.stringify(await listConversationReports(context))).not.toContain(reportId);
    await expect(readReportedConversation(context, { reportId })).rejects.toThrow(NotFound);
  }
  expect(JSON.stringify(await listConversationReports(admin.context))).toContain(reportId);
  await readReportedConversation(admin.context, { reportId });
  await settleConversationReport(admin.context, { reportId, settlement: 'Vu avec eux.' });
  const { looks, settlements } = await readConversationReport(sacha.context, { questionId });
  expect({ looks, settlements }).toMatchObject({
    looks: [{ name: 'Ada Min' }],
    settlements: ['Vu avec eux.'],
  });
});

test('to everybody else, no report exists', async () => {
  const reportId = await report(await converse());
  const settlement = 'Vu avec eux.';
  for (const { context } of [camille, sacha])
    await expect(listConversationReports(context)).rejects.toThrow(NotFound);
  expect(JSON.stringify(await listConversationReports(elsewhere.context))).not.toContain(reportId);
  for (const { context } of [camille, sacha, elsewhere]) {
    await expect(readReportedConversation(context, { reportId })).rejects.toThrow(NotFound);
    await expect(settleConversationReport(context, { reportId, settlement })).rejects.toThrow(
      NotFound,
    );
  }
  const outside = contextFor(database.current.db, visitor);
  await expect(readReportedConversation(outside, { reportId })).rejects.toThrow(NotSignedIn);
});
