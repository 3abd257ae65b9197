import { Link } from '@remix-run/react';

import { sheetAddress } from '#app/sheets/addresses.ts';
import { sayAudiences, sayBracket, sayWhere } from '#app/sheets/say-summary.ts';
import type { SheetLine } from '#app/sheets/sheet-summary.ts';
import { projectStateLabels, sheetKindLabels } from '#app/sheets/vocabulary.ts';
import { formatNumber } from '#app/ui/format.ts';
import { Table } from '#app/ui/table.tsx';

/** The same results, to be compared column by column. */
export function ResultsTable({
  sheets,
  showsBudget,
}: {
  sheets: readonly SheetLine[];
  showsBudget: boolean;
}) {
  return (
    <Table caption="Fiches trouvées" hideCaption>
      <thead>
        <tr>
          <th scope="col">Fiche</th>
          <th scope="col">Où</th>
          <th scope="col">Type</th>
          <th scope="col">État</th>
          <th scope="col">Quand</th>
          <th scope="col">Public</th>
          {showsBudget && <th scope="col">Budget</th>}
          <th scope="col" className="num">
            Reprises
          </th>
        </tr>
      </thead>
      <tbody>
        {sheets.map((sheet) => (
          <tr key={sheet.slug}>
            <th scope="row">
              <Link to={sheetAddress(sheet.slug)}>{sheet.title}</Link>
            </th>
            <td>{sayWhere(sheet)}</td>
            <td>{sheet.kind && sheetKindLabels[sheet.kind]}</td>
            <td>{sheet.state && projectStateLabels[sheet.state]}</td>
            <td>{sheet.startLabel}</td>
            <td>{sayAudiences(sheet)}</td>
            {showsBudget && <td>{sayBracket(sheet)}</td>}
            <td className="num">{formatNumber(sheet.replayCount)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
