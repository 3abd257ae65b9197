import { beforeAll, describe, expect, test } from 'vitest';

import { visitor } from '#app/platform/actor.ts';
import { Conflict, Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { adaptSheet } from '#app/sheets/adapt-sheet.server.ts';
import { archiveSheet } from '#app/sheets/archive-sheet.server.ts';
import type { SheetContent } from '#app/sheets/content.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';
import { fetchItem } from '#app/sheets/fetch-item.server.ts';
import { publishSheet } from '#app/sheets/publish-sheet.server.ts';
import { readDraft } from '#app/sheets/read-draft.server.ts';
import { readHistory } from '#app/sheets/read-history.server.ts';
import { readSheet } from '#app/sheets/read-sheet.server.ts';
import { restoreVersion } from '#app/sheets/restore-version.server.ts';
import { richTextOf } from '#app/sheets/rich-text.ts';
import { saveDraft } from '#app/sheets/save-draft.server.ts';
import { withdrawSheet } from '#app/sheets/withdraw-sheet.server.ts';
import { storedFiles } from '#db/schema/files.ts';
import { sheetFiles } from '#db/schema/sheets.ts';
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
const anybody = () => contextFor(database.current.db, visitor);

beforeAll(async () => {
  const { db } = database.current;
  place = await settleTerritory(db);
  camille = await joinNetwork(db, { name: 'Camille', libraryId: place.forcalquierId });
  sacha = await joinNetwork(db, { name: 'Sacha', libraryId: place.aptId });
});

async function publish(by = camille, more: Partial<SheetContent> = {}) {
  const { sheetId } = await createSheet(by.context, { content: wholeContent(place, more) });
  return publishSheet(by.context, { sheetId });
}

async function revise(by: Person, sheetId: string, more: Partial<SheetContent>) {
  const { content, revision } = await readDraft(by.context, { sheetId });
  await saveDraft(by.context, { sheetId, revision, content: { ...content, ...more } });
  return publishSheet(by.context, { sheetId, note: 'NOTE-ENTRE-NOUS' });
}

const labels = (history: Awaited<ReturnType<typeof readHistory>>) =>
  history.comparison?.differences.map(({ label }) => label);

describe('readHistory', () => {
  test('tells each version, and by default what the last one changed', async () => {
    const { slug, sheetId } = await publish();
    await revise(camille, sheetId, { summary: 'Autrement dit.' });
    const history = await readHistory(sacha.context, { slug });
    expect(history.versions.map(({ number, by }) => [number, by])).toEqual([
      [2, 'Camille'],
      [1, 'Camille'],
    ]);
    expect(history.comparison).toMatchObject({ from: 1, to: 2 });
    expect(labels(history)).toEqual(['Résumé']);
  });

  test('a visitor compares public sections only, without names nor notes', async () => {
    const { slug, sheetId } = await publish(camille, { advice: richTextOf(['CONSEIL-AVANT']) });
    await revise(camille, sheetId, {
      summary: 'Autrement dit.',
      budgetNote: 'BUDGET-APRÈS',
      advice: richTextOf(['CONSEIL-APRÈS']),
    });
    const history = await readHistory(anybody(), { slug, from: 1, to: 2 });
    expect(labels(history)).toEqual(['Résumé']);
    const seen = JSON.stringify(history);
    for (const hidden of ['CONSEIL', 'BUDGET', 'Camille', 'NOTE-ENTRE-NOUS'])
      expect(seen).not.toContain(hidden);
    expect(labels(await readHistory(sacha.context, { slug }))).toContain('Conseils entre pros');
  });

  test('what authors have since kept to professionals does not come back', async () => {
    const visibility = wholeContent(place).visibility;
    const { slug, sheetId } = await publish(camille, {
      running: richTextOf(['ADRESSE-PERSONNELLE']),
    });
    await revise(camille, sheetId, { running: richTextOf(['ADRESSE-PERSONNELLE, puis plus.']) });
    await revise(camille, sheetId, { visibility: { ...visibility, running: 'professional' } });
    const history = await readHistory(anybody(), { slug, from: 1, to: 2 });
    expect(JSON.stringify(history)).not.toContain('ADRESSE-PERSONNELLE');
  });

  test('authors compare their working copy; nobody else does', async () => {
    const { slug, sheetId } = await publish();
    const { content, revision } = await readDraft(camille.context, { sheetId });
    const draft = { ...content, title: 'Pas encore dit' };
    await saveDraft(camille.context, { sheetId, revision, content: draft });
    const history = await readHistory(camille.context, { slug, from: 1, to: 'brouillon' });
    expect(labels(history)).toEqual(['Titre']);
    for (const context of [sacha.context, anybody()])
      await expect(readHistory(context, { slug, from: 1, to: 'brouillon' })).rejects.toThrow(
        NotFound,
      );
  });

  test.each(['7', 'rien', '-1', '0', '1e9', 'origine'])('no such version: %s', async (from) => {
    const { slug } = await publish();
    await expect(readHistory(sacha.context, { slug, from, to: 1 })).rejects.toThrow(NotFound);
  });

  test('of a withdrawn sheet is its authors’', async () => {
    const { slug, sheetId } = await publish();
    await withdrawSheet(camille.context, { sheetId });
    await expect(readHistory(sacha.context, { slug })).rejects.toThrow(NotFound);
    expect((await readHistory(camille.context, { slug })).versions).toHaveLength(1);
  });
});

describe('restoreVersion', () => {
  test('makes an old version the working copy; readers see no change until it is published', async () => {
    const { slug, sheetId } = await publish(camille, { summary: 'La première.' });
    await revise(camille, sheetId, { summary: 'La seconde.' });
    await restoreVersion(camille.context, { slug, number: '1' });
    const { content } = await readDraft(camille.context, { sheetId });
    expect(content.summary).toBe('La première.');
    expect(await readSheet(anybody(), { slug })).toMatchObject({
      content: { summary: 'La seconde.' },
    });
  });

  test('is its authors’: others do not even find it', async () => {
    const { slug, sheetId } = await publish();
    await expect(restoreVersion(sacha.context, { slug, number: 1 })).rejects.toThrow(NotFound);
    await expect(restoreVersion(anybody(), { slug, number: 1 })).rejects.toThrow(NotSignedIn);
    await expect(restoreVersion(camille.context, { slug, number: 9 })).rejects.toThrow(NotFound);
    await archiveSheet(camille.context, { sheetId });
    await expect(restoreVersion(camille.context, { slug, number: 1 })).rejects.toThrow(Forbidden);
  });
});

describe('adaptSheet', () => {
  test('starts my draft for my library, without what belongs to the original', async () => {
    const { slug } = await publish(camille, {
      fundings: [{ id: 'f1', funder: 'Commune', foreseenInCents: 1, obtainedInCents: 1 }],
      attendance: { '6-11': 24 },
      worked: richTextOf(['Tout']),
      start: { date: '2026-03-13', precision: 'day' },
    });
    const draft = await adaptSheet(sacha.context, { slug });
    const { content, adaptedFrom } = await readDraft(sacha.context, { sheetId: draft.sheetId });
    expect(content).toMatchObject({
      title: 'Une classe dans les étoiles',
      carrier: { libraryId: place.aptId },
      place: { libraryId: place.aptId, communeCode: '84003' },
      state: 'considered',
      start: null,
      attendance: {},
      worked: null,
      contact: { name: '' },
      expenses: [{ item: 'Médiatrice' }],
      fundings: [{ foreseenInCents: 1, obtainedInCents: null }],
    });
    expect(adaptedFrom?.slug).toBe(slug);
    await expect(readSheet(camille.context, { slug: draft.slug })).rejects.toThrow(NotFound);
  });

  test('both sheets show it once it is published, with what it changes', async () => {
    const { slug } = await publish();
    const draft = await adaptSheet(sacha.context, { slug });
    const before = await readSheet(anybody(), { slug });
    expect(before).toMatchObject({ lineage: { adaptations: [] } });
    const mine = await readSheet(sacha.context, { slug });
    expect(mine).toMatchObject({ lineage: { adaptations: [{ slug: draft.slug }] } });
    const adapted = await revise(sacha, draft.sheetId, {
      title: 'Une classe dans les étoiles, sans dôme',
      running: richTextOf(['Sans dôme.']),
      budgetNote: 'Sans location.',
    });
    const original = await readSheet(anybody(), { slug });
    expect(original).toMatchObject({
      lineage: {
        adaptations: [
          {
            slug: adapted.slug,
            carrierName: 'Bibliothèque municipale, Apt',
            changed: ['title', 'running'],
          },
        ],
      },
    });
    expect(await readSheet(camille.context, { slug })).toMatchObject({
      lineage: { adaptations: [{ changed: ['title', 'running', 'budget'] }] },
    });
    const page = await readSheet(anybody(), { slug: adapted.slug });
    expect(page).toMatchObject({ lineage: { origins: [{ slug }, { slug: adapted.slug }] } });
    const history = await readHistory(sacha.context, { slug: adapted.slug, from: 'origine' });
    expect(labels(history)).toEqual(
      expect.arrayContaining(['Titre', 'Déroulé', 'Porteur', 'Contact']),
    );
    const seen = await readHistory(anybody(), { slug: adapted.slug, from: 'origine' });
    expect(labels(seen)).not.toContain('Contact');
    expect(JSON.stringify(seen)).not.toContain('nadia@example.org');
  });

  test('an original that is withdrawn is no longer named', async () => {
    const { slug, sheetId } = await publish(camille, { title: 'ORIGINE-RETIRÉE' });
    const draft = await adaptSheet(sacha.context, { slug });
    const adapted = await revise(sacha, draft.sheetId, { title: 'La mienne' });
    await withdrawSheet(camille.context, { sheetId });
    const page = await readSheet(anybody(), { slug: adapted.slug });
    expect(page).toMatchObject({ lineage: { origins: [null, { title: 'La mienne' }] } });
    expect(JSON.stringify(page)).not.toContain('ORIGINE-RETIRÉE');
    const input = { slug: adapted.slug, from: 'origine' as const };
    await expect(readHistory(anybody(), input)).rejects.toThrow(NotFound);
  });

  test('asked twice, the waiting draft is offered; asked again, another begins', async () => {
    const { slug } = await publish();
    const draft = await adaptSheet(sacha.context, { slug });
    const refused = await adaptSheet(sacha.context, { slug }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Conflict);
    expect((refused as Conflict).detail).toEqual({ slug: draft.slug });
    expect((await adaptSheet(sacha.context, { slug, again: true })).slug).not.toBe(draft.slug);
  });

  test('files are shared by reference', async () => {
    const { db } = database.current;
    const [file] = await db
      .insert(storedFiles)
      .values({
        uploadedById: camille.userId,
        name: 'affiche.pdf',
        mediaType: 'application/pdf',
        sizeInBytes: 1000,
        sha256: 'x',
        storageKey: 'originals/affiche',
      })
      .returning({ id: storedFiles.id });
    const item = {
      id: 'i1',
      type: 'poster' as const,
      title: 'Affiche',
      url: null,
      fileId: file!.id,
      licence: 'cc0' as const,
    };
    const { slug } = await publish(camille, { toFetch: [item] });
    const draft = await adaptSheet(sacha.context, { slug });
    const { content } = await readDraft(sacha.context, { sheetId: draft.sheetId });
    expect(content.toFetch[0]?.fileId).toBe(file!.id);
    const uses = await db.select().from(sheetFiles);
    expect(uses.filter(({ fileId }) => fileId === file!.id)).toHaveLength(2);
  });

  test('not to visitors, not what is out of sight, not against its authors’ licence', async () => {
    const { slug, sheetId } = await publish(camille, { licence: 'ask' });
    await expect(adaptSheet(anybody(), { slug })).rejects.toThrow(NotSignedIn);
    await expect(adaptSheet(sacha.context, { slug })).rejects.toThrow(Forbidden);
    await expect(adaptSheet(camille.context, { slug })).resolves.toBeTruthy();
    await withdrawSheet(camille.context, { sheetId });
    await expect(adaptSheet(sacha.context, { slug })).rejects.toThrow(NotFound);
    const draft = await createSheet(camille.context, { content: { title: 'Seule' } });
    await expect(adaptSheet(sacha.context, { slug: draft.slug })).rejects.toThrow(NotFound);
  });
});

describe('fetchItem', () => {
  const item = {
    id: 'i1',
    type: 'tool' as const,
    title: 'Outil',
    url: 'https://example.org/outil',
    fileId: null,
    licence: 'cc0' as const,
  };

  test('leads to the link and counts once each time, robots aside', async () => {
    const { slug } = await publish(camille, { toFetch: [item] });
    await Promise.all([1, 2, 3].map(() => fetchItem(anybody(), { slug, itemId: 'i1' })));
    const taken = await fetchItem(anybody(), { slug, itemId: 'i1', isCounted: false });
    expect(taken.address).toBe(item.url);
    expect(await readSheet(anybody(), { slug })).toMatchObject({ downloads: { i1: 3 } });
  });

  test('what visitors do not see they do not take', async () => {
    const visibility = { ...wholeContent(place).visibility, toFetch: 'professional' as const };
    const { slug } = await publish(camille, { toFetch: [item], visibility });
    await expect(fetchItem(anybody(), { slug, itemId: 'i1' })).rejects.toThrow(NotFound);
    expect((await fetchItem(sacha.context, { slug, itemId: 'i1' })).address).toBe(item.url);
    await expect(fetchItem(sacha.context, { slug, itemId: 'i9' })).rejects.toThrow(NotFound);
  });
});
