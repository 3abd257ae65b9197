import lighthouse from 'lighthouse';

import { median } from '#scripts/bench/figures.ts';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Scores = Record<(typeof categories)[number], number>;

/** Scores from 0 to 100, and the audits that took something from the others than performance. */
export type Judgement = { scores: Scores; faults: string[] };

async function judgeOnce(address: string, port: number): Promise<Judgement> {
  const result = await lighthouse(address, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...categories],
  });
  if (!result) throw new Error(`Lighthouse gave nothing for ${address}`);
  const { lhr } = result;
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
