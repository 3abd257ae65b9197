import { asc } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { audiences, themes } from '#db/schema/vocabularies.ts';

import type { Motif } from './vocabulary.ts';

export type Term = { id: number; slug: string; label: string; isRetired: boolean };
export type Theme = Term & { motif: Motif };

/**
 * Both lists in the order of the administrators, open to everybody. Retired terms come too, marked:
 * sheets that carry one still name it, forms and filters leave it out.
 */
export async function listTerms({
  db,
}: {
  db: Queryable;
}): Promise<{ themes: Theme[]; audiences: Term[] }> {
  const [themeRows, audienceRows] = await Promise.all([
    db.select().from(themes).orderBy(asc(themes.position), asc(themes.id)),
    db.select().from(audiences).orderBy(asc(audiences.position), asc(audiences.id)),
  ]);
  return {
    themes: themeRows.map((row) => ({ ...toTerm(row), motif: row.motif })),
    audiences: audienceRows.map(toTerm),
  };
}

function toTerm(row: typeof audiences.$inferSelect): Term {
  return { id: row.id, slug: row.slug, label: row.label, isRetired: row.retiredAt !== null };
}
