import { asc, eq, inArray } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes, departements } from '#db/schema/territories.ts';
import { trainings } from '#db/schema/trainings.ts';

import {
  canReadLibraryYear,
  canReadOrganiserYear,
  canReadRegionYear,
  canReadTerritoryYear,
} from './policy.ts';
import { myScope, writeScope, type YearScope } from './vocabulary.ts';

export type ScopeChoice = { value: string; label: string };

/**
 * Whose years this member may read: their own, the libraries of which they are a referent, those in
 * whose name they organise and that organised something, their départements.
 * @throws {NotSignedIn}
 */
export async function listYearScopes({
  db,
  actor,
}: Pick<Context, 'db' | 'actor'>): Promise<ScopeChoice[]> {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const referentOf = actor.grants.flatMap(({ libraryId }) => libraryId ?? []);
  const organising = await db.selectDistinct({ id: trainings.libraryId }).from(trainings);
  const organisers = new Set(organising.map(({ id }) => id));
  const [found, territories] = await Promise.all([
    db
      .select({
        id: libraries.id,
        slug: libraries.slug,
        name: libraries.name,
        kind: libraries.kind,
        communeName: communes.name,
        departementCode: communes.departementCode,
      })
      .from(libraries)
      .innerJoin(communes, eq(communes.code, libraries.communeCode))
      .where(inArray(libraries.id, [...referentOf, ...organisers]))
      .orderBy(asc(communes.departementCode), asc(libraries.name)),
    db.select().from(departements).orderBy(asc(departements.code)),
  ]);
  const choice = (scope: YearScope, label: string) => ({ value: writeScope(scope), label });
  return [
    choice(myScope, 'Mon année'),
    ...found
      .filter(({ id }) => canReadLibraryYear(actor, id))
      .map((one) =>
        choice(
          { kind: 'library', key: one.slug },
          `Ce qu’a suivi\u00A0: ${libraryDisplayName(one)}`,
        ),
      ),
    ...found
      .filter(
        ({ id, kind, departementCode }) =>
          organisers.has(id) &&
          canReadOrganiserYear(actor, {
            libraryId: id,
            isDepartmental: kind === 'departmental',
            departementCode,
          }),
      )
      .map((one) =>
        choice(
          { kind: 'organiser', key: one.slug },
          `Ce qu’a organisé\u00A0: ${libraryDisplayName(one)}`,
        ),
      ),
    ...territories
      .filter(({ code }) => canReadTerritoryYear(actor, code))
      .map(({ code, name }) => choice({ kind: 'territory', key: code }, `${name} (${code})`)),
    ...(canReadRegionYear(actor) ? [choice({ kind: 'region', key: '' }, 'Toute la région')] : []),
  ];
}
