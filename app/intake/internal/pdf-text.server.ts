import path from 'node:path';
import { Worker } from 'node:worker_threads';

import { TooMany } from '#app/platform/errors.ts';

const mostPages = 40;
const longestInMs = 10_000;
const mostAtOnce = 2;
/** Unpacked streams are no part of a thread's heap: the memory of the whole process is watched. */
const mostMemoryInBytes = 400_000_000;
const watchEveryInMs = 100;
let running = 0;

export type PdfAnswer = { text: string } | { isTooLong: true } | { failure: string };

/**
 * The text of a PDF, read in a thread of its own.
 * @throws {TooMany} when two are being read already.
 */
export async function readPdfText(bytes: Uint8Array, mostCharacters: number): Promise<PdfAnswer> {
  if (running >= mostAtOnce) {
    throw new TooMany(
      'D’autres fichiers sont en cours de lecture. Réessayez dans quelques secondes.',
      10,
    );
  }
  running += 1;
  const worker = new Worker(path.resolve('app/intake/internal/pdf-text.worker.mjs'), {
    workerData: { bytes, mostPages, mostCharacters },
    resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 },
    stdout: true,
    stderr: true,
  });
  try {
    return await answerOf(worker);
  } finally {
    running -= 1;
    await worker.terminate();
  }
}

/** The answer of the thread, or why there is none. */
function answerOf(worker: Worker): Promise<PdfAnswer> {
  return new Promise((resolve) => {
    const startedAt = Date.now();
    const memoryBefore = process.memoryUsage.rss();
    const watch = setInterval(() => {
      if (Date.now() - startedAt > longestInMs) settle({ failure: 'too slow' });
      else if (process.memoryUsage.rss() - memoryBefore > mostMemoryInBytes) {
        settle({ failure: 'too much memory' });
      }
    }, watchEveryInMs);
    const settle = (answer: PdfAnswer) => {
      clearInterval(watch);
      resolve(answer);
    };
    worker.once('message', settle);
    worker.once('error', (error) => settle({ failure: String(error) }));
    worker.once('exit', (code) => settle({ failure: `exit ${code}` }));
  });
}
