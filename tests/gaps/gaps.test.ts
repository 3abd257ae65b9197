import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { answerNotice } from '#app/gaps/answer-notice.server.ts';
import { closeNotice } from '#app/gaps/close-notice.server.ts';
import type { NoticeInput } from '#app/gaps/inputs.ts';
import {
  canCloseNotice,
  canNameSpeaker,
  canPostNotice,
  canReadGaps,
  canRemoveAnswer,
  type Reader,
} from '#app/gaps/policy.ts';
import { postNotice } from '#app/gaps/post-notice.server.ts';
import { readGaps } from '#app/gaps/read-gaps.server.ts';
import { readNotice } from '#app/gaps/read-notice.server.ts';
import { recordUnmetSearch } from '#app/gaps/record-unmet-search.server.ts';
import { removeAnswer } from '#app/gaps/remove-answer.server.ts';
import { sweepGaps } from '#app/gaps/sweep-gaps.server.ts';
import { tellOfAnswer } from '#app/gaps/tell-of-answer.server.ts';
import { mostNotices } from '#app/gaps/vocabulary.ts';
import { askQuestion } from '#app/help/ask-question.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseSpeakerQuery } from '#app/speakers/query.ts';
import { searchSpeakers } from '#app/speakers/search-speakers.server.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { gapAnswers, gapNotices, unmetSearches } from '#db/schema/gaps.ts';
import { mails } from '#db/schema/platform.ts';
import { speakers } from '#db/schema/speakers.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { makeMember } from '#tests/support/member.ts';

const database = useDatabase();
const inDays = (days: number) => toIsoDay(Date.now() + days * 86_400_000);
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let place: Awaited<ReturnType<typeof settleTerritory>>;
let camille: Person;
let sacha: Person;
let newcomer: Person;
let ines: Person;
let referent: Person;

/** Somebody of the directory, who comes in the 04. */
async function list(slug: string, claimedById: string | null) {
  const now = new Date();
  const email = `${slug}@intervenants.example`;
  await database.current.db.insert(speakers).values({
    slug,
    kind: 'person',
    name: slug.replace('-', ' '),
    disciplines: ['storyteller'],
    departementCodes: ['04'],
    reachedDepartements: ['04'],
    email,
    changedAt: now,
    askedAt: now,
    agreedAt: now,
    agreedEmail: email,
    claimedById,
    claimedAt: claimedById ? now : null,
  });
}

beforeAll(async () => {
  const { db } = database.current;
  place = await settleTerritory(db);
  camille = await joinNetwork(db, { name: 'Camille', libraryId: place.forcalquierId });
  sacha = await joinNetwork(db, { name: 'Sacha', libraryId: place.aptId });
  newcomer = await joinNetwork(db, { name: 'Hugo', isVouched: false });
  ines = await joinNetwork(db, { name: 'Inès', isVouched: false });
  referent = await joinNetwork(db, {
    name: 'Nora',
    grants: [{ role: 'territoryReferent', departementCode: '84' }],
  });
  await list('ines-marcadet', ines.userId);
  await list('milo-serrat', null);
});

const need = 'un atelier de gravure avec des collégiens';
const post = (person: Person, more: Partial<NoticeInput> = {}) =>
  postNotice(person.context, {
    clientKey: crypto.randomUUID(),
    need,
    discipline: 'visualArtist',
    departementCode: '84',
    ...more,
  });
const noticesOf = async (person: Person) =>
  (await readGaps(person.context)).notices.map(({ id }) => id);

