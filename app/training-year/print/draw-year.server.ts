import { drawRows } from '#app/attendance/print/draw-rows.server.ts';
import {
  drawPaperFeet,
  drawPaperMark,
  openPaper,
  type Paper,
  paperInk,
  paperSize,
} from '#app/platform/paper.server.ts';
import { sayDays } from '#app/trainings/say-session.ts';
import type { ShownFigures } from '#app/training-year/figures.ts';
import type { TrainingYear } from '#app/training-year/read-training-year.server.ts';
import {
  columnsOf,
  figureHeads,
  partTitles,
  sayBefore,
  sayFigures,
  sayNothing,
  sayReserves,
  sayTitle,
  sayWhole,
} from '#app/training-year/say-year.ts';
import { formatDate } from '#app/ui/format.ts';

const { margin, width, height } = paperSize;
const room = width - 2 * margin;
/** A title is not left alone at the foot of a page. */
const lowestTitle = height - 150;
/** Of a line, for each figure. */
const figureShare = 0.14;
const markSize = 38;

type Row = { label: string; figures: ShownFigures | null };

/**
 * The year of somebody, of a library, of a territory on A4, tagged and titled: to be put into an
 * annual report. It says what its page says.
 * @param printedAt the day at its foot.
 */
export async function drawYear(bilan: TrainingYear, printedAt: Date): Promise<Buffer> {
  const { title, whose } = sayTitle(bilan);
  const paper = await openPaper({
    title: whose ? `${title}\u00A0: ${whose}` : title,
    author: 'RPBS – Réseau Partage Bib Sud',
    subject: `Heures, demi-journées, personnes et présence en ${bilan.year}`,
  });
  const { doc, root, bytes } = paper;
  drawPaperMark(doc, { left: width - margin - markSize, top: 42, size: markSize });
  let y = 44;
  const say = (tag: string, text: string, look: Omit<Look, 'at'> & { before?: number }) => {
    y = write(paper, tag, text, { ...look, at: y + (look.before ?? 2) });
  };
  say('P', 'RPBS – Réseau Partage Bib Sud', { size: 10, color: paperInk.quiet, before: 0 });
  say('H1', title, { size: 20, face: 'title' });
  if (whose) say('P', whose, { size: 13, face: 'bold' });
  const whole = sayWhole(bilan);
  if (whole) say('P', whole, { size: 12, before: 12 });
  const nothing = sayNothing(bilan);
  if (nothing) {
    say('P', `${nothing.title}.`, { size: 12, before: 12 });
    say('P', nothing.text, { size: 11, before: 4 });
  }
  const before = sayBefore(bilan);
  if (before) say('P', before, { size: 11, before: 4 });
  for (const reserve of sayReserves(bilan))
    say('P', reserve, { size: 9.5, color: paperInk.quiet, before: 4 });

  const table = (caption: string, head: string, rows: readonly Row[]) => {
    if (rows.length === 0) return;
    if (y > lowestTitle) {
      doc.addPage();
      y = 40;
    }
    say('H2', caption, { size: 13, face: 'title', before: 16 });
    const kept = rows.some(({ figures }) => figures !== null) ? columnsOf(bilan.scope) : [];
    const columns = [
      { title: head, share: 1 - kept.length * figureShare },
      ...kept.map((i) => ({
        title: figureHeads[i] ?? '',
        share: figureShare,
        isFigure: true as const,
      })),
    ];
    const lines = rows.map(({ label, figures }) => {
      const said = sayFigures(figures);
      return [label, ...kept.map((i) => said[i] ?? '')];
    });
    y = drawRows(paper, columns, lines, y + 5, 0);
  };
  for (const { part, rows } of bilan.parts)
    table(partTitles[part].caption, partTitles[part].head, rows);
  const sessions = bilan.sessions.map((one) => ({
    label: `${one.title}, ${sayDays(one)}`,
    figures: one.figures,
  }));
  table('Sessions', 'Session', sessions);
  root.end();
  drawPaperFeet(
    doc,
    paper.clean(`${title}${whose ? ` · ${whose}` : ''} · au ${formatDate(printedAt)}`),
  );
  doc.end();
  return bytes;
}

type Look = { at: number; size: number; face?: 'bold' | 'title'; color?: string };

/** @returns where it ends. */
function write({ doc, root, clean }: Paper, tag: string, text: string, look: Look): number {
  root.add(
    doc.struct(tag, {}, () => {
      doc.font(look.face ?? 'regular').fontSize(look.size);
      doc.fillColor(look.color ?? paperInk.words);
      doc.text(clean(text), margin, look.at, { width: room });
    }),
  );
  return doc.y;
}
