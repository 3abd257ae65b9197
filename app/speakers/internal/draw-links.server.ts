import { type SQL, sql } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';

/** Names that published sheets give to their speakers, with whether everybody reads them. */
const namedInSheets = (which: SQL) => sql`
  select s.id as sheet_id, trim(r.row ->> 'name') as name, public.fold(r.row ->> 'name') as folded,
    v.content -> 'visibility' ->> 'speakers' is distinct from 'professional' as is_public
  from sheets s join sheet_versions v on v.id = s.published_version_id,
    lateral jsonb_array_elements(v.content -> 'speakers') as r (row)
  where s.status in ('published', 'archived') and trim(r.row ->> 'name') <> '' and ${which}`;

/**
 * Draws anew which sheets name which speakers: a name that one profile alone bears makes the link; a
 * link that somebody made stays as long as the sheet writes that name. Waits for whoever draws the
 * same at this moment.
 * @param which of the sheets `s`.
 */
export async function drawLinks(tx: Transaction, which: SQL, at: Date): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('sheet-speakers'))`);
  await tx.execute(sql`
    delete from sheet_speakers l using sheets s, speakers p
    where s.id = l.sheet_id and p.id = l.speaker_id and ${which} and not exists (
      select from (${namedInSheets(sql`true`)}) n where n.sheet_id = l.sheet_id
        and n.folded = public.fold(case when l.linked_by_id is null then p.name else l.name end))`);
  await tx.execute(sql`
    insert into sheet_speakers (sheet_id, speaker_id, name, is_public, linked_at)
    select distinct on (n.sheet_id, p.id) n.sheet_id, p.id, n.name, n.is_public,
      ${at.toISOString()}::timestamptz
    from (${namedInSheets(which)}) n
    join speakers p on public.fold(p.name) = n.folded
    where not exists (select from speakers o where public.fold(o.name) = n.folded and o.id <> p.id)
    on conflict (sheet_id, speaker_id) do update set name = excluded.name,
      is_public = excluded.is_public`);
}
