import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';

import { drawLinks } from './internal/draw-links.server.ts';

/** After a sheet is published or taken out of sight: which speakers it names. */
export async function linkSpeakersOfSheet(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  { sheetId }: { sheetId: string },
): Promise<void> {
  await db.transaction((tx) => drawLinks(tx, sql`s.id = ${sheetId}`, clock()));
}
