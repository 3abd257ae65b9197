import { recordDeed } from '#app/platform/audit.server.ts';
import type { Member } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { fold } from '#app/platform/fold.ts';
import { importAlone } from '#app/platform/import-lock.server.ts';
import { countOutcomes, type ImportLine, type ImportReport } from '#app/platform/import-report.ts';
import { requireColumns, type Table, type TableRow } from '#app/platform/read-table.server.ts';

import { type SheetContent, sheetContentSchema } from './content.ts';
import { insertSheet } from './internal/insert-sheet.server.ts';
import { type ImportNames, readImportNames } from './internal/read-import-names.server.ts';
import { publishImported } from './internal/publish-imported.server.ts';
import { settleContent } from './internal/settle-content.server.ts';
import { sheetOfRow } from './internal/sheet-of-row.ts';
import { missingForPublication } from './missing-for-publication.ts';

/** The column that fills a field, where a sentence must name it. */
const columnOf: Record<string, string | undefined> = {
  title: 'titre',
  summary: 'resume',
  carrier: 'structure',
  place: 'lieu',
  themeIds: 'themes',
  audienceIds: 'publics',
  expenses: 'budget',
};

type Planned = { content: SheetContent; owner: Member; isWhole: boolean };

/**
 * Brings in sheets, one on each line: the columns of `/fiches.csv`, `auteur` (the e-mail address of
 * the member whose sheet it becomes), and `contexte`, `objectifs`, `deroule`, `budget`. What lacks
 * nothing is published, the rest is a draft of its author. A sheet that is here already, by its
 * address or by its title and structure, is its authors' and stays as it is. Run from the command
 * line, hence without an actor; nobody is told.
 * @param options without `write` nothing changes, and the report says what would.
 * @throws {InvalidInput} when columns miss.
 */
export async function importSheets(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  table: Table,
  { write }: { write: boolean },
): Promise<ImportReport> {
  requireColumns(table, ['titre']);
  return importAlone(db, { write }, async (tx) => {
    const names = await readImportNames(tx, table);
    const lines: ImportLine[] = [];
    for (const row of table.rows) {
      const { line, planned } = await readRow(tx, row, names);
      lines.push(line);
      if (!write || !planned) continue;
      const { content, owner, isWhole } = planned;
      const { sheetId } = await insertSheet(tx, { content, owner, at: clock() });
      if (isWhole) await publishImported(tx, { sheetId, content, owner, at: clock() });
    }
    if (write && lines.some(({ outcome }) => outcome === 'created')) {
      await recordDeed(tx, {
        actorId: null,
        action: 'sheets-imported',
        targetKind: 'sheet',
        targetId: '*',
        detail: countOutcomes({ lines }),
      });
    }
    return { lines };
  });
}

async function readRow(
  tx: Transaction,
  { line, cells }: TableRow,
  names: ImportNames,
): Promise<{ line: ImportLine; planned?: Planned }> {
  const label = cells.titre || 'ligne sans titre';
  const say = (outcome: ImportLine['outcome'], notes: string[], warnings: string[] = []) => ({
    line: { line, label, outcome, notes, warnings },
  });
  const read = sheetOfRow(cells, names);
  const parsed = sheetContentSchema.safeParse(read.content);
  if (!parsed.success)
    return say(
      'refused',
      parsed.error.issues.map(({ path, message }) => {
        const field = String(path[0] ?? '');
        return `${columnOf[field] ?? field}\u00A0: ${message}`;
      }),
    );
  if (!parsed.data.title) return say('refused', ['Le titre manque.']);
  const structure = fold(cells.structure ?? '');
  const marks = [`${fold(label)} / ${structure}`];
  const slug = /\/fiches\/(?<slug>[\w-]+)\/?$/u.exec(cells.adresse ?? '')?.groups?.slug;
  if (slug) marks.push(`/${slug} / ${fold(label)}`);
  if (marks.some((mark) => names.sheets.has(mark))) return say('unchanged', []);
  const owner = names.owners.get((cells.auteur ?? '').toLowerCase());
  if (!owner)
    return say('refused', [
      cells.auteur
        ? `Personne n’a de compte à l’adresse ${cells.auteur}.`
        : 'La colonne auteur doit donner l’adresse électronique d’un membre.',
    ]);
  try {
    const whose = { sheetId: null, authorIds: [owner.userId] };
    const content = await settleContent(tx, parsed.data, whose);
    const lacks = Object.values(missingForPublication(content)).flat();
    const mayPublish = owner.isEmailVerified && (owner.isVouched || owner.grants.length > 0);
    for (const mark of marks) names.sheets.add(mark);
    const why = mayPublish ? lacks : [...lacks, `Personne ne répond encore de ${cells.auteur}.`];
    const notes = why.length > 0 ? ['Gardée en brouillon.'] : [];
    return {
      ...say('created', notes, [...read.warnings, ...why]),
      planned: { content, owner, isWhole: why.length === 0 },
    };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return say('refused', Object.values(error.fields).flat());
  }
}
