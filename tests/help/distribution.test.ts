import { randomUUID } from 'node:crypto';

import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { addAbsence } from '#app/duty/add-absence.server.ts';
import { changeAvailability } from '#app/duty/change-availability.server.ts';
import { askQuestion } from '#app/help/ask-question.server.ts';
import { changeHelpSettings } from '#app/help/change-help-settings.server.ts';
import { answerInvitation } from '#app/help/answer-invitation.server.ts';
import { declineQuestion } from '#app/help/decline-question.server.ts';
import { deleteMessage } from '#app/help/delete-message.server.ts';
import { distributeQuestion } from '#app/help/distribute-question.server.ts';
import { handOverQuestion } from '#app/help/hand-over-question.server.ts';
import { askColleagues } from '#app/help/internal/ask-colleagues.server.ts';
import { findQuestion, holdQuestion } from '#app/help/internal/find-question.server.ts';
import { inviteColleague } from '#app/help/invite-colleague.server.ts';
import { Invited } from '#app/help/invited.ts';
import { leaveConversation } from '#app/help/leave-conversation.server.ts';
import { postMessage } from '#app/help/post-message.server.ts';
import { readConversation } from '#app/help/read-conversation.server.ts';
import { readHandOver } from '#app/help/read-hand-over.server.ts';
import { readHelpDesk } from '#app/help/read-help-desk.server.ts';
import { readInvitation } from '#app/help/read-invitation.server.ts';
import { readParticipants } from '#app/help/read-participants.server.ts';
import { remindOfQuestions } from '#app/help/remind-of-questions.server.ts';
import { resolveQuestion } from '#app/help/resolve-question.server.ts';
import { suggestColleagues } from '#app/help/suggest-colleagues.server.ts';
import { tellOfHandOver } from '#app/help/tell-of-hand-over.server.ts';
import { tellOfInvitation } from '#app/help/tell-of-invitation.server.ts';
import { tellOfMessage } from '#app/help/tell-of-message.server.ts';
import { tellOfMessages } from '#app/help/tell-of-messages.server.ts';
import type { Urgency } from '#app/help/vocabulary.ts';
import { withdrawInvitation } from '#app/help/withdraw-invitation.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { Conflict, InvalidInput, NotFound } from '#app/platform/errors.ts';
import { alertQuietHours } from '#db/schema/alerts.ts';
import { helpUntoldMessages } from '#db/schema/help.ts';
import { helpAbsences } from '#db/schema/duty.ts';
import { helpAskings, helpInvitations } from '#db/schema/help-course.ts';
import { helpKnownThemes, helpPauses } from '#db/schema/help-settings.ts';
import { mails, rateWindows } from '#db/schema/platform.ts';
import { helpVideoSeats } from '#db/schema/video.ts';
import { themes } from '#db/schema/vocabularies.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
const db = () => database.current.db;
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let place: Awaited<ReturnType<typeof settleTerritory>>;
let musicId: number;
/** Asks, in the 04; works with her; knows the theme in the 84; keeps the network. */
let camille: Person;
let hugo: Person;
let sacha: Person;
let alix: Person;

beforeAll(async () => {
  place = await settleTerritory(db());
  const [music] = await db()
    .insert(themes)
    .values({ slug: 'musique', label: 'Musique', motif: 'musique' })
    .returning({ id: themes.id });
  musicId = music!.id;
  camille = await joinNetwork(db(), { name: 'Camille', libraryId: place.forcalquierId });
  hugo = await joinNetwork(db(), { name: 'Hugo', libraryId: place.forcalquierId });
  sacha = await joinNetwork(db(), { name: 'Sacha', libraryId: place.aptId });
  alix = await joinNetwork(db(), { name: 'Alix', grants: [{ role: 'administrator' }] });
});

beforeEach(async () => {
  await db().delete(mails);
  await db().delete(rateWindows);
  await db().delete(helpKnownThemes);
  await db().delete(helpPauses);
  await db().delete(helpAbsences);
});

