import { eq, like } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { visitor } from '#app/platform/actor.ts';
import { Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import type { RecordReplayInput } from '#app/replays/inputs.ts';
import { listReplays } from '#app/replays/list-replays.server.ts';
import { readReplayForm } from '#app/replays/read-replay-form.server.ts';
import { recordReplay } from '#app/replays/record-replay.server.ts';
import { reviseReplay } from '#app/replays/revise-replay.server.ts';
import { tellAuthorsOfReplay } from '#app/replays/tell-authors-of-replay.server.ts';
import { withdrawReplay } from '#app/replays/withdraw-replay.server.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';
import { publishSheet } from '#app/sheets/publish-sheet.server.ts';
import { withdrawSheet } from '#app/sheets/withdraw-sheet.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { mails } from '#db/schema/platform.ts';
import { registerEntries } from '#db/schema/register.ts';
import {
  contextFor,
  joinNetwork,
  settleTerritory,
  wholeContent,
} from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
let place: Awaited<ReturnType<typeof settleTerritory>>;
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let camille: Person;
let sacha: Person;
let nora: Person;

beforeAll(async () => {
  const { db } = database.current;
  place = await settleTerritory(db);
  camille = await joinNetwork(db, { name: 'Camille', libraryId: place.forcalquierId });
  sacha = await joinNetwork(db, { name: 'Sacha', libraryId: place.aptId });
  nora = await joinNetwork(db, { name: 'Nora', libraryId: place.aptId });
});

async function publish() {
  const { sheetId } = await createSheet(camille.context, { content: wholeContent(place) });
  return publishSheet(camille.context, { sheetId });
}

const told = (slug: string, more: Partial<RecordReplayInput> = {}): RecordReplayInput => ({
  slug,
  day: '14',
  period: '3',
  year: '2025',
  attendance: '52',
  cost: '410,50 €',
  rating: '5',
  advice: 'CONSEIL-PRO : prévoir des couvertures.',
  ...more,
});

async function countInRegister(sheetId: string) {
  const [entry] = await database.current.db
    .select({ count: registerEntries.replayCount })
    .from(registerEntries)
    .where(eq(registerEntries.sheetId, sheetId));
  return entry?.count;
}

describe('recordReplay', () => {
  test('tells it on the sheet, and counts it in the register', async () => {
    const { slug, sheetId } = await publish();
    await recordReplay(sacha.context, told(slug));
    const list = await listReplays(camille.context, { slug });
    expect(list.items[0]).toMatchObject({
      library: { name: 'Bibliothèque municipale, Apt' },
      when: '14 mars 2025',
      told: { attendance: 52, costInCents: 41050, rating: 5, by: 'Sacha' },
    });
    expect(await countInRegister(sheetId)).toBe(1);
  });

  test('a library that did it twice counts once; publishing again keeps the count', async () => {
    const { slug, sheetId } = await publish();
    await recordReplay(sacha.context, told(slug));
    await recordReplay(nora.context, told(slug, { year: '2024' }));
    expect(await countInRegister(sheetId)).toBe(1);
    await publishSheet(camille.context, { sheetId });
    expect(await countInRegister(sheetId)).toBe(1);
    expect((await listReplays(sacha.context, { slug })).items).toHaveLength(2);
  });

  test('two at once are both counted', async () => {
    const { slug, sheetId } = await publish();
    const { db } = database.current;
    const [secondLibrary] = await db
      .insert(libraries)
      .values({ slug: 'autre', name: 'Médiathèque d’Apt-Nord', communeCode: '84003' })
      .returning({ id: libraries.id });
    const other = await joinNetwork(db, { name: 'Omar', libraryId: secondLibrary!.id });
    await Promise.all([
      recordReplay(sacha.context, told(slug)),
      recordReplay(other.context, told(slug)),
    ]);
    expect(await countInRegister(sheetId)).toBe(2);
  });

  test.each([
    [{ day: '', period: '', year: '2023' }, '2023'],
    [{ day: '', period: 'T4', year: '2023' }, 'dernier trimestre 2023'],
    [{ day: '', period: '7', year: '2024' }, 'juillet 2024'],
  ])('is dated as precisely as one remembers: %o', async (moment, said) => {
    const { slug } = await publish();
    await recordReplay(sacha.context, told(slug, moment));
    expect((await listReplays(sacha.context, { slug })).items[0]?.when).toBe(said);
  });

  test.each([
    [{ year: '26' }, 'year'],
    [{ year: '2199' }, 'year'],
    [{ day: '31', period: '2' }, 'day'],
    [{ day: '3', period: '' }, 'day'],
    [{ period: '13' }, 'period'],
    [{ attendance: 'beaucoup' }, 'attendance'],
    [{ cost: '-3' }, 'cost'],
    [{ rating: '6' }, 'rating'],
  ])('says what is wrong beside its field: %o', async (more, field) => {
    const { slug } = await publish();
    const refused = await recordReplay(sacha.context, told(slug, more as never)).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(InvalidInput);
    expect(Object.keys((refused as InvalidInput).fields)).toEqual([field]);
  });

  test('is refused to the sheet’s own library, to the unvouched and to visitors', async () => {
    const { slug } = await publish();
    const { db } = database.current;
    const newcomer = await joinNetwork(db, {
      name: 'Nouvelle',
      libraryId: place.aptId,
      isVouched: false,
    });
    const nowhere = await joinNetwork(db, { name: 'Sans' });
    for (const person of [camille, newcomer, nowhere]) {
      await expect(recordReplay(person.context, told(slug))).rejects.toThrow(Forbidden);
      expect((await readReplayForm(person.context, { slug })).whyNot).toBeTruthy();
    }
    await expect(recordReplay(contextFor(db, visitor), told(slug))).rejects.toThrow(NotSignedIn);
  });

  test('a draft or a withdrawn sheet has no replay', async () => {
    const draft = await createSheet(camille.context, { content: { title: 'Pas encore' } });
    await expect(recordReplay(sacha.context, told(draft.slug))).rejects.toThrow(NotFound);
    const { slug, sheetId } = await publish();
    await recordReplay(sacha.context, told(slug));
    await withdrawSheet(camille.context, { sheetId });
    await expect(recordReplay(nora.context, told(slug))).rejects.toThrow(NotFound);
    expect((await listReplays(sacha.context, { slug })).items).toEqual([]);
  });
});

describe('tellAuthorsOfReplay', () => {
  test('writes once to those who write the sheet; not for a replay taken back', async () => {
    const { slug } = await publish();
    const { replayId } = await recordReplay(sacha.context, told(slug));
    await tellAuthorsOfReplay(camille.context, { replayId });
    await tellAuthorsOfReplay(camille.context, { replayId });
    const letters = () =>
      database.current.db.select().from(mails).where(like(mails.dedupeKey, 'replay:%'));
    expect(await letters()).toMatchObject([
      {
        recipient: camille.email,
        subject:
          'Bibliothèque municipale, Apt a réalisé aussi «\u00A0Une classe dans les étoiles\u00A0»',
      },
    ]);
    const other = await recordReplay(nora.context, told(slug));
    await withdrawReplay(nora.context, other);
    await tellAuthorsOfReplay(camille.context, other);
    expect(await letters()).toHaveLength(1);
  });
});

describe('listReplays', () => {
  test('a visitor reads who and when, no figure and no advice', async () => {
    const { slug } = await publish();
    await recordReplay(sacha.context, told(slug));
    const list = await listReplays(contextFor(database.current.db, visitor), { slug });
    expect(list.libraryCount).toBe(1);
    expect(list.figures).toBeNull();
    // Without its id, whose digits are drawn by lot.
    const seen = JSON.stringify(list.items.map((item) => ({ ...item, replayId: null })));
    expect(seen).toContain('14 mars 2025');
    for (const hidden of ['CONSEIL-PRO', '41050', '52', 'Sacha'])
      expect(seen).not.toContain(hidden);
  });

  test('figures: people in all, median cost, average rating', async () => {
    const { slug } = await publish();
    await recordReplay(sacha.context, told(slug, { attendance: '52', cost: '410', rating: '5' }));
    await recordReplay(nora.context, told(slug, { attendance: '68', cost: '705', rating: '4' }));
    await recordReplay(nora.context, told(slug, { attendance: '', cost: '', rating: '' }));
    expect((await listReplays(camille.context, { slug })).figures).toEqual({
      libraryCount: 1,
      attendance: 120,
      medianCostInCents: 557_50,
      averageRating: 4.5,
    });
  });
});

describe('reviseReplay and withdrawReplay', () => {
  test('the one who told it corrects it and takes it back', async () => {
    const { slug, sheetId } = await publish();
    const { replayId } = await recordReplay(sacha.context, told(slug));
    const form = await readReplayForm(sacha.context, { slug, replayId });
    expect(form.values).toMatchObject({ day: '14', period: '3', year: '2025', cost: '410,50' });
    await reviseReplay(sacha.context, { ...form.values, rating: '3', replayId } as never);
    expect((await listReplays(sacha.context, { slug })).items[0]?.told?.rating).toBe(3);
    await withdrawReplay(sacha.context, { replayId });
    expect(await countInRegister(sheetId)).toBe(0);
    await expect(withdrawReplay(sacha.context, { replayId })).rejects.toThrow(NotFound);
  });

  test('somebody else’s is not found; a referent of the library may take it back', async () => {
    const { slug } = await publish();
    const { replayId } = await recordReplay(sacha.context, told(slug));
    const input = { ...told(slug), replayId } as never;
    await expect(reviseReplay(nora.context, input)).rejects.toThrow(NotFound);
    await expect(withdrawReplay(nora.context, { replayId })).rejects.toThrow(NotFound);
    await expect(readReplayForm(nora.context, { slug, replayId })).rejects.toThrow(NotFound);
    const referent = await joinNetwork(database.current.db, {
      name: 'Référente',
      grants: [{ role: 'libraryReferent', libraryId: place.aptId }],
    });
    await expect(reviseReplay(referent.context, input)).rejects.toThrow(NotFound);
    await withdrawReplay(referent.context, { replayId });
    expect((await listReplays(sacha.context, { slug })).items).toEqual([]);
  });
});
