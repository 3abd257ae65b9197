import { like } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { deleteComment } from '#app/comments/delete-comment.server.ts';
import { postComment } from '#app/comments/post-comment.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { Conflict, InvalidInput, NotFound, NotSignedIn, TooMany } from '#app/platform/errors.ts';
import { fileReport } from '#app/reports/file-report.server.ts';
import type { FileReportInput } from '#app/reports/inputs.ts';
import { listReports } from '#app/reports/list-reports.server.ts';
import { settleReport } from '#app/reports/settle-report.server.ts';
import { tellOfReport } from '#app/reports/tell-of-report.server.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';
import { publishSheet } from '#app/sheets/publish-sheet.server.ts';
import { withdrawSheet } from '#app/sheets/withdraw-sheet.server.ts';
import { mails } from '#db/schema/platform.ts';
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
let referent: Person;
let neighbour: Person;
let administrator: Person;
const anybody = () => contextFor(database.current.db, visitor);

beforeAll(async () => {
  const { db } = database.current;
  place = await settleTerritory(db);
  camille = await joinNetwork(db, { name: 'Camille', libraryId: place.forcalquierId });
  sacha = await joinNetwork(db, { name: 'Sacha', libraryId: place.aptId });
  referent = await joinNetwork(db, {
    name: 'Référente du 04',
    grants: [{ role: 'territoryReferent', departementCode: '04' }],
  });
  neighbour = await joinNetwork(db, {
    name: 'Référente d’Apt',
    grants: [{ role: 'libraryReferent', libraryId: place.aptId }],
  });
  administrator = await joinNetwork(db, {
    name: 'Administratrice',
    grants: [{ role: 'administrator' }],
  });
});

async function publish() {
  const { sheetId } = await createSheet(camille.context, { content: wholeContent(place) });
  return publishSheet(camille.context, { sheetId });
}

const said = (slug: string, more: Partial<FileReportInput> = {}): FileReportInput => ({
  slug,
  reason: 'wrong',
  message: 'La date est fausse.',
  clientAddress: '192.0.2.7',
  ...more,
});

const waitingFor = async (person: Person) => (await listReports(person.context)).waiting;

describe('fileReport', () => {
  test('a visitor reports a sheet; it waits for those who keep that place, and nobody else', async () => {
    const { slug } = await publish();
    const { reportId } = await fileReport(anybody(), said(slug));
    for (const keeper of [referent, administrator]) {
      expect((await waitingFor(keeper)).find((each) => each.reportId === reportId)).toMatchObject({
        by: null,
        reason: 'wrong',
        message: 'La date est fausse.',
        sheet: { slug, libraryName: 'Médiathèque La Boiserie, Forcalquier' },
        comment: null,
      });
    }
    expect(await waitingFor(neighbour)).toEqual([]);
    await expect(listReports(camille.context)).rejects.toThrow(NotFound);
    await expect(listReports(anybody())).rejects.toThrow(NotSignedIn);
  });

  test('a member reports a comment; a visitor does not even see it', async () => {
    const { slug } = await publish();
    const { commentId } = await postComment(sacha.context, { slug, body: 'Propos blessant' });
    const input = said(slug, { commentId, reason: 'inappropriate' });
    await expect(fileReport(anybody(), input)).rejects.toThrow(NotSignedIn);
    const { reportId } = await fileReport(camille.context, input);
    const report = (await waitingFor(referent)).find((each) => each.reportId === reportId);
    expect(report).toMatchObject({ by: 'Camille', comment: { body: 'Propos blessant' } });
    await deleteComment(referent.context, { commentId });
    const after = (await waitingFor(referent)).find((each) => each.reportId === reportId);
    expect(after?.comment).toEqual({ commentId, body: null });
    await expect(fileReport(camille.context, input)).rejects.toThrow(NotFound);
  });

  test('a comment is reported under its own sheet', async () => {
    const [one, other] = [await publish(), await publish()];
    const { commentId } = await postComment(sacha.context, { slug: one.slug, body: 'Ici' });
    await expect(fileReport(camille.context, said(other.slug, { commentId }))).rejects.toThrow(
      NotFound,
    );
  });

  test.each([{ reason: 'parce que' }, { message: 'nul' }, { message: 'a'.repeat(2001) }])(
    'is refused with a sentence: %o',
    async (more) => {
      const { slug } = await publish();
      await expect(fileReport(sacha.context, said(slug, more as never))).rejects.toThrow(
        InvalidInput,
      );
    },
  );

  test('what is out of sight cannot be reported', async () => {
    const { slug, sheetId } = await publish();
    await withdrawSheet(camille.context, { sheetId });
    await expect(fileReport(sacha.context, said(slug))).rejects.toThrow(NotFound);
    await expect(fileReport(sacha.context, said('jamais-vue'))).rejects.toThrow(NotFound);
  });

  test('one address sends ten an hour', async () => {
    const { slug } = await publish();
    const flood = said(slug, { clientAddress: '198.51.100.9' });
    for (let i = 0; i < 10; i += 1) await fileReport(anybody(), flood);
    await expect(fileReport(anybody(), flood)).rejects.toThrow(TooMany);
    await fileReport(anybody(), said(slug, { clientAddress: '198.51.100.10' }));
  });
});

