import type { AttendanceSheet } from '#app/attendance/read-attendance-sheet.server.ts';
import { attendanceStateLabels } from '#app/attendance/vocabulary.ts';
import {
  drawPaperFeet,
  openPaper,
  type Paper,
  paperInk,
  paperSize,
} from '#app/platform/paper.server.ts';
import { sayPlace, saySitting, sayTrainers } from '#app/trainings/say-session.ts';
import { formatDateTime, formatTime } from '#app/ui/format.ts';

import { drawRows } from './draw-rows.server.ts';

const { margin, width } = paperSize;
const room = width - 2 * margin;

type Sitting = AttendanceSheet['sittings'][number];

/**
 * The attendance sheet of a session, tagged and titled: for each half-day, where, who teaches, and a
 * table of who was expected, what was noted and room to sign.
 */
export async function drawAttendanceSheet(sheet: AttendanceSheet): Promise<Buffer> {
  const { training, organiserName, sittings } = sheet;
  const paper = await openPaper({
    title: `Feuille d’émargement\u00A0: ${training.title}`,
    author: organiserName,
    subject: sittings.map(saySitting).join('\u00A0; '),
  });
  const { doc, root, bytes } = paper;
  let y = write(paper, 'P', organiserName, { at: 44, size: 10, color: paperInk.quiet });
  y = write(paper, 'H1', `Feuille d’émargement`, { at: y + 2, size: 20, face: 'title' });
  y = write(paper, 'P', training.title, { at: y + 2, size: 13, face: 'bold' });
  for (const sitting of sittings) y = drawSitting(paper, sitting, y + 18);
  if (sittings.length === 0)
    write(paper, 'P', 'Cette session n’a pas encore de demi-journée.', { at: y + 18, size: 11 });
  root.end();
  drawPaperFeet(
    doc,
    paper.clean(`${training.title} · feuille imprimée le ${formatDateTime(sheet.printedAt)}`),
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

/** A title is not left alone at the foot of a page: some rows follow it. */
const leastRoom = 150;

function drawSitting(paper: Paper, sitting: Sitting, from: number): number {
  let y = from;
  if (y + leastRoom > paperSize.height - 60) {
    paper.doc.addPage();
    y = 46;
  }
  y = write(paper, 'H2', saySitting(sitting), { at: y, size: 12, face: 'bold' });
  const trainer = sitting.trainers.length ? `Animée par ${sayTrainers(sitting)}. ` : '';
  const topic = sitting.topic ? ` ${sitting.topic}.` : '';
  y = write(paper, 'P', `${trainer}${sayPlace(sitting)}.${topic}`, { at: y + 2, size: 10 });
  if (sitting.rows.length === 0)
    return write(paper, 'P', 'Personne n’est inscrit.', { at: y + 6, size: 10 });
  return drawRows(
    paper,
    [
      { title: 'Nom', share: 0.27 },
      { title: 'Bibliothèque', share: 0.29 },
      { title: 'Présence', share: 0.19 },
      { title: 'Signature', share: 0.25 },
    ],
    sitting.rows.map(({ name, library, mark, signature }) => [
      name,
      library,
      [mark && sayMark(mark), signature?.heldById === null && 'signé à distance']
        .filter(Boolean)
        .join(', '),
      signature ? sign(name, signature) : '',
    ]),
    y + 8,
  );
}

const sayMark = ({ state, leftAt }: NonNullable<Sitting['rows'][number]['mark']>) =>
  state === 'left' && leftAt
    ? `${attendanceStateLabels.left}, à ${formatTime(leftAt)}`
    : attendanceStateLabels[state];

type Signature = NonNullable<Sitting['rows'][number]['signature']>;

const sign = (name: string, { strokes, typedName, signedAt }: Signature) =>
  strokes
    ? { strokes, alt: `Signature de ${name}, ${formatDateTime(signedAt)}` }
    : `Signé\u00A0: ${typedName}, nom tapé à ${formatTime(signedAt)}`;