const at = (hours: number) =>
  contextFor(db(), visitor, () => new Date(Date.now() + hours * 3_600_000));
const ask = async (themeId = place.themeId, urgency: Urgency = 'week') => {
  const form = { clientKey: randomUUID(), title: 'Comment occulter la salle ?', themeId, urgency };
  return (await askQuestion(camille.context, form)).questionId;
};
const answer = (person: Person, questionId: string, body = 'Voilà.') =>
  postMessage(person.context, { questionId, clientKey: randomUUID(), body });
const knows = (person: Person, ...themeIds: number[]) =>
  changeHelpSettings(person.context, { themeIds });
/** To whom a mail went since the last time, and about what. */
const takeMails = async () => {
  const sent = await db().select().from(mails).orderBy(mails.recipient);
  await db().delete(mails);
  return sent;
};
const recipients = async () => (await takeMails()).map(({ recipient }) => recipient);
const inOrder = (...people: Person[]) => people.map(({ email }) => email).toSorted();

describe('a question is put to', () => {
  test('those of the département and those who know the theme, once, with a link to answer', async () => {
    await knows(sacha, place.themeId);
    const questionId = await ask();
    await distributeQuestion(at(0), { questionId });
    const sent = await takeMails();
    expect(sent.map(({ recipient }) => recipient)).toEqual(inOrder(hugo, sacha));
    expect(sent[0]?.plain).toContain(`/aide/${questionId}#repondre`);
    await distributeQuestion(at(0), { questionId });
    expect(await recipients()).toEqual([]);
  });

  test('nobody who asked for a pause, nobody once it is taken', async () => {
    await knows(sacha, place.themeId);
    await changeAvailability(sacha.context, { choice: 'silent' });
    await knows(alix, place.themeId);
    const today = toIsoDay(new Date());
    await addAbsence(alix.context, { startsOn: today, endsOn: today });
    const questionId = await ask();
    await distributeQuestion(at(0), { questionId });
    expect(await recipients()).toEqual(inOrder(hugo));
    const taken = await ask();
    await answer(sacha, taken);
    await distributeQuestion(at(0), { questionId: taken });
    expect(await recipients()).toEqual([]);
  });

  test('the keepers of the network, where there is nobody else', async () => {
    await changeAvailability(hugo.context, { choice: 'silent' });
    const questionId = await ask();
    await distributeQuestion(at(0), { questionId });
    expect(await recipients()).toEqual(inOrder(alix));
  });
});

test('who opens a question while it is put to colleagues waits for nobody', async () => {
  const questionId = await ask();
  // Both write down that Hugo was asked or has seen it: one that waited for the other would end it.
  await db().transaction(async (tx) => {
    await holdQuestion(tx, questionId);
    const { may } = await readConversation(hugo.context, { questionId });
    expect(may.answer).toBe(true);
    await askColleagues(tx, at(0), (await findQuestion(tx, hugo.context.actor, questionId)).row);
  });
  expect(await recipients()).toEqual(inOrder(hugo));
});

describe('the promise', () => {
  test('a question without an answer is asked again well before it is due, once, not of who declined', async () => {
    await knows(sacha, place.themeId);
    const questionId = await ask();
    await distributeQuestion(at(0), { questionId });
    await declineQuestion(hugo.context, { questionId });
    await takeMails();
    await remindOfQuestions(at(47));
    expect(await recipients()).toEqual([]);
    await remindOfQuestions(at(49));
    const sent = (await takeMails()).filter(({ html }) => html.includes(questionId));
    expect(sent.map(({ recipient }) => recipient)).toEqual(inOrder(sacha));
    expect(sent[0]?.subject).toContain('Toujours sans réponse');
    await remindOfQuestions(at(50));
    expect(await recipients()).toEqual([]);
  });

  test('the sooner the more urgent it is; never once answered or resolved', async () => {
    const waiting = await ask(place.themeId, 'waiting');
    const answered = await ask(place.themeId, 'waiting');
    const resolved = await ask(place.themeId, 'waiting');
    await answer(sacha, answered);
    await resolveQuestion(camille.context, { questionId: resolved });
    for (const questionId of [waiting, answered, resolved])
      await distributeQuestion(at(0), { questionId });
    await takeMails();
    await remindOfQuestions(at(1.1));
    const reminded = (await takeMails()).map(({ html }) => html).join();
    expect(reminded).toContain(waiting);
    expect(reminded).not.toContain(answered);
    expect(reminded).not.toContain(resolved);
  });
});

