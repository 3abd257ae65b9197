import { sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';

/** Those whom a sheet names and who agreed to be listed, by their names; between professionals. */
export async function listSheetSpeakers(
  db: Queryable,
  { sheetId }: { sheetId: string },
): Promise<{ speakerId: string; slug: string; name: string }[]> {
  return [
    ...(await db.execute<{ speakerId: string; slug: string; name: string }>(sql`
      select p.id as "speakerId", p.slug, p.name
      from sheet_speakers l join speakers p on p.id = l.speaker_id
      where l.sheet_id = ${sheetId} and p.agreed_at is not null order by public.fold(p.name)`)),
  ];
}