describe('settleReport', () => {
  test('closes it once, with what was done', async () => {
    const { slug } = await publish();
    const { reportId } = await fileReport(sacha.context, said(slug));
    const input = { reportId, settlement: 'Date corrigée avec Camille.' };
    for (const person of [camille, sacha, neighbour])
      await expect(settleReport(person.context, input)).rejects.toThrow(NotFound);
    await expect(settleReport(anybody(), input)).rejects.toThrow(NotSignedIn);
    await expect(settleReport(referent.context, { reportId, settlement: ' ' })).rejects.toThrow(
      InvalidInput,
    );
    await settleReport(referent.context, input);
    await expect(settleReport(administrator.context, input)).rejects.toThrow(Conflict);
    expect((await waitingFor(referent)).some((each) => each.reportId === reportId)).toBe(false);
    const { settled } = await listReports(referent.context);
    expect(settled.find((each) => each.reportId === reportId)?.settled).toMatchObject({
      by: 'Référente du 04',
      settlement: 'Date corrigée avec Camille.',
    });
  });
});

describe('tellOfReport', () => {
  const recipients = async (reportId: string) => {
    const rows = await database.current.db
      .select({ recipient: mails.recipient })
      .from(mails)
      .where(like(mails.dedupeKey, `report:${reportId}:%`));
    return rows.map(({ recipient }) => recipient).toSorted();
  };

  test('the referents of the place, and the authors of what is wrong, once each', async () => {
    const { slug } = await publish();
    const { reportId } = await fileReport(sacha.context, said(slug));
    await tellOfReport(camille.context, { reportId });
    await tellOfReport(camille.context, { reportId });
    expect(await recipients(reportId)).toEqual([camille.email, referent.email].toSorted());
  });

  test('where a person is at stake, not the authors', async () => {
    const { slug } = await publish();
    const { reportId } = await fileReport(sacha.context, said(slug, { reason: 'personalData' }));
    await tellOfReport(camille.context, { reportId });
    expect(await recipients(reportId)).toEqual([referent.email]);
  });

  test('without a referent there, the administrators', async () => {
    const content = wholeContent(place, {
      carrier: { libraryId: null, structureName: 'Réseau Les Étoiles' },
    });
    const omar = await joinNetwork(database.current.db, { name: 'Omar' });
    const { sheetId } = await createSheet(omar.context, { content });
    const { slug } = await publishSheet(omar.context, { sheetId });
    const { reportId } = await fileReport(sacha.context, said(slug, { reason: 'inappropriate' }));
    await tellOfReport(camille.context, { reportId });
    expect(await recipients(reportId)).toEqual([administrator.email]);
  });
});
