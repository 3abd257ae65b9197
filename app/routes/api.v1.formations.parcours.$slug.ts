import { toCourseAnswer } from '#app/courses/api-schemas.ts';
import { readWholeCourse } from '#app/courses/read-whole-course.server.ts';
import { api } from '#app/platform/http.server.ts';

export const loader = api(async ({ context, params }) =>
  toCourseAnswer(await readWholeCourse(context, { slug: params.slug }), context.appUrl),
);
