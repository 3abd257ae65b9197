import { sql } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { slugOf } from '#app/sheets/slug.ts';

/** Last parts of addresses under `/intervenants/` that name pages. */
const reserved = new Set(['nouveau', 'accord', 'cout', 'manques', 'tournees', 'carte']);

/** A slug that no profile bears or bore; two at the same instant wait here. */
export async function chooseSlug(tx: Transaction, name: string): Promise<string> {
  const words = slugOf(name);
  const base = reserved.has(words) ? `${words}-intervenant` : words;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`speaker-slug:${base}`}))`);
  const rows = await tx.execute<{ slug: string }>(sql`
    select slug from speakers where slug ~ ${`^${base}(-[0-9]+)?$`}
    union all select slug from speaker_former_slugs where slug ~ ${`^${base}(-[0-9]+)?$`}`);
  const taken = new Set(rows.map(({ slug }) => slug));
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
