import { sql } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { slugOf } from '#app/sheets/slug.ts';

/** Last parts of addresses under `/formations/` that name pages. */
const reserved = new Set([
  'nouvelle',
  'mes-inscriptions',
  'mes-sessions',
  'mes-documents',
  'attestations',
  'mon-attestation',
  'presence',
  'ma-presence',
  'accord',
  'place',
  'demandes',
  'equipe-volante',
  'calendrier',
  'evaluation',
  'annee',
  'parcours',
]);

/** A slug that no training bears; two at the same instant wait here. */
export async function chooseSlug(tx: Transaction, title: string): Promise<string> {
  const words = slugOf(title);
  const base = reserved.has(words) ? `${words}-formation` : words;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`training-slug:${base}`}))`);
  const rows = await tx.execute<{ slug: string }>(
    sql`select slug from trainings where slug ~ ${`^${base}(-[0-9]+)?$`}`,
  );
  const taken = new Set(rows.map(({ slug }) => slug));
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
