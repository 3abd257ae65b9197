import { formatEuros } from '#app/ui/format.ts';

import type { SheetContent } from './content.ts';
import { isSame } from './is-same.ts';
import type { RowField } from './sections.ts';
import { itemTypeLabels, licenceLabels } from './vocabulary.ts';

/** One cell of a row, as it reads; null where it was or is empty. */
export type CellDifference = { label: string; before: string | null; after: string | null };

export type RowDifference = {
  id: string;
  change: 'added' | 'removed' | 'changed';
  /** What the row is called: its newest name. */
  name: string;
  cells: CellDifference[];
};

type Row<Field extends RowField> = SheetContent[Field][number];
type Cell = [label: string, words: string | null];

const euros = (cents: number | null) => (cents === null ? null : formatEuros(cents));
const words = (text: string) => text || null;

const cellsOf: { [Field in RowField]: (row: Row<Field>) => Cell[] } = {
  perimeters: (row) => [['Périmètre', words(row.label)]],
  expenses: (row) => [
    ['Poste', words(row.item)],
    ['Montant', euros(row.amountInCents)],
  ],
  fundings: (row) => [
    ['Financeur', words(row.funder)],
    ['Prévu', euros(row.foreseenInCents)],
    ['Obtenu', euros(row.obtainedInCents)],
  ],
  partners: (row) => [
    ['Nom', words(row.name)],
    ['Rôle', words(row.role)],
  ],
  speakers: (row) => [
    ['Nom', words(row.name)],
    ['Rôle', words(row.role)],
  ],
  toFetch: (row) => [
    ['Titre', words(row.title)],
    ['Type', itemTypeLabels[row.type]],
    ['Adresse', row.url],
    ['Licence', licenceLabels[row.licence]],
  ],
};

/**
 * What became of the rows of a list, followed by their id: a row that only moved did not change. A
 * file that was replaced shows as such even when its title stays.
 */
export function differenceOfRows(
  field: RowField,
  before: SheetContent,
  after: SheetContent,
): RowDifference[] {
  // Both sides hold rows of the same field.
  const read = cellsOf[field] as (row: Row<RowField>) => Cell[];
  const old = new Map<string, Row<RowField>>(before[field].map((row) => [row.id, row]));
  const now = new Map<string, Row<RowField>>(after[field].map((row) => [row.id, row]));
  const current = [...now.values()].flatMap((row): RowDifference[] => {
    const former = old.get(row.id);
    if (!former) return [{ ...named(read(row)), id: row.id, change: 'added' }];
    if (isSame(former, row)) return [];
    const cells = compare(read(former), read(row));
    const file = fileOf(former) === fileOf(row) ? [] : [replacedFile];
    return [{ ...named(read(row)), id: row.id, change: 'changed', cells: [...cells, ...file] }];
  });
  const gone = [...old.values()]
    .filter((row) => !now.has(row.id))
    .map((row): RowDifference => ({ ...named(read(row)), id: row.id, change: 'removed' }));
  return [...current, ...gone];
}

const replacedFile: CellDifference = {
  label: 'Fichier',
  before: 'fichier précédent',
  after: 'autre fichier',
};

const fileOf = (row: Row<RowField>) => ('fileId' in row ? row.fileId : null);

/** The row in one line: its first cell is its name, the others follow. */
function named(cells: Cell[]): Pick<RowDifference, 'name' | 'cells'> {
  return {
    name: cells
      .map(([, said]) => said)
      .filter((said) => said !== null)
      .join(' · '),
    cells: [],
  };
}

function compare(before: Cell[], after: Cell[]): CellDifference[] {
  return before.flatMap(([label, was], i) => {
    const is = after[i]?.[1] ?? null;
    return was === is ? [] : [{ label, before: was, after: is }];
  });
}
