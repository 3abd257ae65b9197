import { sql } from 'drizzle-orm';

import type { Figures } from '#app/training-year/figures.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { forgottenName } from '#app/registrations/vocabulary.ts';

import { figureColumns, type YearAsked, yearPlaces } from './year-places.server.ts';

export type YearPerson = {
  /** Null: those who registered by themselves, together. */
  name: string | null;
  figures: Figures;
  /** Titles, in their order. */
  trainings: string[];
};

/**
 * Who followed what in the year of a library: by name those whom the library registered, as it knows
 * them; the others, who registered by themselves or came to a session unannounced, without names.
 */
export async function namePeople(db: Queryable, asked: YearAsked): Promise<YearPerson[]> {
  const rows = await db.execute<Figures & Omit<YearPerson, 'figures'>>(sql`
    select min(case when is_named then coalesce(display_name, person_name) end) as name,
      ${figureColumns},
      coalesce(array_agg(distinct title) filter (where minutes > 0), '{}') as trainings
    from (
      select places.*, whose.display_name, by_whom.library_id = places.library_id
        and by_whom.id is distinct from places.user_id
        and whose.erased_at is null and places.person_name <> ${forgottenName} as is_named
      from (${yearPlaces(asked)}) as places
      join users by_whom on by_whom.id = places.registered_by_id
      left join users whose on whose.id = places.user_id
    ) as known
    group by case when is_named then person end
    having count(*) filter (where is_noted) > 0`);
  // Those without names come last.
  const last = '\uFFFF';
  return [...rows]
    .toSorted((a, b) => (a.name ?? last).localeCompare(b.name ?? last, 'fr'))
    .map(({ name, trainings, ...figures }) => ({ name, figures, trainings }));
}
