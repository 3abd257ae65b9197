import { eq, inArray, sql } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import type { RequestFacts } from '#app/training-requests/policy.ts';
import type { RequestState } from '#app/training-requests/vocabulary.ts';
import { users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes, departements } from '#db/schema/territories.ts';
import { trainingRequests, trainingRequestSupports } from '#db/schema/training-requests.ts';
import { themes } from '#db/schema/vocabularies.ts';

import { seenRequests } from './seen-requests.server.ts';

type Asked = {
  now: Date;
  /** The reader's library: what it asked of each. */
  libraryId: string | null;
};

/** Requests in words, in the order of these ids; those that are gone are left out. */
export async function findRequests(
  db: Queryable,
  ids: readonly string[],
  { now, libraryId }: Asked,
) {
  if (ids.length === 0) return [];
  const [rows, seen] = await Promise.all([
    db
      .select({
        row: trainingRequests,
        theme: { slug: themes.slug, label: themes.label },
        author: users.displayName,
        library: { slug: libraries.slug, name: libraries.name },
        communeName: communes.name,
        departement: { code: departements.code, name: departements.name },
        mine: trainingRequestSupports.people,
      })
      .from(trainingRequests)
      .innerJoin(themes, eq(themes.id, trainingRequests.themeId))
      .innerJoin(users, eq(users.id, trainingRequests.authorId))
      .innerJoin(libraries, eq(libraries.id, trainingRequests.libraryId))
      .innerJoin(communes, eq(communes.code, libraries.communeCode))
      .innerJoin(departements, eq(departements.code, communes.departementCode))
      .leftJoin(
        trainingRequestSupports,
        sql`${trainingRequestSupports.requestId} = ${trainingRequests.id}
          and ${trainingRequestSupports.libraryId} = ${libraryId}`,
      )
      .where(inArray(trainingRequests.id, [...ids])),
    db.execute<{
      id: string;
      state: RequestState;
      people: number;
      libraries: number;
      isPrepared: boolean;
    }>(
      sql`select r.id, r.state, r.people, r.libraries,
        r.is_prepared as "isPrepared" from ${seenRequests(now)}
        where r.id = any(${sql.param([...ids])}::uuid[])`,
    ),
  ]);
  return ids.flatMap((id) => {
    const found = rows.find(({ row }) => row.id === id);
    const stands = seen.find((one) => one.id === id);
    if (!found || !stands) return [];
    const { row, library, communeName, ...said } = found;
    const facts: RequestFacts = {
      isOpen: stands.state === 'open',
      authorId: row.authorId,
      libraryId: row.libraryId,
      departementCode: said.departement.code,
    };
    return {
      ...said,
      id,
      title: row.title,
      reason: row.reason,
      audience: row.audience,
      format: row.format,
      period: row.period,
      createdAt: row.createdAt.toISOString(),
      openUntil: row.openUntil,
      closeReason: row.closeReason,
      state: stands.state,
      isPrepared: stands.isPrepared,
      people: stands.people,
      libraryCount: stands.libraries,
      library: {
        slug: library.slug,
        name: libraryDisplayName({ name: library.name, communeName }),
      },
      themeId: row.themeId,
      facts,
    };
  });
}
export type FoundRequest = Awaited<ReturnType<typeof findRequests>>[number];

/** As a list shows it. */
export const summaryOf = ({ facts: _facts, themeId: _theme, ...request }: FoundRequest) => request;
export type RequestSummary = ReturnType<typeof summaryOf>;
