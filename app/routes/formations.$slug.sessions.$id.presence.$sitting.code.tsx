import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { CodePageView } from '#app/attendance/components/code-page-view.tsx';
import { showCode } from '#app/attendance/show-code.server.ts';
import { load } from '#app/platform/http.server.ts';
import styles from '#app/ui/styles/pages/emargement.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Code de présence\u00A0: ${data?.page.training.title ?? ''} – Formations – RPBS` },
];

export const loader = load(async ({ context, params }) => ({
  page: await showCode(context, {
    slug: params.slug,
    sessionId: params.id,
    sittingId: params.sitting,
  }),
}));

export default function CodeRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <CodePageView page={page} />;
}