describe('passing it on', () => {
  test('to a person by the name, who is told, reads from the start and answers', async () => {
    const questionId = await ask();
    await answer(sacha, questionId, 'Je ne sais pas, mais Hugo saura.');
    const { to } = await handOverQuestion(sacha.context, {
      questionId,
      to: 'person',
      person: 'hugo',
    });
    expect(to).toBe('Hugo');
    await takeMails();
    await tellOfHandOver(at(0), { questionId, userId: hugo.userId });
    expect(await recipients()).toEqual(inOrder(hugo));
    expect(await readConversation(hugo.context, { questionId })).toMatchObject({
      takenBy: 'Hugo',
      isAnswered: false,
      takesPart: true,
    });
    await answer(hugo, questionId);
    await answer(sacha, questionId, 'Merci Hugo.');
    await expect(readConversation(alix.context, { questionId })).rejects.toThrow(NotFound);
  });

  test('never to nobody: an unknown name, the asker, somebody in a pause, a theme without anyone', async () => {
    const questionId = await ask();
    await answer(sacha, questionId);
    const pass = (more: object) =>
      handOverQuestion(sacha.context, { questionId, to: 'person', ...more });
    await expect(pass({ person: 'Personne' })).rejects.toThrow(InvalidInput);
    await expect(pass({ person: '' })).rejects.toThrow(InvalidInput);
    await expect(pass({ person: 'Camille' })).rejects.toThrow(/déjà dans la conversation/u);
    await changeAvailability(hugo.context, { choice: 'silent' });
    await expect(pass({ personId: hugo.userId })).rejects.toThrow(/ne prend pas de question/u);
    await expect(pass({ to: 'theme', themeId: musicId })).rejects.toThrow(InvalidInput);
    expect((await readHandOver(sacha.context, { questionId })).themes).toEqual([]);
  });

  test('a name that several bear gives the choice', async () => {
    await joinNetwork(db(), { name: 'Dominique Arnaud', libraryId: place.aptId });
    await joinNetwork(db(), { name: 'Dominique Blanc' });
    const questionId = await ask();
    const passed = handOverQuestion(camille.context, {
      questionId,
      to: 'person',
      person: 'dominique',
    });
    await expect(passed).rejects.toMatchObject({
      suggestions: {
        person: [
          { label: 'Dominique Arnaud, Apt', id: expect.any(String) },
          { label: 'Dominique Blanc', id: expect.any(String) },
        ],
      },
    });
  });

  test('to those who know a theme: it is open again, they are asked, the promise starts anew', async () => {
    const questionId = await ask();
    await answer(sacha, questionId);
    await knows(alix, musicId);
    expect((await readHandOver(sacha.context, { questionId })).themes).toEqual([
      { id: musicId, label: 'Musique', people: 1 },
    ]);
    await handOverQuestion(sacha.context, { questionId, to: 'theme', themeId: String(musicId) });
    await takeMails();
    await distributeQuestion(at(0.01), { questionId });
    expect(await recipients()).toContain(alix.email);
    const page = await readConversation(hugo.context, { questionId });
    expect(page).toMatchObject({ isTaken: false, theme: 'Musique', takesPart: false });
    await answer(alix, questionId);
    await expect(readConversation(hugo.context, { questionId })).rejects.toThrow(NotFound);
  });

  test('not once it is resolved, nor by who does not take part', async () => {
    const questionId = await ask();
    const pass = (person: Person) =>
      handOverQuestion(person.context, { questionId, to: 'person', person: 'Hugo' });
    await expect(pass(sacha)).rejects.toThrow(NotFound);
    await resolveQuestion(camille.context, { questionId });
    await expect(pass(camille)).rejects.toThrow(Conflict);
  });
});

