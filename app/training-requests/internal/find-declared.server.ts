import { sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { toIsoDay } from '#app/ui/format.ts';

const most = 200;

type Declared = {
  id: string;
  name: string;
  speakerSlug: string;
  declaredBy: string;
  communeCode: string;
  radiusInKm: number | null;
  departementCodes: string[];
  openUntil: string;
  communeName: string;
  latitude: number | null;
  longitude: number | null;
  departementCode: string;
  themes: { id: number; slug: string; label: string }[];
};

/**
 * Those of the directory without an account of whom it is said that they come out, while it stands:
 * what they teach and where they come is what their page says, which they agreed to.
 */
export async function findDeclared(db: Queryable, now: Date) {
  const rows = await db.execute<Declared>(sql`
    select p.id, p.name, p.slug as "speakerSlug", u.display_name as "declaredBy",
      p.commune_code as "communeCode", p.radius_in_km as "radiusInKm",
      p.departement_codes as "departementCodes", t.open_until::text as "openUntil",
      c.name as "communeName", c.latitude, c.longitude, c.departement_code as "departementCode",
      (select jsonb_agg(jsonb_build_object('id', h.id, 'slug', h.slug, 'label', h.label)
        order by h.position) from themes h where h.id = any(p.theme_ids)) as themes
    from touring_speakers t
    join speakers p on p.id = t.speaker_id
    join communes c on c.code = p.commune_code
    join users u on u.id = t.declared_by_id
    where t.open_until >= ${toIsoDay(now)}::date and p.agreed_at is not null
      and p.claimed_by_id is null and 'trainer' = any(p.disciplines)
      and cardinality(p.theme_ids) > 0
    order by p.sort_name, p.id limit ${most}`);
  return [...rows].map(({ communeName, latitude, longitude, departementCode, ...said }) => ({
    ...said,
    place: { name: communeName, latitude, longitude, departementCode },
    userId: null,
    startsOn: null,
    endsOn: null,
    note: '',
    library: null,
  }));
}