test('who may do what', () => {
  const granted = (role: 'administrator' | 'territoryReferent', departementCode: string | null) =>
    makeMember({
      userId: role + departementCode,
      grants: [{ role, libraryId: null, departementCode }],
    });
  const person = (userId: string, more = {}, ownSpeakerId: string | null = null): Reader => ({
    actor: makeMember({ userId, libraryId: 'l', ...more }),
    ownSpeakerId,
  });
  const people: Record<string, Reader> = {
    visitor: { actor: visitor, ownSpeakerId: null },
    newcomer: person('newcomer', { isVouched: false }),
    member: person('member'),
    author: person('author'),
    namer: person('namer'),
    named: person('named', { isVouched: false, libraryId: null }, 's1'),
    otherSpeaker: person('otherSpeaker', { isVouched: false, libraryId: null }, 's2'),
    referent: { actor: granted('territoryReferent', '84'), ownSpeakerId: null },
    otherReferent: { actor: granted('territoryReferent', '04'), ownSpeakerId: null },
    administrator: { actor: granted('administrator', null), ownSpeakerId: null },
  };
  const open = { isOpen: true, authorId: 'author', departementCode: '84' };
  const closed = { ...open, isOpen: false };
  const answer = { authorId: 'namer', speakerId: 's1' };
  const who = (may: (reader: Reader) => boolean) =>
    Object.keys(people).filter((name) => may(people[name]!));
  const professionals = ['member', 'author', 'namer', 'referent', 'otherReferent', 'administrator'];
  expect(who(canReadGaps).toSorted()).toEqual(
    [...professionals, 'named', 'otherSpeaker'].toSorted(),
  );
  expect(who(({ actor }) => canPostNotice(actor))).toEqual(
    expect.arrayContaining(['member', 'author', 'namer']),
  );
  for (const name of ['visitor', 'newcomer', 'named', 'otherSpeaker'])
    expect(canPostNotice(people[name]!.actor), name).toBe(false);
  expect(who((reader) => canNameSpeaker(reader, open, 's1')).toSorted()).toEqual(
    [...professionals, 'named'].toSorted(),
  );
  expect(who((reader) => canNameSpeaker(reader, closed, 's1'))).toEqual([]);
  expect(who(({ actor }) => canCloseNotice(actor, open))).toEqual([
    'author',
    'referent',
    'administrator',
  ]);
  expect(who(({ actor }) => canCloseNotice(actor, closed))).toEqual([]);
  expect(who((reader) => canRemoveAnswer(reader, open, answer))).toEqual([
    'author',
    'namer',
    'named',
    'referent',
    'administrator',
  ]);
});

test('posted by a library, once though sent twice; refused with a sentence beside its field', async () => {
  const clientKey = crypto.randomUUID();
  const [one, two] = await Promise.all([post(sacha, { clientKey }), post(sacha, { clientKey })]);
  expect(one).toEqual(two);
  expect(await noticesOf(camille)).toContain(one.noticeId);
  const wrong = async (more: Partial<NoticeInput>, field: string) =>
    expect(post(sacha, more)).rejects.toMatchObject({ fields: { [field]: [expect.any(String)] } });
  await wrong({ need: 'court' }, 'need');
  await wrong({ discipline: '' as 'author' }, 'discipline');
  await wrong({ departementCode: '75' }, 'departementCode');
  await wrong({ themeId: '999999' }, 'themeId');
  await wrong({ startsOn: inDays(-2) }, 'startsOn');
  await wrong({ startsOn: inDays(9), endsOn: inDays(3) }, 'endsOn');
  await wrong({ openUntil: inDays(300) }, 'openUntil');
  await expect(post(newcomer)).rejects.toThrow(NotFound);
  await expect(post(ines)).rejects.toThrow(NotFound);
  await expect(post(referent)).rejects.toThrow(Forbidden);
  await expect(readGaps(contextFor(database.current.db, visitor))).rejects.toThrow(NotSignedIn);
  await expect(readGaps(newcomer.context)).rejects.toThrow(NotFound);
});

test('nobody holds the board: ten at once', async () => {
  const { db } = database.current;
  const zealous = await joinNetwork(db, { name: 'Zoé', libraryId: place.aptId });
  const sent = await Promise.allSettled(
    Array.from({ length: mostNotices + 2 }, () => post(zealous)),
  );
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(mostNotices);
  await db.delete(gapNotices).where(eq(gapNotices.authorId, zealous.userId));
});

