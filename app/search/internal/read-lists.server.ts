import { asc } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { departements } from '#db/schema/territories.ts';
import { audiences, themes } from '#db/schema/vocabularies.ts';

/** The lists by which sheets are sorted, in the order of their administrators. */
export type Lists = {
  themes: (typeof themes.$inferSelect)[];
  audiences: (typeof audiences.$inferSelect)[];
  /** Name by code. */
  departements: Map<string, string>;
};

/** Reads themes, audiences and départements: three short tables. */
export async function readLists(db: Queryable): Promise<Lists> {
  const [themeRows, audienceRows, departementRows] = await Promise.all([
    db.select().from(themes).orderBy(asc(themes.position), asc(themes.label)),
    db.select().from(audiences).orderBy(asc(audiences.position), asc(audiences.label)),
    db.select().from(departements).orderBy(asc(departements.code)),
  ]);
  return {
    themes: themeRows,
    audiences: audienceRows,
    departements: new Map(departementRows.map(({ code, name }) => [code, name])),
  };
}
