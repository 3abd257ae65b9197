import { toCourseListAnswer } from '#app/courses/api-schemas.ts';
import { parseCourseQuery } from '#app/courses/query.ts';
import { searchCourses } from '#app/courses/search-courses.server.ts';
import { addressOfPage, refuseProblems } from '#app/platform/address.ts';
import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';

export const loader = api(async (call) => {
  limitSearches(call);
  const { context, url } = call;
  const results = await searchCourses(context, parseCourseQuery(url.searchParams));
  refuseProblems(results.problems);
  return toCourseListAnswer(results, context.appUrl, (page) =>
    addressOfPage(url, context.appUrl, page),
  );
});
