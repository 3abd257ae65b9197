import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { coursesAddress } from '#app/courses/addresses.ts';
import { CourseSearchPage } from '#app/courses/components/course-search-page.tsx';
import { writeCourseQuery } from '#app/courses/course-query.ts';
import { listKeptCourses } from '#app/courses/list-kept-courses.server.ts';
import { listMyCourses } from '#app/courses/list-my-courses.server.ts';
import { parseCourseQuery } from '#app/courses/query.ts';
import { searchCourses } from '#app/courses/search-courses.server.ts';
import { canonicalMeta } from '#app/platform/canonical.ts';
import { load } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { listOrganisers } from '#app/trainings/list-organisers.server.ts';
import styles from '#app/ui/styles/pages/parcours.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const { query } = data?.results ?? {};
  const asked = query ? writeCourseQuery(query) : '';
  return [
    { title: `${query?.words ? `${query.words} – ` : ''}Parcours – Formations – RPBS` },
    {
      name: 'description',
      content: 'Des parcours à suivre seul, à son rythme, écrits par les bibliothèques du Sud.',
    },
    ...(asked ? [{ name: 'robots', content: 'noindex' }] : canonicalMeta(matches, coursesAddress)),
  ];
};

export const loader = load(async (call) => {
  limitSearches(call);
  const { context, url } = call;
  const [results, mine, kept, organisers] = await Promise.all([
    searchCourses(context, parseCourseQuery(url.searchParams)),
    listMyCourses(context),
    listKeptCourses(context),
    listOrganisers(context),
  ]);
  return {
    results,
    mine: mine.filter(({ state }) => state === 'published'),
    kept,
    mayWrite: organisers.length > 0,
  };
});

export default function CoursesRoute() {
  return <CourseSearchPage {...useLoaderData<typeof loader>()} />;
}
