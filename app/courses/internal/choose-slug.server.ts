import { sql } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { slugOf } from '#app/sheets/slug.ts';

/** Last parts of addresses under `/formations/parcours/` that name pages, or might. */
const reserved = new Set(['nouveau', 'modifier', 'sessions', 'etapes']);

/** A slug that no course bears; two at the same instant wait here. */
export async function chooseSlug(tx: Transaction, title: string): Promise<string> {
  const words = slugOf(title);
  const base = reserved.has(words) ? `${words}-parcours` : words;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`course-slug:${base}`}))`);
  const rows = await tx.execute<{ slug: string }>(
    sql`select slug from courses where slug ~ ${`^${base}(-[0-9]+)?$`}`,
  );
  const taken = new Set(rows.map(({ slug }) => slug));
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
