/** Page numbers, and the headers and footers that come back on each page of a PDF. */

const pageBreak = '\f';
const certainPageNumber =
  /^\s*(?:page\s+\d{1,3}(?:\s*(?:\/|sur)\s*\d{1,3})?|\d{1,3}\s*(?:\/|sur)\s*\d{1,3}|[-–—]\s*\d{1,3}\s*[-–—])\s*$/iu;
const likelyPageNumber = /^\s*(?:p\.?\s*)?\d{1,3}\s*$/iu;

/** How far from a page break a header or a footer may stand, in lines that are not blank. */
const reach = 2;

/**
 * Takes out page numbers and repeated headers. « Page 2 sur 5 », « 2/5 » and « - 2 - » are certain
 * anywhere; a bare number is a page number only beside a form feed. A repeated header is kept where
 * it first stands.
 */
export function dropPageFurniture(text: string): string {
  const lines = text.replace(/\n?\f\n?/gu, `\n${pageBreak}\n`).split('\n');
  const hasBreaks = lines.includes(pageBreak);
  const breaks = lines.flatMap((line, at) =>
    line === pageBreak || certainPageNumber.test(line) ? [at] : [],
  );
  if (breaks.length === 0) return text;
  const dropped = new Set(breaks);
  const near = linesNear(lines, dropped);
  const headers = new Set<string>();
  lines.forEach((line, at) => {
    const shape = line.trim().replace(/\d+/gu, '#');
    if (shape === '' || dropped.has(at) || !near.has(at)) return;
    if (hasBreaks && likelyPageNumber.test(line)) dropped.add(at);
    else if (shape.length > 8 && headers.has(shape)) dropped.add(at);
    headers.add(shape);
  });
  return joinPages(lines, dropped);
}

/** Lines within reach of a break, and of the top, where a header stands for the first time. */
function linesNear(lines: readonly string[], breaks: ReadonlySet<number>): Set<number> {
  const near = new Set<number>();
  const walk = (order: readonly number[], start: number) => {
    let since = start;
    for (const at of order) {
      if (breaks.has(at)) since = 0;
      else if (lines[at]!.trim() !== '') {
        if (since < reach) near.add(at);
        since += 1;
      }
    }
  };
  const order = lines.map((_, at) => at);
  walk(order, 0);
  walk(order.toReversed(), reach);
  return near;
}

/** A sentence that runs over the page goes on; otherwise the new page starts a paragraph. */
function joinPages(lines: readonly string[], dropped: ReadonlySet<number>): string {
  const kept: string[] = [];
  let turned = false;
  lines.forEach((line, at) => {
    if (dropped.has(at)) turned = true;
    else if (!turned) kept.push(line);
    else if (line.trim() !== '') {
      while (kept.at(-1)?.trim() === '') kept.pop();
      const goesOn = /^\s*\p{Ll}/u.test(line) || /-\s*$/u.test(kept.at(-1) ?? '');
      kept.push(...(goesOn ? [line] : ['', line]));
      turned = false;
    }
  });
  return kept.join('\n');
}
