import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { storeFile } from '#app/files/store-file.server.ts';
import { visitor } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput, NotFound } from '#app/platform/errors.ts';
import { settings } from '#app/platform/settings.server.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';
import { openSheetFile } from '#app/sheets/open-sheet-file.server.ts';
import { publishSheet } from '#app/sheets/publish-sheet.server.ts';
import { readDraft } from '#app/sheets/read-draft.server.ts';
import { saveDraft } from '#app/sheets/save-draft.server.ts';
import { shareDraft } from '#app/sheets/share-draft.server.ts';
import { sweepUnusedFiles } from '#app/sheets/sweep-unused-files.server.ts';
import { withdrawSheet } from '#app/sheets/withdraw-sheet.server.ts';
import { storedFiles } from '#db/schema/files.ts';
import { sheetDraftRevisions } from '#db/schema/sheets.ts';
import {
  contextFor,
  joinNetwork,
  settleTerritory,
  wholeContent,
} from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
let place: Awaited<ReturnType<typeof settleTerritory>>;
let camille: Awaited<ReturnType<typeof joinNetwork>>;
let sacha: typeof camille;
let admin: typeof camille;
const passerBy = () => contextFor(database.current.db, visitor);

beforeAll(async () => {
  const { db } = database.current;
  place = await settleTerritory(db);
  camille = await joinNetwork(db, { name: 'Camille', libraryId: place.forcalquierId });
  sacha = await joinNetwork(db, { name: 'Sacha', libraryId: place.aptId });
  admin = await joinNetwork(db, { name: 'Admin', grants: [{ role: 'administrator' }] });
});

let count = 0;
async function send(context: Context) {
  const directory = path.join(settings().dataDirectory, 'incoming');
  await mkdir(directory, { recursive: true });
  const file = {
    field: 'file',
    name: 'plan.txt',
    path: path.join(directory, `s${(count += 1)}`),
    sizeInBytes: 4,
    sha256: 'x',
  };
  await writeFile(file.path, 'plan');
  return storeFile(context, { file, purpose: 'item' });
}
const item = (fileId: string) => ({
  id: 'i1',
  type: 'text' as const,
  title: 'Le plan',
  url: null,
  fileId,
  licence: 'cc0' as const,
});
async function sheetWithFile(visibility: 'public' | 'professional' = 'public') {
  const { fileId } = await send(camille.context);
  const content = wholeContent(place, { toFetch: [item(fileId)] });
  content.visibility = { ...content.visibility, toFetch: visibility };
  return { fileId, ...(await createSheet(camille.context, { content })) };
}
/** Who may open it: c(amille), s(acha), a(dministrator), v(isitor). */
async function openTo(fileId: string, shareToken: string | null = null) {
  const who = { c: camille.context, s: sacha.context, a: admin.context, v: passerBy() };
  let letters = '';
  for (const [letter, context] of Object.entries(who)) {
    await openSheetFile(context, { fileId, shareToken }).then(
      () => (letters += letter),
      (error: unknown) => expect(error).toBeInstanceOf(NotFound),
    );
  }
  return letters;
}

describe('a file follows its sheet', () => {
  test('sent and not yet used, it is its sender’s alone', async () => {
    expect(await openTo((await send(camille.context)).fileId)).toBe('c');
  });

  test('in a draft, it is the authors’ alone; published, everybody’s; withdrawn, the keepers’', async () => {
    const { fileId, sheetId } = await sheetWithFile();
    expect(await openTo(fileId)).toBe('c');
    await publishSheet(camille.context, { sheetId });
    expect(await openTo(fileId)).toBe('csav');
    await withdrawSheet(camille.context, { sheetId });
    expect(await openTo(fileId)).toBe('ca');
  });

  test('in a professional section, it is for members', async () => {
    const { fileId, sheetId } = await sheetWithFile('professional');
    await publishSheet(camille.context, { sheetId });
    expect(await openTo(fileId)).toBe('csa');
  });

  test('added to the working copy of a published sheet, it waits for the next version', async () => {
    const { sheetId } = await sheetWithFile();
    await publishSheet(camille.context, { sheetId });
    const { fileId } = await send(camille.context);
    const draft = await readDraft(camille.context, { sheetId });
    await saveDraft(camille.context, {
      ...draft,
      content: { ...draft.content, toFetch: [item(fileId)] },
    });
    expect(await openTo(fileId)).toBe('ca');
  });

  test('a share link shows the files of the sections that it shows', async () => {
    const { fileId, sheetId } = await sheetWithFile();
    const { token } = await shareDraft(camille.context, { sheetId });
    expect(await openTo(fileId, token)).toBe('csav');
    const hidden = await sheetWithFile('professional');
    const other = await shareDraft(camille.context, { sheetId: hidden.sheetId });
    expect(await openTo(hidden.fileId, other.token)).toBe('c');
    expect(await openTo(hidden.fileId, token)).toBe('c');
  });

  test('naming somebody else’s file gives no right to it', async () => {
    const { fileId } = await sheetWithFile();
    const theft = createSheet(sacha.context, {
      content: wholeContent(place, { toFetch: [item(fileId)] }),
    });
    await expect(theft).rejects.toThrow(InvalidInput);
    await expect(theft).rejects.toMatchObject({
      fields: { 'toFetch.0.fileId': [expect.any(String)] },
    });
  });

  test('an id that is none is not found', async () => {
    await expect(openSheetFile(camille.context, { fileId: "'; drop table" })).rejects.toThrow(
      NotFound,
    );
  });
});

test('files that nothing uses for a day are forgotten; those of versions and drafts stay', async () => {
  const { db } = database.current;
  const orphan = await send(camille.context);
  const used = await sheetWithFile();
  const published = await sheetWithFile();
  await publishSheet(camille.context, published);
  for (const { sheetId } of [published]) {
    const draft = await readDraft(camille.context, { sheetId });
    await saveDraft(camille.context, { ...draft, content: { ...draft.content, toFetch: [] } });
  }
  const dropped = await sheetWithFile();
  const draft = await readDraft(camille.context, dropped);
  await saveDraft(camille.context, { ...draft, content: { ...draft.content, toFetch: [] } });
  expect(await sweepUnusedFiles(camille.context)).toBe(0);
  await db.delete(sheetDraftRevisions).where(eq(sheetDraftRevisions.sheetId, dropped.sheetId));
  const tomorrow = contextFor(db, camille.actor, () => new Date(Date.now() + 2 * 86_400_000));
  await sweepUnusedFiles(tomorrow);
  const forgotten = async (fileId: string) =>
    (await db.select().from(storedFiles).where(eq(storedFiles.id, fileId)))[0]?.deletedAt !== null;
  expect(await forgotten(orphan.fileId)).toBe(true);
  expect(await forgotten(dropped.fileId)).toBe(true);
  expect(await forgotten(used.fileId)).toBe(false);
  expect(await forgotten(published.fileId)).toBe(false);
  expect(await openTo(orphan.fileId)).toBe('');
  expect(await openTo(published.fileId)).toBe('csav');
});
