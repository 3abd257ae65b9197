import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { CoursePageView } from '#app/courses/components/course-page-view.tsx';
import { previewCourse } from '#app/courses/preview-course.server.ts';
import { load } from '#app/platform/http.server.ts';
import trainingStyles from '#app/ui/styles/pages/formations.css?url';
import styles from '#app/ui/styles/pages/parcours.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: trainingStyles },
  { rel: 'stylesheet', href: styles },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Aperçu\u00A0: ${data?.page.course.title ?? 'page introuvable'} – Parcours – RPBS` },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(async ({ context, params }) => ({
  page: await previewCourse(context, { slug: params.slug }),
}));

export default function PreviewRoute() {
  return <CoursePageView page={useLoaderData<typeof loader>().page} />;
}
