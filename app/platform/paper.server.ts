import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';

import { create as createCode } from 'qrcode';

/** Typefaces of what is printed. */
export type PaperFace = 'regular' | 'bold' | 'title';

/** A4 in points. */
export const paperSize = { width: 595.28, height: 841.89, margin: 42 };

/** Colours of the light theme: paper has no other. */
export const paperInk = { words: '#1b2733', quiet: '#4b5763', line: '#c9bfae', link: '#0e4f74' };

const fontFiles: Record<PaperFace, string> = {
  regular: 'atkinson-print-regular.ttf',
  bold: 'atkinson-print-bold.ttf',
  title: 'bricolage-print-bold.ttf',
};

let fonts: Promise<Record<PaperFace, Buffer>> | undefined;

function readFonts(): Promise<Record<PaperFace, Buffer>> {
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

type Said = { title: string; author: string; subject: string };

export type Paper = {
  doc: PDFKit.PDFDocument;
  /** What those who listen to it hear, in its order. */
  root: PDFKit.PDFStructureElement;
  /** Width of words in points. */
  measure: (text: string, face: PaperFace, size: number) => number;
  /** Leaves only letters that the typefaces have. */
  clean: (text: string) => string;
  /** All of it, once `doc` ended. */
  bytes: Promise<Buffer>;
};

/** An A4 document without pages yet, tagged and titled in French, with the typefaces of the house. */
export async function openPaper({ title, author, subject }: Said): Promise<Paper> {
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
      Title: title,
      Author: author,
      Subject: subject,
      Creator: 'RPBS – Réseau Partage Bib Sud',
    },
  });
  const bytes = buffer(doc);
  for (const [face, font] of Object.entries(await readFonts())) doc.registerFont(face, font);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const widths = new Map<string, number>();
  const measure: Paper['measure'] = (text, face, size) => {
    const key = `${face}${text}`;
    const known = widths.get(key) ?? doc.font(face).fontSize(100).widthOfString(text);
    widths.set(key, known);
    return (known * size) / 100;
  };
  doc.addPage();
  return { doc, root, measure, clean: cleanerFor(doc), bytes };
}

/** Letters whose stroke is no accent that Unicode takes off: names are full of them. */
const strokes: Readonly<Record<string, string>> = {
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  Ø: 'O',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
};

/** Letters that the typeface lacks lose their accent or stroke, or give way to a question mark; no picture. */
function cleanerFor(doc: PDFKit.PDFDocument): Paper['clean'] {
  const { font } = (doc.font('regular') as unknown as { _font: { font: Typeface } })._font;
  const has = (letter: string) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
  const replace = (letter: string) => {
    if (/[\p{Cc}\p{Cf}\p{M}\p{Extended_Pictographic}]/u.test(letter)) return '';
    const bare = strokes[letter] ?? letter.normalize('NFD').replaceAll(/\p{M}/gu, '');
    return [...bare].every(has) ? bare : '?';
  };
  return (text) =>
    [...text.normalize('NFC').replaceAll('\u202F', '\u00A0')]
      .map((letter) => (has(letter) || /\s/u.test(letter) ? letter : replace(letter)))
      .join('');
}
type Typeface = { hasGlyphForCodePoint: (codePoint: number) => boolean };

/** Draws a code to photograph, square by square; who listens hears the address that it opens. */
export function drawPaperCode(
  { doc, root }: Pick<Paper, 'doc' | 'root'>,
  address: string,
  { left, top, size }: { left: number; top: number; size: number },
): void {
  const { modules } = createCode(address, { errorCorrectionLevel: 'M' });
  const cell = size / modules.size;
  const bbox = [left, top, left + size, top + size];
  const alt = `Code à photographier\u00A0: il ouvre ${address}`;
  root.add(
    doc.struct('Figure', { alt, bbox } as PDFKit.Mixins.StructureElementOptions, () => {
      for (let row = 0; row < modules.size; row += 1)
        for (let column = 0; column < modules.size; column += 1)
          if (modules.get(row, column))
            doc.rect(left + column * cell, top + row * cell, cell + 0.05, cell + 0.05);
      doc.fill('#000000');
    }),
  );
}

/** The arch, the sun and the open book of the header, for the eye alone; `size` in points. */
export function drawPaperMark(
  doc: PDFKit.PDFDocument,
  { left, top, size }: { left: number; top: number; size: number },
): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.save();
  doc.translate(left, top).scale(size / 40);
  doc.path('M4 38V19a16 16 0 0 1 32 0v19z').fill('#a3412a');
  doc.circle(20, 15.5, 5.5).fill('#e6a63b');
  doc.path('M8 24.5c5-2 9-1 12 2 3-3 7-4 12-2v8.5c-5-2-9-1-12 2-3-3-7-4-12-2z').fill('#ffffff');
  doc.restore();
  doc.endMarkedContent();
}

/** At the foot of each page, for the eye alone: these words and the number of the page. */
export function drawPaperFeet(doc: PDFKit.PDFDocument, words: string): void {
  const { margin, width } = paperSize;
  const { start, count } = doc.bufferedPageRange();
  for (let i = start; i < start + count; i += 1) {
    doc.switchToPage(i);
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('regular').fontSize(8).fillColor(paperInk.quiet);
    doc.text(words, margin, 808, { width: width - 2 * margin - 30, height: 10, ellipsis: true });
    const number = `${i + 1}/${count}`;
    doc.text(number, width - margin - doc.widthOfString(number), 808, { lineBreak: false });
    doc.endMarkedContent();
  }
}
