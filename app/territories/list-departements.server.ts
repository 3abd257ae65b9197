import { asc, eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { departements } from '#db/schema/territories.ts';

import { homeRegionCode } from './vocabulary.ts';

/** The départements of the région that this network serves, by their code. */
export async function listDepartements({
  db,
}: Pick<Context, 'db'>): Promise<{ code: string; name: string }[]> {
  return db
    .select({ code: departements.code, name: departements.name })
    .from(departements)
    .where(eq(departements.regionCode, homeRegionCode))
    .orderBy(asc(departements.code));
}
