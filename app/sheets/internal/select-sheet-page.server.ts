import { type SQL, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import type { SheetContent } from '#app/sheets/content.ts';
import type { SheetFacts } from '#app/sheets/policy.ts';
import type { NamedFile, NamedLibrary, SheetPage } from '#app/sheets/sheet-page.ts';
import type { SheetStatus } from '#app/sheets/vocabulary.ts';

/** A sheet of the lineage, as the database tells it; `isSeen` by the one who asks. */
export type KinRow = {
  slug: string;
  title: string;
  structureName: string;
  library: NamedLibrary | null;
  year: number | null;
  isSeen: boolean;
  /** Fields that differ from the version it was drawn from, and who saw them on each side. */
  changedFields: (keyof SheetContent)[] | null;
  visibility: SheetContent['visibility'];
  originVisibility: SheetContent['visibility'] | null;
};

export type SheetPageRow = {
  id: string;
  slug: string;
  status: SheetStatus;
  libraryId: string | null;
  withdrawnById: string | null;
  verifiedAt: string | null;
  publishedAt: string | null;
  firstPublishedAt: string | null;
  verifiedBy: string | null;
  versionNumber: number | null;
  versionPublishedAt: string | null;
  content: SheetContent;
  authors: (SheetFacts['authors'][number] & { name: string | null })[];
  /** Of the library that the sheet belongs to. */
  departementCode: string | null;
  library: NamedLibrary | null;
  departementName: string | null;
  themes: SheetPage['themes'];
  audiences: string[];
  files: Record<string, NamedFile>;
  downloads: Record<string, number>;
  origins: KinRow[];
  adaptations: KinRow[];
};

/** Fields whose change tells an adaptation apart: place, dates, funding and results always differ. */
const tellingFields = [
  'title',
  'summary',
  'themeIds',
  'audienceIds',
  'context',
  'objectives',
  'running',
  'technicalNeeds',
  'humanMeans',
  'materialMeans',
  'preparationTime',
  'expenses',
  'budgetNote',
  'partners',
  'speakers',
  'toFetch',
  'communication',
  'advice',
] as const satisfies readonly (keyof SheetContent)[];

const namedLibrary = (library: string, commune: string) =>
  sql.raw(`case when ${library}.id is not null then jsonb_build_object(
    'name', ${library}.name, 'slug', ${library}.slug, 'communeName', ${commune}.name) end`);

/** One sheet of the lineage as JSON, from the aliases k (sheet), kv (its version), kl, kc. */
function kinObject(viewerId: string | null): SQL {
  return sql`jsonb_build_object(
    'slug', k.slug,
    'title', coalesce(kv.content, k.draft)->>'title',
    'structureName', coalesce(kv.content, k.draft)->'carrier'->>'structureName',
    'library', ${namedLibrary('kl', 'kc')},
    'year', left(coalesce(kv.content->'start'->>'date', kv.published_at::text), 4)::int,
    'isSeen', k.status in ('published', 'archived') or exists (
      select from sheet_authors ka where ka.sheet_id = k.id and ka.user_id = ${viewerId}),
    'changedFields', (select jsonb_agg(field.key) from jsonb_each(coalesce(kv.content, k.draft)) field
      where field.key in (select jsonb_array_elements_text(${JSON.stringify(tellingFields)}::jsonb))
        and field.value is distinct from ko.content -> field.key and ko.id is not null),
    'visibility', coalesce(kv.content, k.draft)->'visibility',
    'originVisibility', ko.content->'visibility')`;
}

const kinJoins = sql.raw(`
  left join sheet_versions kv on kv.id = k.published_version_id
  left join sheet_versions ko on ko.id = k.adapted_from_version_id
  left join libraries kl on kl.id = coalesce(
    (coalesce(kv.content, k.draft)->'carrier'->>'libraryId')::uuid, k.library_id)
  left join communes kc on kc.code = kl.commune_code`);

/** How far up a lineage is followed; nobody reads further. */
const mostOrigins = 6;
const mostAdaptations = 30;

function lineageColumns(viewerId: string | null): SQL {
  return sql`
    case when s.adapted_from_sheet_id is null then '[]'::jsonb else (
      with recursive up as (
        select s.id, s.adapted_from_sheet_id as next, 0 as depth
        union all
        select o.id, o.adapted_from_sheet_id, up.depth + 1
        from up join sheets o on o.id = up.next where up.depth < ${mostOrigins})
      select jsonb_agg(${kinObject(viewerId)} order by up.depth desc)
      from up join sheets k on k.id = up.id ${kinJoins}) end as "origins",
    coalesce((select jsonb_agg(kin.it) from (
      select ${kinObject(viewerId)} as it from sheets k ${kinJoins}
      where k.adapted_from_sheet_id = s.id
        and (k.status in ('published', 'archived') or exists (select from sheet_authors ka
          where ka.sheet_id = k.id and ka.user_id = ${viewerId}))
      order by k.first_published_at nulls last limit ${mostAdaptations}) kin), '[]') as "adaptations"`;
}

/**
 * All that a page shows of a sheet and around it, in one query. The caller decides what the one
 * who asks may see of it.
 * @param viewerId whose own drafts count among the lineage.
 * @param copy the published version (the working copy where there is none), or the working copy.
 */
export async function selectSheetPage(
  db: Queryable,
  slug: string,
  viewerId: string | null,
  copy: 'published' | 'working' = 'published',
): Promise<SheetPageRow | null> {
  const shown = copy === 'working' ? sql`s.draft` : sql`coalesce(v.content, s.draft)`;
  const [row] = await db.execute<SheetPageRow>(sql`
    select s.id, s.slug, s.status, s.library_id as "libraryId",
      s.withdrawn_by_id as "withdrawnById", s.verified_at as "verifiedAt",
      s.published_at as "publishedAt", s.first_published_at as "firstPublishedAt",
      (select u.display_name from users u where u.id = s.verified_by_id and u.erased_at is null)
        as "verifiedBy",
      v.number as "versionNumber", v.published_at as "versionPublishedAt", it.content,
      coalesce((select jsonb_agg(jsonb_build_object('userId', a.user_id, 'role', a.role,
          'name', case when u.erased_at is null then u.display_name end)
          order by a.role desc, a.added_at)
        from sheet_authors a join users u on u.id = a.user_id where a.sheet_id = s.id), '[]')
        as "authors",
      (select c.departement_code from libraries o join communes c on c.code = o.commune_code
        where o.id = s.library_id) as "departementCode",
      ${namedLibrary('l', 'lc')} as "library", ld.name as "departementName",
      coalesce((select jsonb_agg(jsonb_build_object(
          'slug', t.slug, 'label', t.label, 'motif', t.motif) order by listed.place)
        from jsonb_array_elements_text(it.content->'themeIds') with ordinality listed(id, place)
        join themes t on t.id = listed.id::int), '[]') as "themes",
      coalesce((select jsonb_agg(t.label order by t.position, t.id)
        from jsonb_array_elements_text(it.content->'audienceIds') listed(id)
        join audiences t on t.id = listed.id::int), '[]') as "audiences",
      coalesce((select jsonb_object_agg(f.id, jsonb_build_object('name', f.name,
          'mediaType', f.media_type, 'sizeInBytes', f.size_in_bytes, 'width', f.width,
          'height', f.height))
        from sheet_files sf join stored_files f on f.id = sf.file_id
        where sf.sheet_id = s.id and f.deleted_at is null), '{}') as "files",
      coalesce((select jsonb_object_agg(d.item_id, d.downloads)
        from sheet_item_downloads d where d.sheet_id = s.id), '{}') as "downloads",
      ${lineageColumns(viewerId)}
    from sheets s
    left join sheet_versions v on v.id = s.published_version_id
    cross join lateral (select ${shown} as content) it
    left join libraries l on l.id = coalesce(
      (it.content->'carrier'->>'libraryId')::uuid, s.library_id)
    left join communes lc on lc.code = l.commune_code
    left join departements ld on ld.code = lc.departement_code
    where s.slug = ${slug}`);
  return row ?? null;
}
