import { drawPaperFeet, openPaper } from '#app/platform/paper.server.ts';
import { licenceLabels } from '#app/sheets/vocabulary.ts';
import type { SheetPage } from '#app/sheets/sheet-page.ts';
import { formatDate } from '#app/ui/format.ts';

import { condense, isWhole, lengthOfSections, measures } from './condense.ts';
import { drawHead } from './draw-head.server.ts';
import { drawParts } from './draw-parts.server.ts';
import { layOut, partsOf, type PlacedLine } from './lay-out.ts';
import { type PrintedSheet, printSections } from './print-model.ts';
import type { Clean, MeasureWords } from './wrap.ts';

/**
 * A sheet as a PDF of two A4 pages at most, tagged and titled for those who listen to it, with a
 * code that leads back to the page. What does not fit is cut, never the rest: it says so.
 */
export async function drawSheet(printed: PrintedSheet): Promise<Buffer> {
  const { page } = printed;
  const { doc, root, measure, clean, bytes } = await openPaper({
    title: page.content.title,
    author: page.carrier.name,
    subject: page.content.summary,
  });
  const firstTop = drawHead(doc, root, printed, { measure, clean });
  drawParts(doc, root, fit(page, firstTop, { measure, clean }), { measure });
  root.end();
  drawPaperFeet(doc, feetOf(printed));
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

/** At the foot of each page: licence, version, address. */
function feetOf({ page, address }: PrintedSheet): string {
  const words = [
    licenceLabels[page.content.licence],
    page.version && `version ${page.version.number} du ${formatDate(page.version.publishedAt)}`,
    address.replace(/^https?:\/\//u, ''),
  ];
  return words.filter(Boolean).join(' · ');
}
