import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { z } from 'zod';

import { median } from '#scripts/bench/figures.ts';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Scores = Record<(typeof categories)[number], number>;

/** Scores from 0 to 100, and the audits that took something from the others than performance. */
export type Judgement = { scores: Scores; faults: string[] };

/**
 * Brought by npx when a page is scored: with all that it needs it is a sixth of our packages, and
 * everybody would install it who only starts the house or tests it.
 */
const lighthouse = 'lighthouse@12.8.2';

const report = z.object({
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(z.string(), z.object({ title: z.string(), score: z.number().nullable() })),
});

async function judgeOnce(address: string, port: number): Promise<Judgement> {
  const { stdout } = await promisify(execFile)(
    process.platform === 'win32' ? 'npx.cmd' : 'npx',
    [
      '--yes',
      lighthouse,
      address,
      `--port=${port}`,
      '--output=json',
      '--quiet',
      `--only-categories=${categories.join(',')}`,
    ],
    { maxBuffer: 256 * 1024 ** 2, shell: process.platform === 'win32' },
  );
  const lhr = report.parse(JSON.parse(stdout));
  const scores = Object.fromEntries(
    categories.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)]),
  ) as Scores;
  const faults = categories
    .filter((name) => name !== 'performance')
    .flatMap((name) => lhr.categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id} : ${lhr.audits[id]?.title ?? ''}`);
  return { scores, faults };
}

/** Lighthouse with its mobile profile, three times: the middle score of each category. */
export async function scorePage(address: string, port: number): Promise<Judgement> {
  const runs: Judgement[] = [];
  for (let run = 0; run < 3; run += 1) runs.push(await judgeOnce(address, port));
  const middle = (name: keyof Scores) => median(runs.map(({ scores }) => scores[name]));
  return {
    scores: Object.fromEntries(categories.map((name) => [name, middle(name)])) as Scores,
    faults: [...new Set(runs.flatMap(({ faults }) => faults))],
  };
}
