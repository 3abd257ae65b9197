import type { Queryable } from '#app/platform/database.server.ts';
import { communes, formerCommunes } from '#db/schema/territories.ts';

import { CommuneIndex } from './commune-index.ts';

/** Every commune and former commune in memory (about 20 MB), for what reads thousands of lines. */
export async function readCommuneIndex(db: Queryable): Promise<CommuneIndex> {
  const [inForce, former] = await Promise.all([
    db
      .select({
        code: communes.code,
        name: communes.name,
        departementCode: communes.departementCode,
        postalCodes: communes.postalCodes,
        latitude: communes.latitude,
        longitude: communes.longitude,
      })
      .from(communes),
    db
      .select({
        code: formerCommunes.code,
        name: formerCommunes.name,
        communeCode: formerCommunes.communeCode,
      })
      .from(formerCommunes),
  ]);
  return new CommuneIndex(inForce, former);
}
