import { sql } from 'drizzle-orm';

import type { Actor } from '#app/platform/actor.ts';
import type { Queryable } from '#app/platform/database.server.ts';

import type { AnswerLinkCard, LinkCard, SheetLinkCard } from './message-card.ts';
import type { OwnPage, Titles } from './message-pieces.ts';

/**
 * The pages of ours among these that this reader may open, as cards: sheets in sight, their own
 * drafts, published answers (for a visitor, the public ones). The others stay the addresses that
 * they are. Nothing is fetched elsewhere.
 */
export async function readLinkCards(
  db: Queryable,
  actor: Actor,
  pages: readonly OwnPage[],
): Promise<LinkCard[]> {
  const slugsOf = (kind: OwnPage['kind']) => [
    ...new Set(pages.flatMap((page) => (page.kind === kind ? [page.slug] : []))),
  ];
  const [sheets, answers] = await Promise.all([
    readSheets(db, actor, slugsOf('sheet')),
    readAnswers(db, actor, slugsOf('answer')),
  ]);
  return [...sheets, ...answers];
}

/** Their titles, by which a text names them. */
export function titlesOf(cards: readonly LinkCard[]): Titles {
  const of = (kind: LinkCard['kindOfPage']) =>
    new Map(
      cards.flatMap(({ kindOfPage, slug, title }) =>
        kindOfPage === kind ? [[slug, title] as const] : [],
      ),
    );
  return { sheet: of('sheet'), answer: of('answer') };
}

/** As text: slugs hold nothing that an array would have to escape. */
const among = (slugs: readonly string[]) => sql`any (${`{${slugs.join(',')}}`}::text[])`;

async function readSheets(db: Queryable, actor: Actor, slugs: readonly string[]) {
  if (slugs.length === 0) return [];
  const userId = actor.kind === 'member' ? actor.userId : null;
  const rows = await db.execute<SheetLinkCard>(sql`
    select 'sheet' as "kindOfPage", s.slug, shown.content ->> 'title' as title,
      shown.content ->> 'kind' as kind, coalesce(e.carrier_name, '') as "carrierName",
      e.departement_code as "departementCode",
      case when s.status in ('published', 'archived') then s.status else 'unpublished' end as status,
      case when e.illustration_file_id is not null then jsonb_build_object(
        'fileId', e.illustration_file_id, 'alt', coalesce(e.illustration_alt, '')) end
        as illustration,
      coalesce((select jsonb_agg(jsonb_build_object('slug', t.slug, 'label', t.label,
          'motif', t.motif) order by n)
        from jsonb_array_elements_text(shown.content -> 'themeIds') with ordinality i (id, n)
        join themes t on t.id = i.id::int), '[]') as themes
    from sheets s
    left join sheet_versions v on v.id = s.published_version_id
    left join register_entries e on e.sheet_id = s.id
    cross join lateral (select
      case when s.status in ('published', 'archived') then v.content else s.draft end as content)
      as shown
    where s.slug = ${among(slugs)} and coalesce(shown.content ->> 'title', '') <> ''
      and (s.status in ('published', 'archived') or exists (select from sheet_authors a
        where a.sheet_id = s.id and a.user_id = ${userId}::uuid))`);
  return [...rows];
}

/** Those between professionals are for members. */
async function readAnswers(db: Queryable, actor: Actor, slugs: readonly string[]) {
  if (slugs.length === 0) return [];
  const rows = await db.execute<AnswerLinkCard>(sql`
    select 'answer' as "kindOfPage", a.slug, a.title, t.label as theme,
      a.certified_at is not null as "isCertified"
    from answers a join themes t on t.id = a.theme_id
    where a.slug = ${among(slugs)} and a.published_at is not null and a.withdrawn_at is null
      and (a.scope = 'public' or ${actor.kind === 'member'})`);
  return [...rows];
}
