import { and, asc, eq, gte, isNull, type SQL, sql } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { users } from '#db/schema/accounts.ts';
import { gapAnswers, gapNotices } from '#db/schema/gaps.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes, departements } from '#db/schema/territories.ts';
import { themes } from '#db/schema/vocabularies.ts';

export const isStanding = (today: string) =>
  and(isNull(gapNotices.closedAt), gte(gapNotices.openUntil, today)) as SQL;
export const withNoticeId = (id: string) => eq(gapNotices.id, id);

/** Notices in words, those that end first before the others. */
export async function findNotices(
  db: Queryable,
  { where, today, limit }: { where: SQL; today: string; limit: number },
) {
  const rows = await db
    .select({
      row: gapNotices,
      theme: themes.label,
      departement: departements.name,
      author: users.displayName,
      name: libraries.name,
      slug: libraries.slug,
      communeName: communes.name,
      answerCount: sql<number>`(select count(*)::int from ${gapAnswers}
        where ${gapAnswers.noticeId} = ${gapNotices.id})`,
    })
    .from(gapNotices)
    .innerJoin(users, eq(users.id, gapNotices.authorId))
    .innerJoin(libraries, eq(libraries.id, gapNotices.libraryId))
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .innerJoin(departements, eq(departements.code, gapNotices.departementCode))
    .leftJoin(themes, eq(themes.id, gapNotices.themeId))
    .where(where)
    .orderBy(asc(gapNotices.openUntil), asc(gapNotices.id))
    .limit(limit);
  return rows.map(({ row, author, name, slug, communeName, ...said }) => ({
    ...said,
    id: row.id,
    need: row.need,
    discipline: row.discipline,
    place: row.place,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    openUntil: row.openUntil,
    closeReason: row.closeReason,
    author,
    library: { slug, name: libraryDisplayName({ name, communeName }) },
    facts: {
      isOpen: row.closedAt === null && row.openUntil >= today,
      authorId: row.authorId,
      departementCode: row.departementCode,
    },
  }));
}
