import { columnWidth, type PlacedLine, type PrintPart } from './lay-out.ts';
import type { MeasureWords } from './wrap.ts';

const ink = '#1b2733';
const line = '#c9bfae';
const professionalInk = '#453a75';

type Structure = PDFKit.PDFStructureElement;
type Tools = { measure: MeasureWords };
type GroupKind = 'item' | 'row' | null;

/** Draws what was laid out, tagged: headings, paragraphs, lists, tables of amounts. */
export function drawParts(
  doc: PDFKit.PDFDocument,
  root: Structure,
  placed: readonly PlacedLine[],
  { measure }: Tools,
): void {
  let pages = 1;
  const drawLine = (each: PlacedLine) => {
    // What is being said goes on: its tag is closed on one page and opened on the next.
    for (; pages < each.page + 1; pages += 1) doc.continueOnNewPage();
    drawWords(doc, each, measure);
  };
  for (const group of groupsOf(byPart(placed))) {
    const parent = group.kind ? doc.struct(group.kind === 'item' ? 'L' : 'Table') : root;
    if (group.kind) root.add(parent);
    for (const lines of group.parts) {
      const [first] = lines;
      if (first) parent.add(elementOf(doc, first, () => lines.forEach(drawLine), measure));
    }
    if (group.kind) parent.end();
  }
}

type Group = { kind: GroupKind; parts: PlacedLine[][] };

/** Items that follow each other make one list, rows one table. */
function groupsOf(parts: readonly PlacedLine[][]): Group[] {
  const groups: Group[] = [];
  for (const lines of parts) {
    const role = lines[0]?.part.role;
    const kind = role === 'item' ? 'item' : role === 'row' || role === 'total' ? 'row' : null;
    const last = groups.at(-1);
    if (last && kind && last.kind === kind) last.parts.push(lines);
    else groups.push({ kind, parts: [lines] });
  }
  return groups;
}

function elementOf(
  doc: PDFKit.PDFDocument,
  first: PlacedLine,
  draw: () => void,
  measure: MeasureWords,
): Structure {
  const { role } = first.part;
  if (role === 'title') return doc.struct('H2', {}, draw);
  if (role === 'subtitle') return doc.struct('H3', {}, draw);
  if (role === 'item') return doc.struct('LI', {}, [doc.struct('LBody', {}, draw)]);
  if (role === 'paragraph') return doc.struct('P', {}, draw);
  return doc.struct('TR', {}, [
    doc.struct('TH', { scope: 'Row' } as PDFKit.Mixins.StructureElementOptions, draw),
    doc.struct('TD', {}, () => drawAmount(doc, first, measure)),
  ]);
}

function byPart(placed: readonly PlacedLine[]): PlacedLine[][] {
  const parts = new Map<PrintPart, PlacedLine[]>();
  for (const each of placed) parts.set(each.part, [...(parts.get(each.part) ?? []), each]);
  return [...parts.values()];
}

function drawWords(
  doc: PDFKit.PDFDocument,
  { part, index, x, y }: PlacedLine,
  measure: MeasureWords,
) {
  const { size, indent, mark, isProfessional } = part;
  if (index === 0 && part.role === 'total') {
    doc
      .moveTo(x, y - 1.5)
      .lineTo(x + columnWidth, y - 1.5)
      .lineWidth(0.75)
      .stroke(line);
  }
  const color = isProfessional ? professionalInk : ink;
  if (index === 0 && mark) {
    doc.font('regular').fontSize(size).fillColor(color);
    doc.text(`${mark} `, x, y, { lineBreak: false });
  }
  let left = x + indent;
  if (isProfessional && index === 0) left += drawLock(doc, left, y, size);
  for (const { text, face } of part.lines[index] ?? []) {
    doc.font(face).fontSize(size).fillColor(color);
    doc.text(text, left, y, { lineBreak: false });
    left += measure(text, face, size);
  }
}

/** The half-closed shutter of the pages, as a few strokes: between professionals. */
function drawLock(doc: PDFKit.PDFDocument, x: number, y: number, size: number): number {
  for (let stroke = 0; stroke < 4; stroke += 1) {
    const at = y + size * 0.25 + stroke * size * 0.2;
    doc
      .moveTo(x, at)
      .lineTo(x + 7, at - 1.2)
      .lineWidth(1.4)
      .stroke(professionalInk);
  }
  return 11;
}

function drawAmount(doc: PDFKit.PDFDocument, { part, x, y }: PlacedLine, measure: MeasureWords) {
  const { amount = '', size, role } = part;
  const face = role === 'total' ? 'bold' : 'regular';
  const left = x + columnWidth - measure(amount, face, size);
  doc.font(face).fontSize(size).fillColor(ink).text(amount, left, y, { lineBreak: false });
}
