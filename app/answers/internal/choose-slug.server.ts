import { sql } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { slugOf } from '#app/sheets/slug.ts';
import { answers } from '#db/schema/answers.ts';

/** A slug that no answer bears, withdrawn ones included; two at the same instant wait here. */
export async function chooseSlug(tx: Transaction, title: string): Promise<string> {
  const base = slugOf(title);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`answer-slug:${base}`}))`);
  const rows = await tx
    .select({ slug: answers.slug })
    .from(answers)
    .where(sql`${answers.slug} ~ ${`^${base}(-[0-9]+)?$`}`);
  const taken = new Set(rows.map(({ slug }) => slug));
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
