import { beforeAll, describe, expect, test } from 'vitest';

import { visitor } from '#app/platform/actor.ts';
import { NotFound } from '#app/platform/errors.ts';
import { archiveSheet } from '#app/sheets/archive-sheet.server.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';
import { publishSheet } from '#app/sheets/publish-sheet.server.ts';
import { readSheet, type ReadSheetInput } from '#app/sheets/read-sheet.server.ts';
import { richTextOf } from '#app/sheets/rich-text.ts';
import { sheetMeta } from '#app/sheets/sheet-meta.ts';
import type { SheetPage } from '#app/sheets/sheet-page.ts';
import { verifySheet } from '#app/sheets/verify-sheet.server.ts';
import { withdrawSheet } from '#app/sheets/withdraw-sheet.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { sheetFormerSlugs } from '#db/schema/sheets.ts';
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
let sacha: Awaited<ReturnType<typeof joinNetwork>>;
let anybody: Context;

beforeAll(async () => {
  const { db } = database.current;
  place = await settleTerritory(db);
  camille = await joinNetwork(db, { name: 'Camille', libraryId: place.forcalquierId });
  sacha = await joinNetwork(db, { name: 'Sacha', libraryId: place.aptId });
  anybody = contextFor(db, visitor);
});

/** Words that stand in every professional section, and nowhere else. */
const secret = 'SECRET-PRO';

const secretive = () =>
  wholeContent(place, {
    humanMeans: richTextOf([secret]),
    expenses: [{ id: 'e1', item: secret, amountInCents: 308_01 }],
    fundings: [{ id: 'f1', funder: secret, foreseenInCents: 300_00, obtainedInCents: null }],
    budgetNote: secret,
    worked: richTextOf([secret]),
    attendance: { '6-11': 24 },
    contact: { name: secret, role: '', email: 'secret@example.org', phone: '', note: '' },
    advice: richTextOf([secret]),
    unrecognised: 'ce que l’import n’a pas reconnu',
  });

async function publish(content = secretive()) {
  const { sheetId } = await createSheet(camille.context, { content });
  return publishSheet(camille.context, { sheetId });
}

async function read(context: Context, input: ReadSheetInput): Promise<SheetPage> {
  const page = await readSheet(context, input);
  if ('movedTo' in page) throw new Error(`moved to ${page.movedTo}`);
  return page;
}

describe('readSheet', () => {
  test('shows a visitor the public sections only, without the names of people', async () => {
    const { slug } = await publish();
    const page = await read(anybody, { slug });
    expect(page.reader).toBe('public');
    expect(JSON.stringify(page)).not.toContain(secret);
    expect(JSON.stringify(page)).not.toContain('secret@example.org');
    expect(JSON.stringify(page)).not.toContain('Camille');
    expect(page.content.expenses).toEqual([]);
    expect(page.content.attendance).toEqual({});
    expect(page.carrier.name).toBe('Médiathèque La Boiserie, Forcalquier');
    expect(page.may).toEqual({ edit: false, verify: false, adapt: false, restore: false });
  });

  test('asking for the professional face gives a visitor the public one', async () => {
    const { slug } = await publish();
    const page = await read(anybody, { slug, face: 'professional' });
    expect(JSON.stringify(page)).not.toContain(secret);
  });

  test('shows a member all of it, or what the public sees', async () => {
    const { slug } = await publish();
    const page = await read(sacha.context, { slug });
    expect(page.content.budgetNote).toBe(secret);
    expect(page.authors).toEqual(['Camille']);
    expect(page.content.unrecognised).toBe('');
    expect(page.may).toMatchObject({ edit: false, adapt: true });
    const asPublic = await read(sacha.context, { slug, face: 'public' });
    expect(asPublic.isMember).toBe(true);
    expect(JSON.stringify(asPublic)).not.toContain(secret);
    expect(JSON.stringify(asPublic)).not.toContain('Camille');
  });

  test('search engines read public fields only, even on a member’s page', async () => {
    const { slug } = await publish();
    const meta = JSON.stringify(
      sheetMeta(await read(camille.context, { slug }), 'https://rpbs.example'),
    );
    expect(meta).not.toContain(secret);
    expect(meta).not.toContain('Camille');
    expect(meta).toContain(`https://rpbs.example/fiches/${slug}`);
    expect(meta).toContain('"@type":"CreativeWork"');
  });

  test('a draft is its author’s alone, and shows the working copy', async () => {
    const { slug } = await createSheet(camille.context, { content: { title: 'Brouillon seul' } });
    await expect(read(anybody, { slug })).rejects.toThrow(NotFound);
    await expect(read(sacha.context, { slug })).rejects.toThrow(NotFound);
    const page = await read(camille.context, { slug });
    expect(page).toMatchObject({ status: 'draft', version: null, freshness: null });
    expect(JSON.stringify(sheetMeta(page, ''))).toContain('noindex');
  });

  test('a withdrawn sheet is not found, but by its authors', async () => {
    const { slug, sheetId } = await publish();
    await withdrawSheet(camille.context, { sheetId });
    await expect(read(anybody, { slug })).rejects.toThrow(NotFound);
    await expect(read(sacha.context, { slug })).rejects.toThrow(NotFound);
    expect((await read(camille.context, { slug })).status).toBe('withdrawn');
  });

  test('an archived sheet stays readable', async () => {
    const { slug, sheetId } = await publish();
    await archiveSheet(camille.context, { sheetId });
    expect((await read(anybody, { slug })).status).toBe('archived');
  });

  test('a former address leads to the present one; an unknown one nowhere', async () => {
    const { slug, sheetId } = await publish();
    await database.current.db.insert(sheetFormerSlugs).values({ slug: 'ancienne', sheetId });
    expect(await readSheet(anybody, { slug: 'ancienne' })).toEqual({ movedTo: slug });
    await expect(readSheet(anybody, { slug: 'jamais-vue' })).rejects.toThrow(NotFound);
  });

  test('after a year without a word it is to be verified, until somebody confirms it', async () => {
    const { slug, sheetId } = await publish();
    const nextYear = new Date(Date.now() + 370 * 86_400_000);
    const later = { ...camille.context, clock: () => nextYear };
    expect((await read(later, { slug })).freshness).toMatchObject({ isOld: true });
    await verifySheet(later, { sheetId });
    const { freshness } = await read(later, { slug });
    expect(freshness).toMatchObject({ isOld: false, verifiedBy: 'Camille' });
    expect((await read(anybody, { slug })).freshness?.verifiedBy).toBeNull();
  });
});