describe('a colleague is invited', () => {
  const invite = (person: Person, questionId: string, who: string, more: object = {}) =>
    inviteColleague(person.context, { questionId, person: who, ...more });
  const reply = (person: Person, questionId: string, said: 'accept' | 'decline') =>
    answerInvitation(person.context, { questionId, answer: said });
  const waiting = async (person: Person, questionId: string) =>
    (await readParticipants(person.context, { questionId })).waiting;
  const told = async (person: Person, questionId: string) =>
    (await readConversation(person.context, { questionId })).thread.flatMap((entry) =>
      entry.kind === 'event' ? [entry.sentence] : [],
    );
  const invitationOf = async (questionId: string) => {
    const [row] = await db()
      .select({ invitationId: helpInvitations.id })
      .from(helpInvitations)
      .where(eq(helpInvitations.questionId, questionId));
    return row!;
  };

  test('reads nothing before coming in; then all of it, as everybody is told; may leave', async () => {
    const questionId = await ask();
    await answer(sacha, questionId, 'Un mot entre nous.');
    await expect(invite(hugo, questionId, 'Alix')).rejects.toThrow(NotFound);
    await invite(sacha, questionId, 'Alix');
    await takeMails();
    await tellOfInvitation(at(0), await invitationOf(questionId));
    const [mail] = await takeMails();
    expect(mail).toMatchObject({ recipient: alix.email });
    expect(mail?.plain).toContain(`/aide/${questionId}/invitation`);
    expect(mail?.plain).not.toContain('entre nous');
    await expect(readConversation(alix.context, { questionId })).rejects.toThrow(Invited);
    const shown = await readInvitation(alix.context, { questionId });
    expect(shown).toMatchObject({ invitedBy: 'Sacha', participants: ['Camille', 'Sacha'] });
    expect(JSON.stringify(shown)).not.toContain('entre nous');
    expect((await readHelpDesk(alix.context, {})).invitations).toMatchObject([{ questionId }]);
    await expect(readInvitation(hugo.context, { questionId })).rejects.toThrow(NotFound);
    await expect(reply(hugo, questionId, 'accept')).rejects.toThrow(NotFound);
    await Promise.all([reply(alix, questionId, 'accept'), reply(alix, questionId, 'accept')]);
    expect(await told(alix, questionId)).toEqual([
      'Sacha a invité Alix.',
      'Alix a rejoint la conversation.',
    ]);
    await answer(alix, questionId, 'Me voici.');
    // The one who asked, and the one who answers, do not leave the other waiting.
    for (const stays of [camille, sacha])
      await expect(leaveConversation(stays.context, { questionId })).rejects.toThrow(Conflict);
    await db()
      .insert(helpVideoSeats)
      .values({ questionId, userId: alix.userId, place: 1, keptAt: new Date() });
    await leaveConversation(alix.context, { questionId });
    await expect(readConversation(alix.context, { questionId })).rejects.toThrow(NotFound);
    await expect(leaveConversation(alix.context, { questionId })).rejects.toThrow(NotFound);
    const seats = await db()
      .select()
      .from(helpVideoSeats)
      .where(eq(helpVideoSeats.questionId, questionId));
    expect(seats).toEqual([]);
    expect(await told(camille, questionId)).toContain('Alix a quitté la conversation.');
    await invite(camille, questionId, 'Alix');
    expect(await waiting(camille, questionId)).toMatchObject([{ name: 'Alix' }]);
  });

  test('once, even by two at the same moment; never again once they declined', async () => {
    const questionId = await ask();
    await answer(sacha, questionId);
    const both = await Promise.allSettled([
      invite(camille, questionId, 'Alix'),
      invite(sacha, questionId, 'Alix'),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await reply(alix, questionId, 'decline');
    await expect(reply(alix, questionId, 'accept')).rejects.toThrow(NotFound);
    expect(await told(camille, questionId)).toContain('Alix a décliné l’invitation.');
    await expect(invite(camille, questionId, 'Alix')).rejects.toMatchObject({
      fields: { person: ['Alix a décliné l’invitation.'] },
    });
    await expect(invite(camille, questionId, 'Sacha')).rejects.toThrow(InvalidInput);
  });

  test('is withdrawn, lapses with the end of the question, and never holds more than eight', async () => {
    const questionId = await ask();
    await invite(camille, questionId, 'Alix');
    await withdrawInvitation(camille.context, {
      questionId,
      ...(await invitationOf(questionId)),
    });
    await expect(readInvitation(alix.context, { questionId })).rejects.toThrow(NotFound);
    await invite(camille, questionId, 'Alix');
    await resolveQuestion(camille.context, { questionId });
    await expect(reply(alix, questionId, 'accept')).rejects.toThrow(Conflict);
    await expect(invite(camille, questionId, 'Hugo')).rejects.toThrow(Conflict);
    const full = await ask();
    const crowd = await Promise.all(
      Array.from({ length: 8 }, (_, n) => joinNetwork(db(), { name: `Foule ${n}` })),
    );
    const sent = await Promise.allSettled(
      crowd.map(({ userId }) => invite(camille, full, '', { personId: userId })),
    );
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
  });

  test('says who is away; leaves in peace who asked for it; takes nobody without a guarantor', async () => {
    const questionId = await ask();
    const day = (days: number) => toIsoDay(new Date(Date.now() + days * 86_400_000).toISOString());
    await db()
      .insert(helpAbsences)
      .values({ userId: alix.userId, startsOn: day(-1), endsOn: day(3) });
    await expect(invite(camille, questionId, 'Alix')).rejects.toMatchObject({
      fields: { evenAbsent: [expect.stringContaining('Alix est en congé jusqu’au')] },
    });
    const suggested = async () =>
      (await suggestColleagues(camille.context, { words: 'ali' })).map(({ detail }) => detail);
    expect(await suggested()).toEqual(['en congé']);
    await invite(camille, questionId, 'Alix', { evenAbsent: 'oui' });
    await db().insert(helpPauses).values({ userId: hugo.userId });
    await expect(invite(camille, questionId, 'Hugo')).rejects.toMatchObject({
      fields: { person: [expect.stringContaining('ne le dérange pas')] },
    });
    expect(await suggestColleagues(camille.context, { words: 'hugo' })).toEqual([]);
    await joinNetwork(db(), { name: 'Zoé', isVouched: false });
    await expect(invite(camille, questionId, 'Zoé')).rejects.toThrow(InvalidInput);
  });
});

describe('a message is told', () => {
  test('to the others by one mail, until they have read it', async () => {
    const questionId = await ask();
    const first = await answer(sacha, questionId, 'Premier mot.');
    const second = await answer(sacha, questionId, 'Second mot.');
    await tellOfMessage(at(0), first);
    await tellOfMessage(at(0), second);
    const sent = await takeMails();
    expect(sent).toMatchObject([
      { recipient: camille.email, subject: expect.stringMatching(/^Sacha répond/u) },
    ]);
    expect(sent[0]?.plain).toContain('Premier mot.');
    await readConversation(camille.context, { questionId });
    const third = await answer(sacha, questionId, 'Encore.');
    await tellOfMessage(at(0), third);
    expect(await recipients()).toEqual([camille.email]);
  });

  test('to nobody once it was read on the page', async () => {
    const questionId = await ask();
    const said = await answer(sacha, questionId);
    await readConversation(camille.context, { questionId });
    await tellOfMessage(at(0), said);
    expect(await recipients()).toEqual([]);
  });

  const untold = () => db().select().from(helpUntoldMessages);
  beforeEach(() => db().delete(helpUntoldMessages));
  const due = () => db().update(helpUntoldMessages).set({ tellAt: new Date() });

  test('not before its moment; by one of the servers that look at once; read or deleted, to nobody', async () => {
    const [read, missed, gone] = [await ask(), await ask(), await ask()];
    await answer(sacha, read);
    await readConversation(camille.context, { questionId: read });
    await answer(sacha, missed, 'Personne ne lit.');
    const { messageId } = await answer(sacha, gone);
    await deleteMessage(sacha.context, { questionId: gone, messageId });
    expect(await tellOfMessages(at(0))).toBe(0);
    expect(await untold()).toHaveLength(3);
    await due();
    await Promise.all([tellOfMessages(at(0)), tellOfMessages(at(0)), tellOfMessages(at(0))]);
    const sent = await takeMails();
    expect(sent).toMatchObject([{ recipient: camille.email }]);
    expect(sent[0]?.plain).toContain('Personne ne lit.');
    expect(await untold()).toEqual([]);
  });

  test('what cannot be told holds back no other, and is told later', async () => {
    await db().execute(sql`create function refuse_camille() returns trigger language plpgsql as
      $$ begin raise exception 'refused by the test'; end $$`);
    await db().execute(sql`create trigger refuse_camille before insert on mails for each row
      when (new.recipient = ${sql.raw(`'${camille.email}'`)}) execute function refuse_camille()`);
    await answer(sacha, await ask());
    const read = await ask();
    await answer(sacha, read);
    await answer(camille, read);
    await due();
    expect(await tellOfMessages(at(0))).toBe(2);
    expect(await recipients()).toEqual([sacha.email]);
    expect(await untold()).toHaveLength(1);
    await db().execute(sql`drop function refuse_camille cascade`);
    expect(await tellOfMessages(at(0))).toBe(0);
    await due();
    await tellOfMessages(at(0));
    expect(await recipients()).toEqual([camille.email]);
    expect(await untold()).toEqual([]);
  });
});

test('a theme that is not in the list is refused whole', async () => {
  await expect(
    changeHelpSettings(sacha.context, { themeIds: [place.themeId, 99_999] }),
  ).rejects.toThrow(InvalidInput);
  const known = await db()
    .select()
    .from(helpKnownThemes)
    .where(eq(helpKnownThemes.userId, sacha.userId));
  expect(known).toEqual([]);
});

test('who is in quiet hours comes last: of all where it is urgent, of those as near where it has a week', async () => {
  const others: Person[] = [];
  for (const name of ['Anne', 'Bruno', 'Chloé', 'David'])
    others.push(await joinNetwork(db(), { name }));
  const asleep = await joinNetwork(db(), { name: 'Zoé' });
  for (const person of [...others, asleep]) await knows(person, musicId);
  await db()
    .insert(alertQuietHours)
    .values({ userId: asleep.userId, wholeWeekdays: [1] });
  // A Monday to come, on which nobody is still asked of what other tests left.
  const monday = contextFor(db(), visitor, () => new Date('2035-11-12T10:00Z'));
  const urgent = await ask(musicId, 'waiting');
  await distributeQuestion(monday, { questionId: urgent });
  const asked = await db()
    .select({ userId: helpAskings.userId })
    .from(helpAskings)
    .where(and(eq(helpAskings.questionId, urgent), isNotNull(helpAskings.askedAt)));
  expect(asked.map(({ userId }) => userId).toSorted()).toEqual(
    [...others, hugo].map(({ userId }) => userId).toSorted(),
  );
  await takeMails();
  const patient = await ask(musicId, 'week');
  await distributeQuestion(monday, { questionId: patient });
  expect(await recipients()).toEqual(inOrder(...others));
  const held = await db()
    .select({ userId: helpAskings.userId })
    .from(helpAskings)
    .where(and(eq(helpAskings.questionId, patient), isNotNull(helpAskings.askedAt)));
  expect(held.map(({ userId }) => userId)).toContain(asleep.userId);
  expect(held.map(({ userId }) => userId)).not.toContain(hugo.userId);
});
