import type { SheetContent } from './content.ts';
import type { RowField } from './sections.ts';

type Rows = Pick<SheetContent, RowField>;

/** The lists of a sheet without the rows where nothing is written. */
export function withoutEmptyRows(rows: Rows): Rows {
  return {
    perimeters: rows.perimeters.filter(({ label, code }) => label !== '' || code !== null),
    expenses: rows.expenses.filter((row) => row.item !== '' || row.amountInCents !== null),
    fundings: rows.fundings.filter(
      (row) => row.funder !== '' || row.foreseenInCents !== null || row.obtainedInCents !== null,
    ),
    partners: rows.partners.filter(({ name, role }) => name !== '' || role !== ''),
    speakers: rows.speakers.filter(({ name, role }) => name !== '' || role !== ''),
    toFetch: rows.toFetch.filter(
      ({ title, url, fileId }) => title !== '' || url !== null || fileId !== null,
    ),
  };
}
