import type { House } from '#app/platform/house.server.ts';
import { Workshop } from '#app/platform/jobs.server.ts';
import { sweepRateWindows } from '#app/platform/rate-limit.server.ts';

/** The plot: after this, that. Announcements are made by verbs, in their transaction. */
export function wireReactions(house: House): Workshop {
  const workshop = new Workshop();
  const context = { db: house.database.db, clock: house.clock };

  workshop.every('17 3 * * *', 'sweep-rate-windows', () => sweepRateWindows(context));

  return workshop;
}
