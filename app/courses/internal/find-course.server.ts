import { and, eq, type SQL } from 'drizzle-orm';

import { courseState } from '#app/courses/course-state.ts';
import { canSeeCourse } from '#app/courses/policy.ts';
import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Actor } from '#app/platform/actor.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { courses } from '#db/schema/courses.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';
import { themes } from '#db/schema/vocabularies.ts';

export const unknownCourse = 'Ce parcours n’existe pas, ou plus.';
export const withSlug = (slug: string): SQL => eq(courses.slug, slug);

/** Courses with who keeps each, whoever may see them. */
export async function findCourses(db: Queryable, where: SQL | undefined) {
  const rows = await db
    .select({
      row: courses,
      theme: { slug: themes.slug, label: themes.label },
      library: {
        id: libraries.id,
        slug: libraries.slug,
        name: libraries.name,
        kind: libraries.kind,
        communeName: communes.name,
        departementCode: communes.departementCode,
      },
    })
    .from(courses)
    .innerJoin(libraries, eq(libraries.id, courses.libraryId))
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .innerJoin(themes, eq(themes.id, courses.themeId))
    .where(and(where));
  return rows.map(({ row, library, theme }) => ({
    row,
    theme,
    state: courseState(row),
    organiser: {
      libraryId: library.id,
      isDepartmental: library.kind === 'departmental',
      departementCode: library.departementCode,
      slug: library.slug,
      name: libraryDisplayName(library),
    },
  }));
}
export type FoundCourse = Awaited<ReturnType<typeof findCourses>>[number];

export const factsOf = ({ row, state }: Pick<FoundCourse, 'row' | 'state'>) => ({
  state,
  readers: row.readers,
});

/**
 * A course, where this actor may see it.
 * @throws {NotFound} also for one that is not published, for who does not keep it.
 */
export async function findCourse(db: Queryable, actor: Actor, where: SQL): Promise<FoundCourse> {
  const [found] = await findCourses(db, where);
  if (!found || !canSeeCourse(actor, found.organiser, factsOf(found)))
    throw new NotFound(unknownCourse);
  return found;
}
