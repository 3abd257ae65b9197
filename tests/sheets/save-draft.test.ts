import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { Conflict } from '#app/platform/errors.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';
import { readDraft } from '#app/sheets/read-draft.server.ts';
import { richTextOf } from '#app/sheets/rich-text.ts';
import { type DraftConflict, saveDraft } from '#app/sheets/save-draft.server.ts';
import { sheetAuthors, sheetDraftRevisions } from '#db/schema/sheets.ts';
import {
  contextFor,
  joinNetwork,
  settleTerritory,
  wholeContent,
} from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
let camille: Awaited<ReturnType<typeof joinNetwork>>;
let sacha: typeof camille;
let place: Awaited<ReturnType<typeof settleTerritory>>;

beforeAll(async () => {
  const { db } = database.current;
  place = await settleTerritory(db);
  camille = await joinNetwork(db, { name: 'Camille', libraryId: place.forcalquierId });
  sacha = await joinNetwork(db, { name: 'Sacha', libraryId: place.aptId });
});

async function sharedSheet() {
  const { sheetId } = await createSheet(camille.context, { content: wholeContent(place) });
  await database.current.db
    .insert(sheetAuthors)
    .values({ sheetId, userId: sacha.userId, role: 'coauthor' });
  return readDraft(camille.context, { sheetId });
}

test('two people saving different things at the same instant both keep their text', async () => {
  const { sheetId, revision, content } = await sharedSheet();
  const [hers, his] = await Promise.all([
    saveDraft(camille.context, { sheetId, revision, content: { ...content, title: 'De Camille' } }),
    saveDraft(sacha.context, { sheetId, revision, content: { ...content, summary: 'De Sacha' } }),
  ]);
  expect([hers.isMerged, his.isMerged].filter(Boolean)).toHaveLength(1);
  const draft = await readDraft(camille.context, { sheetId });
  expect(draft.content).toMatchObject({ title: 'De Camille', summary: 'De Sacha' });
  expect(draft.revision).toBe(3);
});

test('two people saving the same answer at the same instant: the second has the choice', async () => {
  const { sheetId, revision, content } = await sharedSheet();
  const results = await Promise.allSettled([
    saveDraft(camille.context, {
      sheetId,
      revision,
      content: { ...content, running: richTextOf(['40 minutes']) },
    }),
    saveDraft(sacha.context, {
      sheetId,
      revision,
      content: { ...content, running: richTextOf(['45 minutes']), title: 'De Sacha' },
    }),
  ]);
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused).toHaveLength(1);
  const reason = refused[0]?.reason as Conflict<DraftConflict>;
  expect(reason).toBeInstanceOf(Conflict);
  expect(reason.detail?.clashes).toEqual([expect.objectContaining({ path: 'running' })]);
  expect(reason.detail?.ancestor).toEqual(content);
  const draft = await readDraft(camille.context, { sheetId });
  expect(reason.detail).toMatchObject({ revision: draft.revision, theirs: draft.content });
});

test('a save from far behind still finds its ancestor the same day, and asks for all the next week', async () => {
  const { sheetId, content } = await sharedSheet();
  const saveTimes = async (times: number, now: () => Date) => {
    const context = contextFor(database.current.db, camille.actor, now);
    for (let i = 0; i < times; i += 1) {
      const { revision } = await readDraft(context, { sheetId });
      const budgetNote = `essai ${revision}`;
      await saveDraft(context, { sheetId, revision, content: { ...content, budgetNote } });
    }
  };
  await saveTimes(40, () => new Date());
  const late = await saveDraft(sacha.context, {
    sheetId,
    revision: 1,
    content: { ...content, title: 'Depuis ce matin' },
  });
  expect(late.isMerged).toBe(true);
  await saveTimes(1, () => new Date(Date.now() + 7 * 86_400_000));
  expect(
    await database.current.db.$count(sheetDraftRevisions, eq(sheetDraftRevisions.sheetId, sheetId)),
  ).toBe(30);
  const tooLate = saveDraft(sacha.context, {
    sheetId,
    revision: 1,
    content: { ...content, summary: 'D’il y a une semaine' },
  });
  await expect(tooLate).rejects.toMatchObject({ detail: { ancestor: null } });
});

test('twenty people saving the same sheet lose nothing', async () => {
  const { sheetId, revision, content } = await sharedSheet();
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      saveDraft(i % 2 ? camille.context : sacha.context, {
        sheetId,
        revision,
        content: { ...content, partners: [{ id: `p${i}`, name: `Partenaire ${i}`, role: '' }] },
      }),
    ),
  );
  const draft = await readDraft(camille.context, { sheetId });
  expect(draft.content.partners).toHaveLength(20);
  expect(draft.revision).toBe(21);
});
