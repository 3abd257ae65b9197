type Row = Record<string, unknown>;
/** A constant of the page, or the cell of a row. */
export type Piece = string | { statement: number; row: number; column: string };

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};
/** As React escapes. */
const escape = (text: string) => text.replaceAll(/[&<>"']/gu, (sign) => entities[sign] ?? sign);

const shortestCell = 8;

function findCells(results: readonly (readonly Row[])[]): Map<string, Piece> {
  const cells = new Map<string, Piece>();
  for (const [statement, rows] of results.entries())
    for (const [row, cellsOfRow] of rows.entries())
      for (const [column, value] of Object.entries(cellsOfRow))
        if (typeof value === 'string' && value.length >= shortestCell)
          cells.set(escape(value), { statement, row, column });
  return cells;
}

const quote = (text: string) => text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, '\\$&');

/** Cuts a page at what came from the database: the rest is constant, as in a hand-written handler. */
export function cutHtml(html: string, results: readonly (readonly Row[])[]): Piece[] {
  const cells = findCells(results);
  const values = [...cells.keys()].filter((value) => html.includes(value));
  if (values.length === 0) return [html];
  const longestFirst = values.toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(`(${longestFirst.map(quote).join('|')})`, 'u');
  return html.split(pattern).map((part) => cells.get(part) ?? part);
}

/** Joins them again with the rows of this request. */
export function joinHtml(pieces: readonly Piece[], results: readonly (readonly Row[])[]): string {
  let html = '';
  for (const piece of pieces) {
    html +=
      typeof piece === 'string'
        ? piece
        : escape(String(results[piece.statement]?.[piece.row]?.[piece.column]));
  }
  return html;
}
