import { parentPort, workerData } from 'node:worker_threads';

import { getDocumentProxy } from 'unpdf';

/**
 * Takes the text out of a PDF, in a thread that its caller stops when it takes too long or too much
 * memory: a PDF may hold anything. Plain JavaScript, since Node runs it as it is. Cells are parted
 * by tabs, pages by form feeds.
 * @type {{ bytes: Uint8Array, mostPages: number, mostCharacters: number }}
 */
const { bytes, mostPages, mostCharacters } = workerData;

/**
 * Lines by their height on the page: a wide gap between two is a blank line, a wide gap within one
 * parts two cells.
 * @param {{ str?: string, transform?: number[], width?: number, height?: number }[]} items
 */
function textOfItems(items) {
  const lines = [];
  for (const { str = '', transform = [], width = 0, height = 0 } of items) {
    if (str === '') continue;
    const [, , , , x = 0, y = 0] = transform;
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < Math.max(2, height * 0.4)) {
      const gap = x - last.end;
      const joint = gap > Math.max(height, 6) * 1.5 ? '\t' : gap > height * 0.15 ? ' ' : '';
      last.text += joint + str;
      last.end = x + width;
      last.height = Math.max(last.height, height);
    } else lines.push({ text: str, y, end: x + width, height });
  }
  return lines
    .map((line, at) => {
      const before = lines[at - 1];
      const isApart = before && before.y - line.y > Math.max(before.height, line.height, 6) * 1.75;
      return (isApart ? '\n' : '') + line.text;
    })
    .join('\n');
}

async function readPdf() {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    verbosity: 0,
  });
  if (pdf.numPages > mostPages) return { isTooLong: true };
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    text += `${number > 1 ? '\f' : ''}${textOfItems(items)}`;
    if (text.length > mostCharacters) return { isTooLong: true };
  }
  return { text };
}

async function answer() {
  try {
    return await readPdf();
  } catch (error) {
    return { failure: String(error) };
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(await answer());
