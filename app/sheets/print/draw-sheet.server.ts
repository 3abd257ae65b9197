import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';

import { licenceLabels } from '#app/sheets/vocabulary.ts';
import type { SheetPage } from '#app/sheets/sheet-page.ts';
import { formatDate } from '#app/ui/format.ts';

import { condense, isWhole, lengthOfSections, measures } from './condense.ts';
import { drawHead } from './draw-head.server.ts';
import { drawParts } from './draw-parts.server.ts';
import { layOut, partsOf, type PlacedLine, sheetOfPaper } from './lay-out.ts';
import { type PrintedSheet, printSections } from './print-model.ts';
import type { Clean, Face, MeasureWords } from './wrap.ts';

const fontFiles: Record<Face, string> = {
  regular: 'atkinson-print-regular.ttf',
  bold: 'atkinson-print-bold.ttf',
  title: 'bricolage-print-bold.ttf',
};

let fonts: Promise<Record<Face, Buffer>> | undefined;

function readFonts(): Promise<Record<Face, Buffer>> {
  fonts ??= (async () => {
    const read = (file: string) => readFile(path.resolve('app/ui/fonts', file));
    const [regular, bold, title] = await Promise.all([
      read(fontFiles.regular),
      read(fontFiles.bold),
      read(fontFiles.title),
    ]);
    return { regular, bold, title };
  })();
  return fonts;
}

/**
 * A sheet as a PDF of two A4 pages at most, tagged and titled for those who listen to it, with a
 * code that leads back to the page. What does not fit is cut, never the rest: it says so.
 */
export async function drawSheet(printed: PrintedSheet): Promise<Buffer> {
  const { page } = printed;
  // Read when somebody first prints: the server opens without it.
  const { default: PDFDocument } = await import('pdfkit');
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    // Known to the library, not yet to its types.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    lang: 'fr-FR',
    displayTitle: true,
    info: {
      Title: page.content.title,
      Author: page.carrier.name,
      Subject: page.content.summary,
      Creator: 'RPBS – Réseau Partage Bib Sud',
    },
  });
  const bytes = buffer(doc);
  for (const [face, font] of Object.entries(await readFonts())) doc.registerFont(face, font);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const widths = new Map<string, number>();
  const measure: MeasureWords = (text, face, size) => {
    const key = `${face}${text}`;
    const known = widths.get(key) ?? doc.font(face).fontSize(100).widthOfString(text);
    widths.set(key, known);
    return (known * size) / 100;
  };
  doc.addPage();
  const clean = cleanerFor(doc);
  const firstTop = drawHead(doc, root, printed, { measure, clean });
  drawParts(doc, root, fit(page, firstTop, { measure, clean }), { measure });
  root.end();
  drawFeet(doc, printed);
  doc.end();
  return bytes;
}

/** Two columns of 80 lines of 70 narrow letters at the smallest size: no page holds more. */
const mostCharactersOnPage = 11_200;

type Tools = { measure: MeasureWords; clean: Clean };

/** One whole page if that is enough, else the fullest print that two pages hold. */
function fit(page: SheetPage, firstTop: number, tools: Tools): PlacedLine[] {
  const sections = printSections(page);
  const attempts = [
    ...measures.filter(isWhole).map((measure) => ({ measure, pages: 1 as const })),
    ...measures.map((measure) => ({ measure, pages: 2 as const })),
  ];
  for (const { measure, pages } of attempts) {
    const condensed = sections.map((section) => condense(section, measure));
    // Not worth breaking into lines: far more than the pages could hold.
    if (lengthOfSections(condensed) > pages * mostCharactersOnPage) continue;
    const parts = partsOf(condensed, { ...tools, textSize: measure.textSize });
    const placed = layOut(parts, firstTop, pages);
    if (placed) return placed;
  }
  return []; // The last measure holds any sheet: 12 sections of a few lines.
}

/** Letters that the typeface lacks lose their accent, or give way to a question mark; no picture. */
function cleanerFor(doc: PDFKit.PDFDocument): Clean {
  const { font } = (doc.font('regular') as unknown as { _font: { font: Typeface } })._font;
  const has = (letter: string) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
  const replace = (letter: string) => {
    if (/[\p{Cc}\p{Cf}\p{M}\p{Extended_Pictographic}]/u.test(letter)) return '';
    const bare = letter.normalize('NFD').replaceAll(/\p{M}/gu, '');
    return [...bare].every(has) ? bare : '?';
  };
  return (text) =>
    [...text.normalize('NFC').replaceAll('\u202F', '\u00A0')]
      .map((letter) => (has(letter) || /\s/u.test(letter) ? letter : replace(letter)))
      .join('');
}
type Typeface = { hasGlyphForCodePoint: (codePoint: number) => boolean };

/** At the foot of each page, once all of it is drawn: licence, version, address, number. */
function drawFeet(doc: PDFKit.PDFDocument, { page, address }: PrintedSheet) {
  const { margin, width } = sheetOfPaper;
  const words = [
    licenceLabels[page.content.licence],
    page.version && `version ${page.version.number} du ${formatDate(page.version.publishedAt)}`,
    address.replace(/^https?:\/\//u, ''),
  ];
  const { start, count } = doc.bufferedPageRange();
  for (let i = start; i < start + count; i += 1) {
    doc.switchToPage(i);
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('regular').fontSize(8).fillColor('#4b5763');
    doc.text(words.filter(Boolean).join(' · '), margin, 808, {
      width: width - 2 * margin - 30,
      height: 10,
      ellipsis: true,
    });
    const number = `${i + 1}/${count}`;
    doc.text(number, width - margin - doc.widthOfString(number), 808, { lineBreak: false });
    doc.endMarkedContent();
  }
}
