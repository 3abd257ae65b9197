import { beforeAll, expect, test } from 'vitest';

import { Conflict } from '#app/platform/errors.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';
import { presentConflict } from '#app/sheets/present-conflict.server.ts';
import { readDraft } from '#app/sheets/read-draft.server.ts';
import { type DraftConflict, saveDraft } from '#app/sheets/save-draft.server.ts';
import { sheetAuthors } from '#db/schema/sheets.ts';
import { joinNetwork, settleTerritory, wholeContent } from '#tests/support/community.ts';
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

/** Both write another title from the same revision; the second is shown both. */
async function clash(first: typeof camille, second: typeof camille) {
  const { sheetId } = await createSheet(camille.context, { content: wholeContent(place) });
  await database.current.db
    .insert(sheetAuthors)
    .values({ sheetId, userId: sacha.userId, role: 'coauthor' });
  const { content, revision } = await readDraft(camille.context, { sheetId });
  const write = ({ context }: typeof camille, title: string) =>
    saveDraft(context, { sheetId, revision, content: { ...content, title } });
  await write(first, 'Le premier titre');
  const refused = await write(second, 'Le second titre').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Conflict);
  return presentConflict(
    second.context,
    (refused as Conflict<DraftConflict>).detail as DraftConflict,
  );
}

const textOf = (pieces: { text: string }[] = []) => pieces.map(({ text }) => text).join('');

test('both texts are shown, and the colleague is named', async () => {
  const shown = await clash(camille, sacha);
  expect(shown.theirsBy).toBe('Camille');
  const [title] = shown.clashes;
  expect([textOf(title?.mine), textOf(title?.theirs)]).toEqual([
    'Le second titre',
    'Le premier titre',
  ]);
});

test('nobody is told that they wrote against themselves: it was they, elsewhere', async () => {
  expect((await clash(camille, camille)).theirsBy).toBeNull();
});