test('answered by a name, once each; who looks is told; a speaker names and reads themselves alone', async () => {
  const { db } = database.current;
  const { noticeId } = await post(sacha);
  const named = (person: Person, speaker: string) =>
    answerNotice(person.context, { noticeId, speaker, note: 'Elle est venue.' });
  const both = await Promise.allSettled([
    named(camille, 'milo-serrat'),
    named(referent, 'milo-serrat'),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expect(named(camille, 'personne')).rejects.toThrow(InvalidInput);
  await expect(named(ines, 'milo-serrat')).rejects.toThrow(Forbidden);
  await expect(named(newcomer, 'milo-serrat')).rejects.toThrow(NotFound);
  const alone = await readNotice(ines.context, { noticeId });
  expect(alone).toMatchObject({ answers: [], notice: { author: null }, mayNameAnybody: false });
  expect(alone.self?.slug).toBe('ines-marcadet');
  await answerNotice(ines.context, { noticeId, speakerName: 'ines marcadet' });
  expect((await readNotice(ines.context, { noticeId })).answers).toMatchObject([
    { speaker: { slug: 'ines-marcadet' }, by: null, mayRemove: true },
  ]);
  const seen = await readNotice(sacha.context, { noticeId });
  expect(seen.answers.map(({ speaker }) => speaker.slug).toSorted()).toEqual([
    'ines-marcadet',
    'milo-serrat',
  ]);
  const answers = await db.select().from(gapAnswers).where(eq(gapAnswers.noticeId, noticeId));
  for (const { id } of [...answers, ...answers])
    await tellOfAnswer(sacha.context, { answerId: id });
  const told = await db.select().from(mails).where(eq(mails.kind, 'gap-answer'));
  expect(told).toHaveLength(2);
  const [own] = alone.answers
    .concat(seen.answers)
    .filter(({ speaker }) => speaker.slug === 'ines-marcadet');
  await expect(removeAnswer(newcomer.context, { noticeId, answerId: own!.id })).rejects.toThrow(
    NotFound,
  );
  await removeAnswer(ines.context, { noticeId, answerId: own!.id });
  expect((await readNotice(sacha.context, { noticeId })).answers).toHaveLength(1);
});

test('closed by who looks or by a referent of there, and by its own day; then gone a year later', async () => {
  const { db } = database.current;
  const one = await post(sacha);
  await expect(closeNotice(camille.context, { ...one, reason: 'found' })).rejects.toThrow(
    Forbidden,
  );
  await closeNotice(referent.context, { ...one, reason: 'found' });
  expect((await readNotice(camille.context, one)).notice.closeReason).toBe('moderated');
  await expect(closeNotice(sacha.context, { ...one, reason: 'found' })).rejects.toThrow(Conflict);
  await expect(answerNotice(camille.context, { ...one, speaker: 'milo-serrat' })).rejects.toThrow(
    Conflict,
  );
  const two = await post(sacha, { openUntil: inDays(5) });
  const later = (days: number) => () => new Date(Date.now() + days * 86_400_000);
  const standing = await readGaps({ ...camille.context, clock: later(5) });
  expect(standing.notices.map(({ id }) => id)).toContain(two.noticeId);
  const over = await readGaps({ ...camille.context, clock: later(6) });
  expect(over.notices.map(({ id }) => id)).not.toContain(two.noticeId);
  expect((await readNotice({ ...camille.context, clock: later(6) }, two)).notice.isOpen).toBe(
    false,
  );
  await sweepGaps({ ...camille.context, clock: later(380) });
  expect(await db.$count(gapNotices, eq(gapNotices.id, two.noticeId))).toBe(0);
});

test('what is not covered, and what is asked in vain: filters alone, never words nor people', async () => {
  const { db } = database.current;
  const { coverage, departements } = await readGaps(camille.context);
  const ofTellers = coverage.find(({ discipline }) => discipline === 'storyteller');
  expect(departements.map(({ code }) => code)).toEqual(['04', '84']);
  expect(ofTellers?.counts).toEqual([2, 0]);
  const ask = async (person: Person | null, address: string) => {
    const context = person?.context ?? contextFor(db, visitor);
    const asked = parseSpeakerQuery(new URLSearchParams(address));
    await recordUnmetSearch(context, await searchSpeakers(context, asked));
  };
  await ask(camille, 'discipline=conteur&dept=84');
  await ask(sacha, 'discipline=conteur&dept=84');
  for (const address of [
    'discipline=conteur&dept=04',
    'discipline=conteur&dept=84&q=Martin',
    'discipline=conteur&discipline=auteur&dept=84',
    'dept=84',
    'q=Martin',
  ])
    await ask(camille, address);
  await ask(null, 'discipline=musicien');
  const rows = await db.select().from(unmetSearches);
  expect(rows).toMatchObject([{ discipline: 'storyteller', departementCode: '84', times: 2 }]);
  expect((await readGaps(camille.context)).unmet).toMatchObject([
    { discipline: 'storyteller', times: 2 },
  ]);
});

test('what was asked of colleagues from the directory: by theme and département, from five on', async () => {
  const ask = (from: string) =>
    askQuestion(camille.context, {
      clientKey: crypto.randomUUID(),
      title: 'Qui expose des gravures près de chez nous ?',
      themeId: place.themeId,
      urgency: 'week',
      from,
    });
  await ask('/bibliotheques');
  for (let asked = 1; asked < 5; asked += 1) await ask('/intervenants?format=exposition');
  expect((await readGaps(sacha.context)).asked).toEqual([]);
  await ask('/intervenants/ines-marcadet');
  expect((await readGaps(sacha.context)).asked).toEqual([
    { theme: 'Sciences', departement: 'Alpes-de-Haute-Provence', times: 5 },
  ]);
  const later = { ...sacha.context, clock: () => new Date(Date.now() + 366 * 86_400_000) };
  expect((await readGaps(later)).asked).toEqual([]);
});
