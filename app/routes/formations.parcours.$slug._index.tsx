import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { courseAddress, stepAddress } from '#app/courses/addresses.ts';
import { CoursePageView } from '#app/courses/components/course-page-view.tsx';
import { readCourse } from '#app/courses/read-course.server.ts';
import { startCourse } from '#app/courses/start-course.server.ts';
import { canonicalMeta } from '#app/platform/canonical.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import trainingStyles from '#app/ui/styles/pages/formations.css?url';
import styles from '#app/ui/styles/pages/parcours.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: trainingStyles },
  { rel: 'stylesheet', href: styles },
];

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data?.page.course.title ?? 'Page introuvable'} – Parcours – RPBS` },
  { name: 'description', content: data?.page.course.summary ?? '' },
  ...(data ? canonicalMeta(matches, courseAddress(data.page.course.slug)) : []),
];

export const loader = load(async ({ context, params }) => ({
  page: await readCourse(context, { slug: params.slug }),
}));

export const action = submit(async ({ context, params }) => {
  const { slug, number } = await startCourse(context, { slug: params.slug });
  return redirectSaying(stepAddress(slug, number), 'Parcours commencé.');
});

export default function CourseRoute() {
  return <CoursePageView page={useLoaderData<typeof loader>().page} />;
}
