import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';

import { drawLinks } from './internal/draw-links.server.ts';

/** After somebody is listed or bears another name: which sheets name them. */
export async function linkSheetsOfSpeaker(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  { speakerId }: { speakerId: string },
): Promise<void> {
  // The sheets that write that name, and those that were linked under another.
  const which = sql`(s.id in (select sheet_id from sheet_speakers where speaker_id = ${speakerId})
    or s.id in (select v.sheet_id from sheet_versions v, speakers p
      where p.id = ${speakerId} and jsonb_path_exists(v.content, '$.speakers[*].name')
        and exists (select from jsonb_array_elements(v.content -> 'speakers') r
          where public.fold(r ->> 'name') = public.fold(p.name))))`;
  await db.transaction((tx) => drawLinks(tx, which, clock()));
}
