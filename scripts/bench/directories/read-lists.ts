import { asc, isNull, sql } from 'drizzle-orm';

import type { Database } from '#app/platform/database.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';
import { audiences, themes } from '#db/schema/vocabularies.ts';
import { randomFrom } from '#scripts/bench/corpus/random.ts';
import { readTexts } from '#scripts/bench/corpus/texts.ts';

const region = ['04', '05', '06', '13', '83', '84'];

/** What people of the directories are drawn from: places, themes and texts. */
export async function readLists(db: Database, size: number) {
  const random = randomFrom(4);
  const [themeRows, audienceRows, places, libraryRows] = await Promise.all([
    db.select().from(themes).where(isNull(themes.retiredAt)).orderBy(asc(themes.id)),
    db.select().from(audiences).where(isNull(audiences.retiredAt)).orderBy(asc(audiences.id)),
    db
      .select()
      .from(communes)
      .where(sql`${communes.departementCode} in ${region} and ${communes.latitude} is not null`)
      .orderBy(sql`md5(${communes.code})`),
    db
      .select({ id: libraries.id })
      .from(libraries)
      .orderBy(sql`md5(${libraries.slug})`),
  ]);
  return {
    random,
    texts: readTexts(random, size),
    themes: themeRows,
    audiences: audienceRows,
    communes: places,
    libraries: libraryRows,
    /** Départements of each EPCI. */
    reachOf: new Map(
      places.map(({ intercommunalityCode }) => [
        intercommunalityCode,
        [
          ...new Set(
            places
              .filter((place) => place.intercommunalityCode === intercommunalityCode)
              .map(({ departementCode }) => departementCode),
          ),
        ],
      ]),
    ),
    region,
  };
}
export type Lists = Awaited<ReturnType<typeof readLists>>;
