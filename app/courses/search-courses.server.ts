import { and, isNotNull, isNull, inArray, type SQL, sql } from 'drizzle-orm';

import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';
import { courses } from '#db/schema/courses.ts';

import type { CourseQuery } from './course-query.ts';
import { findCourses } from './internal/find-course.server.ts';
import { readCourseSummaries } from './internal/read-course-summaries.server.ts';

const coursesPerPage = 20;
const shown = and(isNotNull(courses.publishedAt), isNull(courses.withdrawnAt));

/**
 * Published courses that answer a search, the best or the latest first, with exact counts for each
 * theme. What cannot be understood is left aside and told in `problems`.
 */
export async function searchCourses(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  input: { query: CourseQuery; problems?: AddressProblem[] },
) {
  const problems = [...(input.problems ?? [])];
  const query = { ...input.query };
  const { themes } = await listTerms({ db });
  for (const slug of query.themes)
    if (!themes.some((one) => one.slug === slug))
      problems.push({ name: 'theme', value: slug, message: 'Ce thème n’existe pas.' });
  query.themes = query.themes.filter((slug) => themes.some((one) => one.slug === slug));
  const asked = sql`plainto_tsquery('public.rpbs_fr', public.search_words(${query.words}))`;
  const matching = and(shown, query.words ? sql`${courses.searchVector} @@ ${asked}` : undefined);
  const chosen = themes.filter(({ slug }) => query.themes.includes(slug)).map(({ id }) => id);
  const where = and(matching, chosen.length ? inArray(courses.themeId, chosen) : undefined);
  const order = query.words
    ? sql`ts_rank(${courses.searchVector}, ${asked}) desc, ${courses.id}`
    : sql`${courses.publishedAt} desc, ${courses.id}`;
  const [counts, hits] = await Promise.all([
    db
      .select({ themeId: courses.themeId, count: sql<number>`count(*)::int` })
      .from(courses)
      .where(matching)
      .groupBy(courses.themeId),
    db
      .select({ id: courses.id })
      .from(courses)
      .where(where)
      .orderBy(order)
      .limit(coursesPerPage)
      .offset((query.page - 1) * coursesPerPage),
  ]);
  const counted = (id: number) => counts.find(({ themeId }) => themeId === id)?.count ?? 0;
  const total = (chosen.length ? chosen : themes.map(({ id }) => id))
    .map(counted)
    .reduce((sum, count) => sum + count, 0);
  return {
    query,
    problems,
    total,
    page: query.page,
    pageCount: Math.max(1, Math.ceil(total / coursesPerPage)),
    themes: themes
      .map(({ id, slug, label }) => ({
        value: slug,
        label,
        count: counted(id),
        isSelected: chosen.includes(id),
      }))
      .filter(({ count, isSelected }) => count > 0 || isSelected),
    items: await readItems(
      { db, actor },
      hits.map(({ id }) => id),
    ),
  };
}
export type CourseResults = Awaited<ReturnType<typeof searchCourses>>;
export type CourseItem = CourseResults['items'][number];

async function readItems(context: Pick<Context, 'db' | 'actor'>, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const where: SQL = inArray(courses.id, [...ids]);
  const found = await readCourseSummaries(context, await findCourses(context.db, where));
  return ids.flatMap((id) => found.find((one) => one.id === id) ?? []);
}
