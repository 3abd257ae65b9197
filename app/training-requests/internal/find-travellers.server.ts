import { asc, eq, inArray, sql } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { speakers } from '#db/schema/speakers.ts';
import { communes } from '#db/schema/territories.ts';
import { touringTrainers, touringTrainerThemes } from '#db/schema/training-requests.ts';
import { themes } from '#db/schema/vocabularies.ts';

import { findDeclared } from './find-declared.server.ts';

const most = 200;

/**
 * Who says that they can come out, while it stands: what they teach, from where, how far, when; with
 * their library, and their page in the directory where they have one. With those of whom it is said.
 */
export async function findTravellers(db: Queryable, now: Date, of: { userId?: string } = {}) {
  const home = sql.raw('home');
  const rows = await db
    .select({
      row: touringTrainers,
      name: users.displayName,
      place: {
        name: communes.name,
        latitude: communes.latitude,
        longitude: communes.longitude,
        departementCode: communes.departementCode,
      },
      libraryName: libraries.name,
      librarySlug: libraries.slug,
      libraryCommune: sql<string | null>`${home}.name`,
      speakerSlug: sql<string | null>`(select ${speakers.slug} from ${speakers}
        where ${speakers.claimedById} = ${users.id} and ${speakers.agreedAt} is not null limit 1)`,
    })
    .from(touringTrainers)
    .innerJoin(users, eq(users.id, touringTrainers.userId))
    .innerJoin(communes, eq(communes.code, touringTrainers.communeCode))
    .leftJoin(libraries, eq(libraries.id, users.libraryId))
    .leftJoin(sql`communes home`, sql`home.code = ${libraries.communeCode}`)
    .where(
      sql`${touringTrainers.openUntil} >= ${toIsoDay(now)}::date and ${users.suspendedAt} is null
        and ${users.erasedAt} is null
        ${of.userId ? sql`and ${touringTrainers.userId} = ${of.userId}` : sql``}`,
    )
    .orderBy(asc(users.displayName), asc(touringTrainers.id))
    .limit(most);
  const taught = rows.length
    ? await db
        .select({
          trainerId: touringTrainerThemes.trainerId,
          id: themes.id,
          slug: themes.slug,
          label: themes.label,
        })
        .from(touringTrainerThemes)
        .innerJoin(themes, eq(themes.id, touringTrainerThemes.themeId))
        .where(
          inArray(
            touringTrainerThemes.trainerId,
            rows.map(({ row }) => row.id),
          ),
        )
        .orderBy(asc(themes.position))
    : [];
  const declared = of.userId ? [] : await findDeclared(db, now);
  const said = rows.map(({ row, libraryName, librarySlug, libraryCommune, ...known }) => ({
    ...known,
    id: row.id,
    userId: row.userId as string | null,
    /** Null for who says it themselves. */
    declaredBy: null as string | null,
    communeCode: row.communeCode,
    radiusInKm: row.radiusInKm,
    departementCodes: row.departementCodes,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    note: row.note,
    openUntil: row.openUntil,
    themes: taught
      .filter(({ trainerId }) => trainerId === row.id)
      .map(({ trainerId: _id, ...theme }) => theme),
    library:
      libraryName && librarySlug
        ? {
            slug: librarySlug,
            name: libraryDisplayName({ name: libraryName, communeName: libraryCommune ?? '' }),
          }
        : null,
  }));
  return [...said, ...declared].toSorted((a, b) => a.name.localeCompare(b.name, 'fr'));
}
