import { drawPaperCode } from '#app/platform/paper.server.ts';
import { sayBudget, sayDates, sayPreparation } from '#app/sheets/say-sheet.ts';
import { projectStateLabels, sheetKindLabels } from '#app/sheets/vocabulary.ts';

import { sheetOfPaper } from './lay-out.ts';
import type { PrintedSheet } from './print-model.ts';
import { type Clean, type MeasureWords, wrap } from './wrap.ts';

/** Ink of the light theme: paper has no other. */
const ink = '#1b2733';
const quiet = '#4b5763';
const line = '#c9bfae';
const lavender = { background: '#e7e3f3', words: '#453a75' };

const codeSize = 74;
const { margin, width } = sheetOfPaper;
const fullWidth = width - 2 * margin;

type Structure = PDFKit.PDFStructureElement;

/**
 * Title, who carries it, the facts one compares by, the summary, and the code that leads back.
 * @returns where the text begins, in points from the top.
 */
export function drawHead(
  doc: PDFKit.PDFDocument,
  root: Structure,
  printed: PrintedSheet,
  { measure, clean }: { measure: MeasureWords; clean: Clean },
): number {
  const { page } = printed;
  const besideCode = fullWidth - codeSize - 24;
  drawCode(doc, root, printed.address);
  let y = 36;
  const write = (
    tag: string,
    text: string,
    look: { size: number; face?: 'regular' | 'bold' | 'title'; color?: string; width?: number },
  ) => {
    const { size, face = 'regular', color = ink, width: room = besideCode } = look;
    const runs = [{ text, isBold: face !== 'regular' }];
    const lines = wrap(runs, {
      width: room,
      size,
      clean,
      measure: (words, _face, at) => measure(words, face, at),
    });
    root.add(
      doc.struct(tag, {}, () => {
        for (const words of lines) {
          doc.font(face).fontSize(size).fillColor(color);
          doc.text(words.map((each) => each.text).join(''), margin, y, { lineBreak: false });
          y += size * 1.28;
        }
      }),
    );
  };
  write('P', 'RPBS – Réseau Partage Bib Sud', { size: 9, face: 'bold', color: quiet });
  if (page.reader === 'professional') y = drawFace(doc, root, y);
  y += 4;
  write('H1', page.content.title, { size: 19, face: 'title' });
  y += 2;
  write('P', carrierWords(printed), { size: 10.5, color: quiet });
  y = Math.max(y + 6, 36 + codeSize + 20);
  write('P', factWords(printed), { size: 9.5, face: 'bold', width: fullWidth });
  y += 4;
  if (page.content.summary) write('P', page.content.summary, { size: 11, width: fullWidth });
  y += 6;
  drawRule(doc, y);
  return y + 10;
}

function carrierWords({ page: { carrier, authors } }: PrintedSheet): string {
  const where = [carrier.name, carrier.departementName].filter(Boolean).join(', ');
  const [first, ...others] = authors;
  if (!first) return where;
  return `${where}. Écrite par ${first}${others.length ? `, avec ${others.join(', ')}` : ''}.`;
}

function factWords({ page, replayWords }: PrintedSheet): string {
  const { content, themes, audiences } = page;
  const place = content.place?.libraryId === content.carrier.libraryId ? '' : content.place?.label;
  return [
    content.state && projectStateLabels[content.state],
    content.kind && sheetKindLabels[content.kind],
    themes.map(({ label }) => label).join(', '),
    audiences.join(', '),
    sayDates(content),
    place,
    sayBudget(content),
    sayPreparation(content),
    replayWords && `réalisé aussi\u00A0: ${replayWords}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** « Version pro »: not to be left on a table of the reading room. */
function drawFace(doc: PDFKit.PDFDocument, root: Structure, y: number): number {
  const words = 'Version pro\u00A0: entre bibliothécaires';
  root.add(
    doc.struct('P', {}, () => {
      doc.font('bold').fontSize(8.5);
      const room = doc.widthOfString(words) + 12;
      doc.roundedRect(margin, y + 2, room, 14, 3).fill(lavender.background);
      doc.fillColor(lavender.words).text(words, margin + 6, y + 4.5, { lineBreak: false });
    }),
  );
  return y + 20;
}

function drawRule(doc: PDFKit.PDFDocument, y: number) {
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .moveTo(margin, y)
    .lineTo(width - margin, y)
    .lineWidth(0.75)
    .stroke(line);
  doc.endMarkedContent();
}

/** The code, and its address as a link. */
function drawCode(doc: PDFKit.PDFDocument, root: Structure, address: string) {
  const left = width - margin - codeSize;
  drawPaperCode({ doc, root }, address, { left, top: 36, size: codeSize });
  root.add(
    doc.struct('P', {}, [
      doc.struct('Link', { alt: 'Ouvrir la fiche en ligne' }, () => {
        doc.font('regular').fontSize(8).fillColor('#0e4f74');
        const words = 'La fiche en ligne';
        const x = left + (codeSize - doc.widthOfString(words)) / 2;
        doc.text(words, x, 36 + codeSize + 3, { lineBreak: false, link: address });
      }),
    ]),
  );
}
