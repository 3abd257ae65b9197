import { eq, type SQL } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import type { Actor } from '#app/platform/actor.ts';
import { canOrganise, type OrganiserFacts } from '#app/trainings/policy.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';
import { trainings } from '#db/schema/trainings.ts';
import { themes } from '#db/schema/vocabularies.ts';

export type TrainingRow = typeof trainings.$inferSelect;
export type FoundTraining = {
  row: TrainingRow;
  organiser: OrganiserFacts & { slug: string; name: string };
  theme: { slug: string; label: string };
};

const unknown = 'Cette formation n’existe pas, ou plus.';
export const withSlug = (slug: string): SQL => eq(trainings.slug, slug);
export const withId = (id: string): SQL => eq(trainings.id, id);

/**
 * A training with who organises it, where this actor may read it.
 * @throws {NotFound} also for one that was not announced, for who does not organise it.
 */
export async function findTraining(
  db: Queryable,
  actor: Actor,
  where: SQL,
): Promise<FoundTraining> {
  const [found] = await db
    .select({ row: trainings, library: libraries, commune: communes, theme: themes })
    .from(trainings)
    .innerJoin(libraries, eq(libraries.id, trainings.libraryId))
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .innerJoin(themes, eq(themes.id, trainings.themeId))
    .where(where);
  if (!found) throw new NotFound(unknown);
  const { row, library, commune, theme } = found;
  const organiser = {
    libraryId: library.id,
    isDepartmental: library.kind === 'departmental',
    departementCode: commune.departementCode,
    slug: library.slug,
    name: libraryDisplayName({ name: library.name, communeName: commune.name }),
  };
  if (!row.publishedAt && !canOrganise(actor, organiser)) throw new NotFound(unknown);
  return { row, organiser, theme: { slug: theme.slug, label: theme.label } };
}
