import type { Database } from '#app/platform/database.server.ts';
import { median, quantile, sayMs } from '#scripts/bench/figures.ts';
import { type Figure, told } from '#scripts/bench/report.ts';
import { rateWindows } from '#db/schema/platform.ts';

const commits = 300;

/**
 * One small row written and committed, again and again: what the disk alone takes before anything
 * may be acknowledged. The bare relay acknowledges without it.
 */
export async function measureCommit(db: Database): Promise<Figure[]> {
  const took: number[] = [];
  for (let n = 0; n < commits; n += 1) {
    const startedAt = performance.now();
    await db.insert(rateWindows).values({ key: `banc:${n}`, startsAt: new Date(), hits: 1 });
    took.push(performance.now() - startedAt);
  }
  return [
    told(
      'une ligne rangée, seule, p50 et p99',
      `${sayMs(median(took))}, ${sayMs(quantile(took, 0.99))}`,
    ),
  ];
}
