import { sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import type { Motif } from '#app/vocabularies/vocabulary.ts';

type Term = { id: number; slug: string; label: string };

/** The lists by which sheets are sorted, in the order of their administrators. */
export type Lists = {
  themes: (Term & { motif: Motif })[];
  audiences: Term[];
  /** Name by code. */
  departements: Map<string, string>;
  /** About how many sheets there are: chooses between two ways of finding the same. */
  registerSize: number;
};

type Row = Pick<Lists, 'themes' | 'audiences' | 'registerSize'> & {
  departements: [code: string, name: string][];
};

/** Reads themes, audiences and départements, three short tables, in one exchange. */
export async function readLists(db: Queryable): Promise<Lists> {
  const [row] = await db.execute<Row>(sql`select
    (select coalesce(json_agg(json_build_object('id', id, 'slug', slug, 'label', label, 'motif', motif)
      order by position, label), '[]') from themes) as themes,
    (select coalesce(json_agg(json_build_object('id', id, 'slug', slug, 'label', label)
      order by position, label), '[]') from audiences) as audiences,
    (select coalesce(json_agg(json_build_array(code, name) order by code), '[]')
      from departements) as departements,
    (select greatest(reltuples, 0)::int from pg_class
      where oid = 'register_index'::regclass) as "registerSize"`);
  if (!row) throw new Error('a select without a table answers one row');
  return { ...row, departements: new Map(row.departements) };
}
