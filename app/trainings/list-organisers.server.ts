import { and, asc, eq, isNull, or } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isTrusted } from '#app/platform/actor.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { canOrganise } from './policy.ts';

/**
 * In the name of which libraries this actor organises: departmental ones, and the one where they
 * work; theirs comes first. None for who does not organise.
 */
export async function listOrganisers({
  db,
  actor,
}: Pick<Context, 'db' | 'actor'>): Promise<{ id: string; label: string }[]> {
  if (!isTrusted(actor)) return [];
  const rows = await db
    .select({
      id: libraries.id,
      name: libraries.name,
      kind: libraries.kind,
      communeName: communes.name,
      departementCode: communes.departementCode,
    })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(
      and(
        isNull(libraries.closedAt),
        or(
          eq(libraries.kind, 'departmental'),
          actor.libraryId ? eq(libraries.id, actor.libraryId) : undefined,
        ),
      ),
    )
    .orderBy(asc(communes.departementCode), asc(libraries.name));
  return rows
    .filter(({ id, kind, departementCode }) =>
      canOrganise(actor, {
        libraryId: id,
        isDepartmental: kind === 'departmental',
        departementCode,
      }),
    )
    .toSorted((a, b) => Number(b.id === actor.libraryId) - Number(a.id === actor.libraryId))
    .map((library) => ({ id: library.id, label: libraryDisplayName(library) }));
}
