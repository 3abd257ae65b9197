import { signatureFrame, type SignatureStrokes } from '#app/attendance/vocabulary.ts';
import { type Paper, paperInk, paperSize } from '#app/platform/paper.server.ts';

const { margin, width, height } = paperSize;
const room = width - 2 * margin;
const bottom = height - 60;
const top = 46;
const textSize = 9.5;
const pad = 5;
/** Room for a hand to sign. */
const signingHeight = 32;

type Column = { title: string; share: number; isFigure?: true };
/** Words, or a signature. */
type Cell = string | { strokes: SignatureStrokes; alt: string };

const wordsOf = (cell: Cell) => (typeof cell === 'string' ? cell : '');

/**
 * A table over as many pages as it needs, its head repeated for the eye at the top of each, its
 * first column heading the rows for who listens.
 * @param leastHeight of a row, in points.
 * @returns where it ends, in points from the top of the last page.
 */
export function drawRows(
  { doc, root, clean }: Paper,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  from: number,
  leastHeight = signingHeight,
): number {
  const lefts = columns.map((_, i) =>
    columns.slice(0, i).reduce((sum, { share }) => sum + share * room, margin),
  );
  const widthOf = (i: number) => (columns[i]?.share ?? 0) * room - 2 * pad;
  const table = doc.struct('Table');
  root.add(table);

  const put = (text: string, i: number, y: number, face: 'bold' | 'regular') => {
    doc.font(face).fontSize(textSize).fillColor(paperInk.words);
    doc.text(text, (lefts[i] ?? margin) + pad, y + pad, {
      width: widthOf(i),
      align: columns[i]?.isFigure ? 'right' : 'left',
    });
  };
  const heightOf = (cells: readonly string[], face: 'bold' | 'regular', least: number) => {
    doc.font(face).fontSize(textSize);
    const tallest = cells.map((text, i) => doc.heightOfString(text || ' ', { width: widthOf(i) }));
    return Math.max(least, Math.max(...tallest) + 2 * pad);
  };
  /** The lines of a row, for the eye alone. */
  const rule = (y: number, rowHeight: number, isHead: boolean) => {
    doc.markContent('Artifact', { type: 'Layout' });
    if (isHead) doc.rect(margin, y, room, rowHeight).fill('#f0ebe1');
    doc.lineWidth(0.6).rect(margin, y, room, rowHeight);
    for (const left of lefts.slice(1)) doc.moveTo(left, y).lineTo(left, y + rowHeight);
    doc.stroke(paperInk.line);
    doc.endMarkedContent();
  };

  /** What a finger drew, as wide as the cell holds. */
  const drawing = ({ strokes, alt }: Exclude<Cell, string>, i: number, y: number, tall: number) => {
    const scale = Math.min(widthOf(i) / signatureFrame.width, (tall - 4) / signatureFrame.height);
    const left = (lefts[i] ?? margin) + pad;
    const bbox = [left, y + 2, left + scale * signatureFrame.width, y + tall - 2];
    return doc.struct('Figure', { alt, bbox } as PDFKit.Mixins.StructureElementOptions, () => {
      doc.lineWidth(1).lineCap('round').lineJoin('round');
      for (const [x = 0, from = 0, ...rest] of strokes) {
        doc.moveTo(left + x * scale, y + 2 + from * scale);
        // A dot is a line that comes back.
        if (rest.length === 0) doc.lineTo(left + x * scale + 0.1, y + 2 + from * scale);
        for (let at = 0; at + 1 < rest.length; at += 2)
          doc.lineTo(left + (rest[at] ?? 0) * scale, y + 2 + (rest[at + 1] ?? 0) * scale);
      }
      doc.stroke(paperInk.words);
    });
  };

  const titles = columns.map(({ title }) => title);
  const headHeight = heightOf(titles, 'bold', 0);
  const head = (y: number, isFirst: boolean) => {
    rule(y, headHeight, true);
    if (isFirst)
      table.add(
        doc.struct(
          'TR',
          {},
          titles.map((title, i) =>
            doc.struct('TH', scope('Column'), () => put(title, i, y, 'bold')),
          ),
        ),
      );
    else {
      doc.markContent('Artifact', { type: 'Pagination' });
      for (const [i, title] of titles.entries()) put(title, i, y, 'bold');
      doc.endMarkedContent();
    }
    return y + headHeight;
  };

  let y = head(from, true);
  for (const row of rows) {
    const cells = row.map((cell) => (typeof cell === 'string' ? clean(cell) : cell));
    const rowHeight = heightOf(cells.map(wordsOf), 'bold', leastHeight);
    if (y + rowHeight > bottom) {
      doc.addPage();
      y = head(top, false);
    }
    const at = y;
    rule(at, rowHeight, false);
    table.add(
      doc.struct(
        'TR',
        {},
        cells.map((cell, i) =>
          typeof cell === 'string'
            ? doc.struct(i === 0 ? 'TH' : 'TD', i === 0 ? scope('Row') : {}, () =>
                put(cell, i, at, i === 0 ? 'bold' : 'regular'),
              )
            : doc.struct('TD', {}, [drawing(cell, i, at, rowHeight)]),
        ),
      ),
    );
    y += rowHeight;
  }
  table.end();
  return y;
}

/** Known to the library, not yet to its types. */
const scope = (of: 'Column' | 'Row') => ({ scope: of }) as PDFKit.Mixins.StructureElementOptions;
