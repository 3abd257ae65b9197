import { announce } from '#app/platform/announcements.server.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { fold } from '#app/platform/fold.ts';
import { importAlone } from '#app/platform/import-lock.server.ts';
import {
  countOutcomes,
  describeChange,
  type ImportLine,
  type ImportReport,
} from '#app/platform/import-report.ts';
import { requireColumns, type Table } from '#app/platform/read-table.server.ts';
import { readCommuneIndex } from '#app/territories/read-commune-index.server.ts';
import { libraries } from '#db/schema/libraries.ts';

import { librariesChanged } from './announcements.ts';
import { readRegisterRow, type RegisterValues } from './internal/register-row.ts';
import { registerFieldLabels } from './internal/register-fields.ts';
import { SlugMaker } from './internal/slug-maker.ts';
import { createLibraries, updateLibraries } from './internal/write-libraries.server.ts';

type Known = typeof libraries.$inferSelect;

/**
 * Brings in the libraries of the ministry's register, by their `code_bib`: those unknown are
 * created, those known take what changed, except what somebody of the house corrected by hand; a
 * library entered by hand under the same name in the same commune is recognised. A library that the
 * file does not hold stays. Run from the command line, hence without an actor.
 * @param options without `write` nothing changes, and the report says what would.
 * @throws {InvalidInput} when columns miss.
 */
export async function importLibraries(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  table: Table,
  { write }: { write: boolean },
): Promise<ImportReport> {
  requireColumns(table, ['code_bib', 'nom', 'commune', 'code_postal']);
  return importAlone(db, { write }, async (tx) => {
    const index = await readCommuneIndex(tx);
    const known = await tx.select().from(libraries);
    const plan = planImport(table, index, known);
    const { created, changed, lines } = plan;
    if (write && created.length + changed.length > 0) {
      await createLibraries(tx, created, clock());
      await updateLibraries(tx, changed, clock());
      if (changed.length > 0)
        await announce(tx, librariesChanged, { libraryIds: changed.map(({ id }) => id) });
      await recordDeed(tx, {
        actorId: null,
        action: 'libraries-imported',
        targetKind: 'library',
        targetId: '*',
        detail: countOutcomes({ lines }),
      });
    }
    return { lines };
  });
}

function planImport(
  table: Table,
  index: Awaited<ReturnType<typeof readCommuneIndex>>,
  known: readonly Known[],
) {
  const byCode = new Map(known.map((library) => [library.registerCode, library]));
  const byHand = new Map(
    known
      .filter((library) => library.registerCode === null)
      .map((library) => [`${library.communeCode} ${fold(library.name)}`, library]),
  );
  const slugs = new SlugMaker(known.map((library) => library.slug));
  const seen = new Map<string, number>();
  const created: (RegisterValues & { registerCode: string; slug: string })[] = [];
  const changed: Known[] = [];
  const lines = table.rows.map((row): ImportLine => {
    const read = readRegisterRow(row, index);
    const { line, label } = read;
    const refuse = (why: string): ImportLine => ({
      line,
      label,
      outcome: 'refused',
      notes: [why],
      warnings: [],
    });
    if ('refusal' in read) return refuse(read.refusal);
    const { registerCode, values, warnings, communeName } = read;
    const before = seen.get(registerCode);
    if (before !== undefined)
      return refuse(`Le code ${registerCode} est déjà à la ligne ${before}.`);
    seen.set(registerCode, line);
    const handKey = `${values.communeCode} ${fold(values.name)}`;
    const library = byCode.get(registerCode) ?? byHand.get(handKey);
    if (!library) {
      const departement = index.byCode(values.communeCode)?.departementCode ?? '';
      const slug = slugs.make({ name: values.name, communeName, departement });
      created.push({ ...values, registerCode, slug });
      return { line, label, outcome: 'created', notes: [], warnings };
    }
    byHand.delete(handKey); // Two lines do not claim the same one.
    const { next, notes } = mergeValues(library, values, registerCode);
    if (!next) return { line, label, outcome: 'unchanged', notes, warnings };
    changed.push(next);
    return { line, label, outcome: 'changed', notes, warnings };
  });
  return { created, changed, lines };
}

const pointFields = new Set(['latitude', 'longitude', 'pointSource']);

/** @returns the library as it becomes, and null where nothing changes. */
function mergeValues(library: Known, values: RegisterValues, registerCode: string) {
  const notes: string[] = [];
  const next: Record<string, unknown> = { ...library };
  if (library.registerCode === null) {
    next.registerCode = registerCode;
    notes.push(`reconnue\u00A0: saisie à la main, elle prend le code ${registerCode}`);
  }
  const isLocked = (field: string) =>
    library.correctedFields.some((corrected) => corrected === field) ||
    (library.pointSource === 'hand' && pointFields.has(field));
  for (const [field, value] of Object.entries(values)) {
    const old = library[field as keyof RegisterValues];
    if (old === value || isLocked(field)) continue;
    next[field] = value;
    notes.push(describeChange(registerFieldLabels[field as keyof RegisterValues], old, value));
  }
  return { notes, next: notes.length > 0 ? (next as Known) : null };
}
