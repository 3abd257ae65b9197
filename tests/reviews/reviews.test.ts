import { and, eq, like } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { visitor } from '#app/platform/actor.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { recordReplay } from '#app/replays/record-replay.server.ts';
import { fileReport } from '#app/reports/file-report.server.ts';
import { listReports } from '#app/reports/list-reports.server.ts';
import { settleReport } from '#app/reports/settle-report.server.ts';
import { answerReview } from '#app/reviews/answer-review.server.ts';
import { correctReview } from '#app/reviews/correct-review.server.ts';
import type { WriteReviewInput } from '#app/reviews/inputs.ts';
import { listReceived } from '#app/reviews/list-received.server.ts';
import { listReviews } from '#app/reviews/list-reviews.server.ts';
import { listSheetComings } from '#app/reviews/list-sheet-comings.server.ts';
import { readAverages } from '#app/reviews/read-averages.server.ts';
import { readReview } from '#app/reviews/read-review.server.ts';
import { readReviewForm } from '#app/reviews/read-review-form.server.ts';
import { withdrawReview } from '#app/reviews/withdraw-review.server.ts';
import { writeReview } from '#app/reviews/write-review.server.ts';
import type { DatePoint } from '#app/sheets/content.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';
import { publishSheet } from '#app/sheets/publish-sheet.server.ts';
import { withdrawSheet } from '#app/sheets/withdraw-sheet.server.ts';
import { mergeSpeakers } from '#app/speakers/merge-speakers.server.ts';
import { readSpeaker } from '#app/speakers/read-speaker.server.ts';
import { users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { mails } from '#db/schema/platform.ts';
import { reviews } from '#db/schema/reviews.ts';
import { speakers } from '#db/schema/speakers.ts';
import {
  contextFor,
  joinNetwork,
  settleTerritory,
  wholeContent,
} from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { doJobs } from '#tests/support/post-office.ts';

const database = useDatabase();
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let place: Awaited<ReturnType<typeof settleTerritory>>;
let camille: Person;
let colleague: Person;
let sacha: Person;
let newcomer: Person;
let referent: Person;
let elsewhere: Person;

beforeAll(async () => {
  const { db } = database.current;
  place = await settleTerritory(db);
  const at = (name: string, libraryId: string, more: object = {}) =>
    joinNetwork(db, { name, libraryId, ...more });
  camille = await at('Camille', place.forcalquierId);
  colleague = await at('Colette', place.forcalquierId);
  sacha = await at('Sacha', place.aptId);
  newcomer = await at('Hugo', place.forcalquierId, { isVouched: false });
  const keeps = (departementCode: string) => ({
    grants: [{ role: 'territoryReferent' as const, departementCode }],
  });
  referent = await joinNetwork(db, { name: 'Rose', ...keeps('04') });
  elsewhere = await joinNetwork(db, { name: 'Elsa', ...keeps('84') });
});

let serial = 0;
/** Somebody who agreed, and holds their profile where a person is given. */
async function speaker(claimedBy: Person | null = null) {
  serial += 1;
  const name = `Zoé Maréchal ${serial}`;
  const slug = `zoe-${serial}`;
  const at = new Date();
  await database.current.db.insert(speakers).values({
    slug,
    name,
    kind: 'person',
    disciplines: ['storyteller'],
    email: `${slug}@example.org`,
    changedAt: at,
    askedAt: at,
    agreedAt: at,
    agreedEmail: `${slug}@example.org`,
    ...(claimedBy
      ? {
          claimedById: claimedBy.userId,
          claimedAt: at,
        }
      : {}),
  });
  return { slug, name };
}

const past: DatePoint = { date: '2025-03-13', precision: 'day' };

async function publish(names: string[], start: DatePoint | null = past, by = camille) {
  const content = wholeContent(place, {
    title: `Veillée ${crypto.randomUUID().slice(0, 6)}`,
    start,
    speakers: names.map((name, i) => ({ id: `s${i}`, name, role: '' })),
    ...(by === camille ? {} : { carrier: { libraryId: place.aptId, structureName: '' } }),
  });
  const { sheetId } = await createSheet(by.context, { content });
  const { slug } = await publishSheet(by.context, { sheetId });
  await doJobs(database.current.db);
  return { sheetId, slug, title: content.title };
}

const said = (slug: string, coming: string, more: Partial<WriteReviewInput> = {}) =>
  ({
    slug,
    coming,
    done: 'Une veillée de contes',
    audience: '26 élèves de CM1',
    bond: '5',
    content: '4',
    preparation: '4',
    flexibility: '3',
    terms: '4',
    again: 'yes',
    advice: 'SECRET-PRO une prise dédiée',
    ...more,
  }) as WriteReviewInput;

/** A sheet of Forcalquier that names a speaker, and what Camille says of it. */
async function reviewed(claimedBy: Person | null = null) {
  const zoe = await speaker(claimedBy);
  const sheet = await publish([zoe.name]);
  const { reviewId } = await writeReview(camille.context, said(zoe.slug, sheet.sheetId));
  return { zoe, sheet, reviewId };
}

const anybody = () => contextFor(database.current.db, visitor);
const items = async (person: Person, slug: string) =>
  (await listReviews(person.context, { slug }))?.items;

describe('a coming proves a review', () => {
  test('of a sheet of one’s own library, told with its date; offered on the sheet until it is said', async () => {
    const zoe = await speaker();
    const sheet = await publish([zoe.name]);
    expect(await listSheetComings(colleague.context, sheet)).toHaveLength(1);
    expect(await listSheetComings(sacha.context, sheet)).toEqual([]);
    expect(await listSheetComings(anybody(), sheet)).toEqual([]);
    await writeReview(camille.context, said(zoe.slug, sheet.sheetId));
    expect(await listSheetComings(colleague.context, sheet)).toEqual([]);
    expect(await items(sacha, zoe.slug)).toMatchObject([
      {
        author: 'Camille',
        library: { slug: 'forcalquier' },
        when: '13 mars 2025',
        sheet: { title: sheet.title },
        said: { bond: 5, flexibility: 3, again: 'yes' },
        may: { correct: false, answer: false, moderate: false, report: true },
      },
    ]);
  });

  test('of a replay that names them; the profile and the library show that they came', async () => {
    const zoe = await speaker();
    const sheet = await publish([zoe.name]);
    const told = { slug: sheet.slug, day: '2', period: '5', year: '2025' };
    const without = await recordReplay(sacha.context, told);
    const denied = writeReview(sacha.context, said(zoe.slug, without.replayId));
    await expect(denied).rejects.toThrow('il faut avoir accueilli');
    const strange = recordReplay(sacha.context, { ...told, speakerSlugs: ['autre'] });
    await expect(strange).rejects.toThrow(InvalidInput);
    const { replayId } = await recordReplay(sacha.context, { ...told, speakerSlugs: [zoe.slug] });
    expect((await readReviewForm(sacha.context, zoe)).comings).toMatchObject([
      { coming: replayId, when: '2 mai 2025' },
    ]);
    await writeReview(sacha.context, said(zoe.slug, replayId));
    expect(await items(camille, zoe.slug)).toMatchObject([{ library: { slug: 'apt' } }]);
    const { comings } = await readSpeaker(anybody(), zoe);
    expect(comings.map((one) => [one.replayId, one.when, one.place])).toEqual([
      [replayId, '2 mai 2025', 'Apt (84)'],
      [null, '13 mars 2025', 'Forcalquier (04)'],
    ]);
    expect(await listReceived(anybody(), { slug: 'apt' })).toMatchObject([
      { slug: zoe.slug, when: '2 mai 2025', count: 1 },
    ]);
  });

  test.each([
    ['another library', () => sacha, past, Forbidden, /il faut avoir accueilli/u],
    ['a newcomer', () => newcomer, past, NotFound, /n’existe pas/u],
    ['a visitor', () => ({ context: anybody() }), past, NotSignedIn, /Connectez/u],
    ['no date', () => camille, null, Forbidden, /ne dit pas quand/u],
    [
      'a date to come',
      () => camille,
      { date: '2999-01-01', precision: 'day' } as const,
      Forbidden,
      /est à venir/u,
    ],
  ])('refused with a sentence: %s', async (_, who, start, error, sentence) => {
    const zoe = await speaker();
    const sheet = await publish([zoe.name], start);
    const refused = writeReview(who().context, said(zoe.slug, sheet.sheetId));
    await expect(refused).rejects.toThrow(error);
    await expect(refused).rejects.toThrow(sentence);
  });

  test('the speaker does not speak of themselves, nor anybody of a sheet that names somebody else', async () => {
    const zoe = await speaker(colleague);
    const sheet = await publish([zoe.name]);
    const own = writeReview(colleague.context, said(zoe.slug, sheet.sheetId));
    await expect(own).rejects.toThrow('Ce profil est le vôtre');
    const other = await speaker();
    const foreign = writeReview(camille.context, said(other.slug, sheet.sheetId));
    await expect(foreign).rejects.toThrow(Forbidden);
  });

  test('two colleagues at the same moment: one review a coming and library', async () => {
    const zoe = await speaker();
    const { sheetId } = await publish([zoe.name]);
    const both = await Promise.allSettled(
      [camille, colleague].map(({ context }) => writeReview(context, said(zoe.slug, sheetId))),
    );
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toHaveLength(1);
    expect(String(refused[0])).toContain('a déjà donné son avis');
    expect(await items(sacha, zoe.slug)).toHaveLength(1);
  });

  test('the database holds the proof, the marks and the library of the replay', async () => {
    const { db } = database.current;
    const { zoe, sheet, reviewId } = await reviewed();
    const [row] = await db.select().from(reviews).where(eq(reviews.id, reviewId));
    const { id: _, ...values } = row!;
    const cause = async (more: object) => {
      const error: unknown = await db
        .insert(reviews)
        .values({ ...values, ...more })
        .then(
          () => null,
          (reason: unknown) => reason,
        );
      return String((error as Error).cause);
    };
    expect(await cause({ libraryId: place.aptId })).toContain('No coming');
    expect(await cause({})).toContain('reviews_coming_key');
    await expect(
      db.update(reviews).set({ bond: 6 }).where(eq(reviews.id, reviewId)),
    ).rejects.toThrow();
    const told = { slug: sheet.slug, period: '', year: '2024', speakerSlugs: [zoe.slug] };
    const { replayId } = await recordReplay(sacha.context, told);
    await expect(
      db.update(reviews).set({ replayId }).where(eq(reviews.id, reviewId)),
    ).rejects.toThrow();
  });

  test('it is read while its proof is in sight', async () => {
    const { zoe, sheet, reviewId } = await reviewed();
    await withdrawSheet(camille.context, { sheetId: sheet.sheetId });
    await doJobs(database.current.db);
    expect(await items(sacha, zoe.slug)).toEqual([]);
    await expect(readReview(sacha.context, { reviewId })).rejects.toThrow(NotFound);
    expect((await readReview(camille.context, { reviewId })).review.when).toBeNull();
  });

  test.each([
    [{ bond: '6' }, 'bond'],
    [{ done: ' ' }, 'done'],
    [{ again: 'peut-être' }, 'again'],
    [{ again: 'conditions' }, 'conditions'],
  ])('what is missing is said beside its field: %o', async (more, field) => {
    const refused = writeReview(
      camille.context,
      said('zoe', crypto.randomUUID(), more as Partial<WriteReviewInput>),
    );
    await expect(refused).rejects.toMatchObject({ fields: { [field]: [expect.any(String)] } });
  });
});

describe('once said', () => {
  test('nobody outside reads it; the speaker does, answers, and both hear of it once', async () => {
    const { db } = database.current;
    const zoeHerself = await joinNetwork(db, { name: 'Zoé', isVouched: false });
    const { zoe, reviewId } = await reviewed(zoeHerself);
    expect(await listReviews(anybody(), zoe)).toBeNull();
    expect(await listReviews(newcomer.context, zoe)).toBeNull();
    await expect(readReview(newcomer.context, { reviewId })).rejects.toThrow(NotFound);
    await doJobs(db);
    const to = (person: Person) =>
      db
        .select({ subject: mails.subject })
        .from(mails)
        .where(and(eq(mails.recipient, person.email), eq(mails.kind, 'review')));
    expect(await to(zoeHerself)).toEqual([
      { subject: 'Médiathèque La Boiserie, Forcalquier donne son avis sur votre venue' },
    ]);
    expect(await items(zoeHerself, zoe.slug)).toMatchObject([{ may: { answer: true } }]);
    const answer = 'Merci, j’ai depuis une rallonge.';
    await expect(answerReview(camille.context, { reviewId, answer })).rejects.toThrow(Forbidden);
    await answerReview(zoeHerself.context, { reviewId, answer });
    await answerReview(zoeHerself.context, { reviewId, answer });
    await doJobs(db);
    expect(await items(sacha, zoe.slug)).toMatchObject([{ answer: { body: answer } }]);
    const told = await db
      .select()
      .from(mails)
      .where(and(eq(mails.recipient, camille.email), like(mails.subject, `${zoe.name} répond%`)));
    expect(told).toHaveLength(1);
  });

  test('its author corrects it; what it said is for who moderates there, and nobody else', async () => {
    const { zoe, sheet, reviewId } = await reviewed();
    const { coming: _, slug: __, ...fields } = said(zoe.slug, sheet.sheetId, { bond: '2' });
    const correction = { ...fields, reviewId, version: 1 };
    await expect(correctReview(colleague.context, correction)).rejects.toThrow(Forbidden);
    const both = await Promise.allSettled([
      correctReview(camille.context, correction),
      correctReview(camille.context, correction),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(correctReview(camille.context, correction)).rejects.toThrow(Conflict);
    expect(await items(sacha, zoe.slug)).toMatchObject([{ said: { bond: 2 }, isCorrected: true }]);
    const { history } = await readReview(referent.context, { reviewId });
    expect(history?.versions.map(({ said: { bond }, by }) => [bond, by])).toEqual([
      [5, 'Camille'],
      [2, 'Camille'],
    ]);
    for (const other of [camille, sacha, elsewhere])
      expect((await readReview(other.context, { reviewId })).history).toBeNull();
  });

  test('reported, it waits for the referent of where it happened, who takes it away', async () => {
    const { zoe, sheet, reviewId } = await reviewed();
    const report = {
      slug: sheet.slug,
      reviewId,
      reason: 'inappropriate' as const,
      message: 'Propos blessants.',
      clientAddress: '192.0.2.7',
    };
    await expect(fileReport(anybody(), report)).rejects.toThrow(NotSignedIn);
    await expect(fileReport(newcomer.context, report)).rejects.toThrow(NotFound);
    const { reportId } = await fileReport(sacha.context, report);
    await doJobs(database.current.db);
    const letters = await database.current.db
      .select()
      .from(mails)
      .where(like(mails.dedupeKey, `report:${reportId}:%`));
    expect(letters.map(({ recipient }) => recipient)).toEqual([referent.email]);
    const found = async (person: Person) =>
      (await listReports(person.context)).waiting.find((one) => one.reportId === reportId);
    expect(await found(referent)).toMatchObject({ review: { reviewId, speaker: zoe } });
    expect(await found(elsewhere)).toBeUndefined();
    const settled = { reportId, settlement: 'Avis retiré.' };
    await expect(settleReport(elsewhere.context, settled)).rejects.toThrow(NotFound);
    const away = { reviewId, reason: 'Propos blessants.' };
    await expect(withdrawReview(sacha.context, away)).rejects.toThrow(Forbidden);
    await withdrawReview(referent.context, away);
    await settleReport(referent.context, settled);
    expect(await items(sacha, zoe.slug)).toEqual([]);
    await expect(readReview(sacha.context, { reviewId })).rejects.toThrow(NotFound);
    const again = writeReview(camille.context, said(zoe.slug, sheet.sheetId));
    await expect(again).rejects.toThrow(Conflict);
  });

  test('who takes their own back speaks of that coming anew, once, even at the same moment', async () => {
    const { zoe, sheet, reviewId } = await reviewed();
    await withdrawReview(camille.context, { reviewId, reason: 'Je me suis trompée.' });
    expect(await items(sacha, zoe.slug)).toEqual([]);
    expect((await listReviews(camille.context, zoe))?.mayWrite).toBe(true);
    const anew = said(zoe.slug, sheet.sheetId, { done: 'Une autre veillée' });
    const both = await Promise.allSettled([
      writeReview(camille.context, anew),
      writeReview(camille.context, anew),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await items(sacha, zoe.slug)).toMatchObject([{ said: { done: 'Une autre veillée' } }]);
    expect((await listReviews(camille.context, zoe))?.mayWrite).toBe(false);
  });

  test('of two by one library on one coming, two profiles made one keep the last', async () => {
    const { db } = database.current;
    const [zoe, twin] = [await speaker(), await speaker()];
    const sheet = await publish([zoe.name, twin.name]);
    const [first, last] = [
      said(zoe.slug, sheet.sheetId, { done: 'La veillée, d’abord' }),
      said(twin.slug, sheet.sheetId, { done: 'La veillée, ensuite' }),
    ];
    const { reviewId } = await writeReview(camille.context, first);
    await writeReview(camille.context, last);
    const keeper = await joinNetwork(db, { name: 'Ada', grants: [{ role: 'administrator' }] });
    await mergeSpeakers(keeper.context, { slug: twin.slug, into: zoe.slug });
    expect(await items(sacha, zoe.slug)).toMatchObject([{ said: { done: 'La veillée, ensuite' } }]);
    const kept = await db.select().from(reviews).where(eq(reviews.id, reviewId));
    expect(kept).toMatchObject([
      { withdrawnById: keeper.userId, withdrawalReason: expect.stringContaining('Deux profils') },
    ]);
  });

  test('averages from three libraries on, each one voice, for professionals', async () => {
    const { db } = database.current;
    const zoe = await speaker();
    const [third] = await db
      .insert(libraries)
      .values({ slug: `banon-${serial}`, name: 'Bibliothèque de Banon', communeCode: '04088' })
      .returning({ id: libraries.id });
    const banon = await joinNetwork(db, { name: 'Bruno', libraryId: third!.id });
    const first = await publish([zoe.name]);
    const second = await publish([zoe.name]);
    await writeReview(camille.context, said(zoe.slug, first.sheetId, { bond: '1' }));
    await writeReview(camille.context, said(zoe.slug, second.sheetId, { bond: '5' }));
    for (const [person, bond] of [
      [sacha, '4'],
      [banon, '5'],
    ] as const) {
      expect((await listReviews(camille.context, zoe))?.averages).toBeNull();
      const told = { slug: first.slug, period: '', year: '2025', speakerSlugs: [zoe.slug] };
      const { replayId } = await recordReplay(person.context, told);
      await writeReview(person.context, said(zoe.slug, replayId, { bond }));
    }
    const averages = (await listReviews(camille.context, zoe))?.averages;
    // (1 + 5) / 2 = 3 for Forcalquier, then (3 + 4 + 5) / 3.
    expect(averages).toMatchObject({ libraryCount: 3, means: { bond: 4, flexibility: 3 } });
    const [row] = await db.select().from(speakers).where(eq(speakers.slug, zoe.slug));
    const speakerIds = [row!.id];
    // (4 + 4 + 4 + 3 + 4) / 5.
    const mark = { [row!.id]: '3,8 sur 5 selon 3\u00A0bibliothèques' };
    expect(await readAverages(sacha.context, { speakerIds })).toEqual(mark);
    expect(await readAverages(anybody(), { speakerIds })).toEqual({});
    expect(await readAverages(newcomer.context, { speakerIds })).toEqual({});
  });

  test('an erased account leaves « compte supprimé » on it; two profiles made one keep it', async () => {
    const { db } = database.current;
    const gone = await joinNetwork(db, { name: 'Gaël', libraryId: place.forcalquierId });
    const [zoe, twin] = [await speaker(), await speaker()];
    const sheet = await publish([zoe.name]);
    await writeReview(gone.context, said(zoe.slug, sheet.sheetId));
    await db
      .update(users)
      .set({ displayName: 'Compte supprimé', erasedAt: new Date() })
      .where(eq(users.id, gone.userId));
    const keeper = await joinNetwork(db, { name: 'Ada', grants: [{ role: 'administrator' }] });
    await mergeSpeakers(keeper.context, { slug: zoe.slug, into: twin.slug });
    expect(await items(sacha, twin.slug)).toMatchObject([
      { author: 'Compte supprimé', sheet: { title: sheet.title } },
    ]);
  });
});
