import { sql } from 'drizzle-orm';

import type { Database } from '#app/platform/database.server.ts';

/**
 * Fills the register with sheets spread over the région, a third of them heaped on the same places,
 * as real ones are. Their words are not drawn: that takes minutes, and no map reads them.
 */
export async function scatterSheets(db: Database, authorId: string, count: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`alter table register_entries disable trigger user`);
    await tx.execute(sql`
      insert into sheets (slug, draft, draft_saved_by_id)
      select 'point-' || n, '{}', ${authorId}::uuid from generate_series(1, ${count}::int) n`);
    await tx.execute(sql`
      insert into register_entries (sheet_id, slug, title, summary, kind, state, theme_ids,
        audience_ids, carrier_name, place_label, commune_code, departement_code, latitude, longitude,
        first_published_at, published_at, public_text, professional_text, label_words, place_words)
      select id, slug, 'Projet ' || n, 'Un projet parmi d’autres', 'workshop', 'done', '{}', '{}',
        'Bibliothèque', 'Ici', '04088', '04',
        43 + (case when n % 3 = 0 then (n % 40) * 0.05 else (n * 7919 % 20011) / 20011.0 * 2 end),
        4.3 + (case when n % 3 = 0 then (n % 37) * 0.08 else (n * 7927 % 19997) / 19997.0 * 3.2 end),
        now(), now() - n * interval '1 minute', 'texte public', 'texte réservé', '', ''
      from (select id, slug, substr(slug, 7)::int as n from sheets where slug like 'point-%') s`);
    await tx.execute(sql`
      insert into register_index (sheet_id, published_at, standing, kind, state, theme_ids,
        audience_ids, commune_code, departement_code, latitude, longitude,
        title_vector, head_vector, public_vector, full_vector)
      select sheet_id, published_at, 0, kind, state, theme_ids, audience_ids, commune_code,
        departement_code, latitude, longitude, '', '', '', ''
      from register_entries where slug like 'point-%'`);
    await tx.execute(sql`alter table register_entries enable trigger user`);
  });
  await db.execute(sql`analyze register_index, register_entries`);
}
