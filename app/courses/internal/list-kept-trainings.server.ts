import { asc, inArray } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { listOrganisers } from '#app/trainings/list-organisers.server.ts';
import { trainings } from '#db/schema/trainings.ts';

/** Trainings of the libraries in whose name this actor organises, by their title. */
export async function listKeptTrainings(
  context: Context,
): Promise<{ id: string; title: string }[]> {
  const organisers = await listOrganisers(context);
  if (organisers.length === 0) return [];
  return context.db
    .select({ id: trainings.id, title: trainings.title })
    .from(trainings)
    .where(
      inArray(
        trainings.libraryId,
        organisers.map(({ id }) => id),
      ),
    )
    .orderBy(asc(trainings.title))
    .limit(300);
}
