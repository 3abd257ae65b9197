import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { Conflict, Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { visitor } from '#app/platform/actor.ts';
import { archiveSheet } from '#app/sheets/archive-sheet.server.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';
import { listMySheets } from '#app/sheets/list-my-sheets.server.ts';
import { publishSheet } from '#app/sheets/publish-sheet.server.ts';
import { readDraft } from '#app/sheets/read-draft.server.ts';
import { restoreSheet } from '#app/sheets/restore-sheet.server.ts';
import { saveDraft } from '#app/sheets/save-draft.server.ts';
import { verifySheet } from '#app/sheets/verify-sheet.server.ts';
import { withdrawSheet } from '#app/sheets/withdraw-sheet.server.ts';
import { registerEntries } from '#db/schema/register.ts';
import { sheetFormerSlugs, sheets, sheetVersions } from '#db/schema/sheets.ts';
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
let referent: typeof camille;
let newcomer: typeof camille;

beforeAll(async () => {
  const { db } = database.current;
  place = await settleTerritory(db);
  camille = await joinNetwork(db, { name: 'Camille', libraryId: place.forcalquierId });
  sacha = await joinNetwork(db, { name: 'Sacha', libraryId: place.aptId });
  newcomer = await joinNetwork(db, { name: 'Zoé', libraryId: place.aptId, isVouched: false });
  referent = await joinNetwork(db, {
    name: 'Référente',
    grants: [{ role: 'territoryReferent', departementCode: '04' }],
  });
});

const waitingAnnouncements = async () => {
  const rows = await database.current.db.execute<{ name: string }>(
    sql`select data ->> 'job' as name from pgboss.job order by created_on`,
  );
  return rows.map(({ name }) => name);
};
const inRegister = (sheetId: string) =>
  database.current.db.$count(registerEntries, eq(registerEntries.sheetId, sheetId));

async function publishWhole(title: string) {
  const made = await createSheet(camille.context, { content: wholeContent(place, { title }) });
  return publishSheet(camille.context, { sheetId: made.sheetId });
}

describe('a draft', () => {
  test('needs a title only, and is carried by the author’s library', async () => {
    const { slug, sheetId } = await createSheet(camille.context, {
      content: { title: 'Nuit de la lecture' },
    });
    expect(slug).toBe('nuit-de-la-lecture');
    const draft = await readDraft(camille.context, { slug });
    expect(draft).toMatchObject({ sheetId, revision: 1, content: { title: 'Nuit de la lecture' } });
    expect(draft.content.carrier.libraryId).toBe(place.forcalquierId);
    await expect(createSheet(camille.context, { content: { title: '  ' } })).rejects.toMatchObject({
      fields: { 'content.title': ['Donnez un titre à la fiche.'] },
    });
  });

  test('does not exist for anybody else, referents included', async () => {
    const { slug, sheetId } = await createSheet(camille.context, { content: { title: 'Secrète' } });
    for (const { context } of [sacha, referent]) {
      await expect(readDraft(context, { slug })).rejects.toThrow(NotFound);
      await expect(publishSheet(context, { sheetId })).rejects.toThrow(NotFound);
      await expect(
        saveDraft(context, { sheetId, revision: 1, content: wholeContent(place) }),
      ).rejects.toThrow(NotFound);
    }
    const passerBy = contextFor(database.current.db, visitor);
    await expect(readDraft(passerBy, { slug })).rejects.toThrow(NotSignedIn);
    await expect(createSheet(passerBy, { content: { title: 'Non' } })).rejects.toThrow(NotSignedIn);
  });

  test('refuses what does not exist, field by field', async () => {
    const { sheetId } = await createSheet(camille.context, { content: { title: 'Fautes' } });
    const content = wholeContent(place, {
      themeIds: [9999],
      place: { libraryId: null, communeCode: '99999', label: '', latitude: null, longitude: null },
      illustration: { fileId: '00000000-0000-4000-8000-000000000000', alt: 'Affiche' },
      context: { type: 'doc', content: [{ type: 'script' }] },
    });
    const refused = saveDraft(camille.context, { sheetId, revision: 1, content });
    await expect(refused).rejects.toThrow(InvalidInput);
    const { fields } = (await refused.catch((error: unknown) => error)) as InvalidInput;
    expect(Object.keys(fields).toSorted()).toEqual([
      'context',
      'illustration',
      'place',
      'themeIds',
    ]);
  });

  test('takes its point and its label from the place chosen', async () => {
    const { sheetId, slug } = await createSheet(camille.context, { content: wholeContent(place) });
    const { content } = await readDraft(camille.context, { slug });
    expect(content.place).toMatchObject({ label: 'Forcalquier (04)', latitude: 43.9596 });
    expect(sheetId).toBeTruthy();
  });

  test('a save that changes nothing makes no revision', async () => {
    const made = await createSheet(camille.context, { content: wholeContent(place) });
    const { content } = await readDraft(camille.context, made);
    const again = await saveDraft(camille.context, { ...made, content });
    expect(again.revision).toBe(1);
    const changed = await saveDraft(camille.context, {
      ...made,
      content: { ...content, title: 'Autre' },
    });
    expect(changed.revision).toBe(2);
  });
});

describe('publishing', () => {
  test('tells all that lacks at once', async () => {
    const { sheetId } = await createSheet(camille.context, { content: { title: 'Presque rien' } });
    const before = (await waitingAnnouncements()).length;
    const refused: unknown = await publishSheet(camille.context, { sheetId }).catch(
      (e: unknown) => e,
    );
    expect(refused).toBeInstanceOf(InvalidInput);
    expect(Object.keys((refused as InvalidInput).fields).toSorted()).toEqual([
      'audienceIds',
      'context',
      'kind',
      'place',
      'state',
      'summary',
      'themeIds',
    ]);
    expect(await waitingAnnouncements()).toHaveLength(before);
    expect(await inRegister(sheetId)).toBe(0);
  });

  test('makes a version, enters the register and is announced once', async () => {
    const before = (await waitingAnnouncements()).length;
    const { sheetId, number } = await publishWhole('Kamishibaï des collines');
    expect(number).toBe(1);
    expect(await inRegister(sheetId)).toBe(1);
    expect((await waitingAnnouncements()).slice(before)).toEqual(['announced:sheet-published']);
    const again = await publishSheet(camille.context, { sheetId, note: 'Relue' });
    expect(again.number).toBe(2);
    expect(
      await database.current.db.$count(sheetVersions, eq(sheetVersions.sheetId, sheetId)),
    ).toBe(2);
  });

  test('is not for members that nobody answers for; they are told what to do', async () => {
    const { sheetId } = await createSheet(newcomer.context, { content: wholeContent(place) });
    await expect(publishSheet(newcomer.context, { sheetId })).rejects.toThrow(/garante/u);
    const unverified = await joinNetwork(database.current.db, { name: 'Ana', isVerified: false });
    const hers = await createSheet(unverified.context, { content: wholeContent(place) });
    await expect(publishSheet(unverified.context, hers)).rejects.toThrow(/confirmez/u);
  });

  test('somebody else’s published sheet is theirs to change', async () => {
    const { sheetId } = await publishWhole('À moi');
    await expect(publishSheet(sacha.context, { sheetId })).rejects.toThrow(Forbidden);
    await expect(withdrawSheet(sacha.context, { sheetId })).rejects.toThrow(Forbidden);
    expect(await publishSheet(referent.context, { sheetId })).toMatchObject({ number: 2 });
  });

  test('publishes the revision that was read, or none', async () => {
    const made = await createSheet(camille.context, { content: wholeContent(place) });
    const { content } = await readDraft(camille.context, made);
    await saveDraft(camille.context, { ...made, content: { ...content, title: 'Changée' } });
    await expect(publishSheet(camille.context, { ...made, revision: 1 })).rejects.toThrow(Conflict);
  });

  test('the address follows the title until the first publication, then stays', async () => {
    const made = await createSheet(camille.context, { content: { title: 'Brouillon de mars' } });
    const content = wholeContent(place, { title: 'Le ciel à domicile' });
    await saveDraft(camille.context, { ...made, content });
    const published = await publishSheet(camille.context, { sheetId: made.sheetId });
    expect(published.slug).toBe('le-ciel-a-domicile');
    expect(await readDraft(camille.context, { slug: made.slug })).toMatchObject({
      slug: 'le-ciel-a-domicile',
    });
    const draft = await readDraft(camille.context, made);
    await saveDraft(camille.context, {
      ...draft,
      content: { ...draft.content, title: 'Le ciel chez soi' },
    });
    expect((await publishSheet(camille.context, { sheetId: made.sheetId })).slug).toBe(
      'le-ciel-a-domicile',
    );
    expect(
      await database.current.db.$count(
        sheetFormerSlugs,
        eq(sheetFormerSlugs.sheetId, made.sheetId),
      ),
    ).toBe(1);
  });

  test('sheets of the same title made at the same instant get each their address', async () => {
    const made = await Promise.all(
      Array.from({ length: 6 }, () =>
        createSheet(camille.context, { content: { title: 'L’heure du conte' } }),
      ),
    );
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(6);
    expect(made.map(({ slug }) => slug)).toContain('l-heure-du-conte-6');
  });
});

describe('afterwards', () => {
  test('withdrawn by its author, it leaves the register and may come back', async () => {
    const { sheetId } = await publishWhole('Retirée puis remise');
    await withdrawSheet(camille.context, { sheetId, reason: 'Une adresse y figure' });
    expect(await inRegister(sheetId)).toBe(0);
    expect((await waitingAnnouncements()).at(-1)).toBe('announced:sheet-withdrawn');
    await restoreSheet(camille.context, { sheetId });
    expect(await inRegister(sheetId)).toBe(1);
  });

  test('withdrawn by the referent, it does not come back by its author', async () => {
    const { sheetId } = await publishWhole('Retirée par la référente');
    await withdrawSheet(referent.context, { sheetId });
    await expect(restoreSheet(camille.context, { sheetId })).rejects.toThrow(/référente/u);
    await expect(publishSheet(camille.context, { sheetId })).rejects.toThrow(/référente/u);
    await restoreSheet(referent.context, { sheetId });
    expect(await inRegister(sheetId)).toBe(1);
  });

  test('archived, it is out of searches and is not edited until restored', async () => {
    const { sheetId, slug } = await publishWhole('Archivée');
    await archiveSheet(camille.context, { sheetId });
    expect(await inRegister(sheetId)).toBe(0);
    const draft = await readDraft(camille.context, { slug });
    await expect(saveDraft(camille.context, draft)).rejects.toThrow(Forbidden);
    await restoreSheet(camille.context, { sheetId });
    expect(await inRegister(sheetId)).toBe(1);
  });

  test('a year later it is to verify, until somebody says that it still holds', async () => {
    const { sheetId } = await publishWhole('Vérifiée');
    await database.current.db
      .update(sheets)
      .set({ verifiedAt: new Date(Date.now() - 366 * 86_400_000) })
      .where(eq(sheets.id, sheetId));
    const mine = async () =>
      (await listMySheets(camille.context)).find((sheet) => sheet.sheetId === sheetId);
    expect(await mine()).toMatchObject({ isToVerify: true, status: 'published' });
    await expect(verifySheet(sacha.context, { sheetId })).rejects.toThrow(Forbidden);
    await verifySheet(camille.context, { sheetId });
    expect(await mine()).toMatchObject({ isToVerify: false, hasUnpublishedChanges: false });
  });
});
