import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import type { ShownFigures } from '#app/training-year/figures.ts';
import { figureHeads, sayFigures } from '#app/training-year/say-year.ts';
import { Table } from '#app/ui/table.tsx';

export type TableRow = {
  key: string;
  label: string;
  to?: string;
  /** Under the label. */
  note?: string;
  figures: ShownFigures | null;
};

type YearTableProps = {
  caption: string;
  head: string;
  rows: readonly TableRow[];
  /** Which figures are told, by their place. */
  columns: readonly number[];
};

/** A part of a year, a row each; on a phone each figure says what it counts. */
export function YearTable({ caption, head, rows, columns }: YearTableProps) {
  return (
    <Table caption={caption} className="tableau--pile bilan-annee">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {columns.map((i) => (
            <th key={i} scope="col" className="num">
              {figureHeads[i]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, to, note, figures }) => {
          const said = sayFigures(figures);
          return (
            <tr key={key}>
              <th scope="row">
                {to ? <Link to={to}>{label}</Link> : label}
                {note && <Note>{note}</Note>}
              </th>
              {columns.map((i) => (
                <td key={i} className="num" data-l={figureHeads[i]}>
                  {said[i]}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

const Note = ({ children }: { children: ReactNode }) => (
  <span className="petit doux bilan-annee__note">{children}</span>
);
