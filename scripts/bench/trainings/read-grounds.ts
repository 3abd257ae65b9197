import { asc, inArray, isNotNull, sql } from 'drizzle-orm';

import type { Database } from '#app/platform/database.server.ts';
import { users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { speakers } from '#db/schema/speakers.ts';
import { communes } from '#db/schema/territories.ts';
import { readLists } from '#scripts/bench/directories/read-lists.ts';

const placeCount = 250;
const elsewhereCount = 100;

/** What trainings are drawn from: the texts and places of the directories, who organises and who teaches. */
export async function readGrounds(db: Database, trainingCount: number) {
  const lists = await readLists(db, trainingCount);
  const [places, [keeper], trainers] = await Promise.all([
    db
      .select({ id: libraries.id, communeCode: libraries.communeCode })
      .from(libraries)
      .innerJoin(communes, sql`${communes.code} = ${libraries.communeCode}`)
      .where(inArray(communes.departementCode, lists.region))
      .orderBy(sql`md5(${libraries.slug})`)
      .limit(placeCount),
    db.select({ id: users.id }).from(users).orderBy(asc(users.email)).limit(1),
    db
      .select({ id: speakers.id })
      .from(speakers)
      .where(isNotNull(speakers.agreedAt))
      .orderBy(sql`md5(${speakers.slug})`),
  ]);
  if (!keeper || places.length === 0) throw new Error('The corpus has nobody, or no library');
  return {
    ...lists,
    places,
    elsewhere: lists.communes.slice(0, elsewhereCount),
    keeperId: keeper.id,
    trainers,
  };
}
export type Grounds = Awaited<ReturnType<typeof readGrounds>>;
