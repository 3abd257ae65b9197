import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { fold } from '#app/platform/fold.ts';

import { speakerAddress } from './addresses.ts';

/**
 * Where the profiles are of those whom a sheet names, by the names that it writes: of these alone, so that
 * nothing is told that the reader does not read there. Profiles that wait for an agreement have no
 * page to lead to.
 */
export async function readSheetSpeakers(
  { db }: Pick<Context, 'db'>,
  { sheetId, names }: { sheetId: string; names: readonly string[] },
): Promise<Record<string, string>> {
  if (names.length === 0) return {};
  const linked = await db.execute<{ name: string; slug: string }>(sql`
    select l.name, p.slug from sheet_speakers l join speakers p on p.id = l.speaker_id
    where l.sheet_id = ${sheetId} and p.agreed_at is not null`);
  const addresses: Record<string, string> = {};
  for (const name of names) {
    const found = linked.find((one) => fold(one.name) === fold(name));
    if (found) addresses[name] = speakerAddress(found.slug);
  }
  return addresses;
}
