import type { LinksFunction } from '@remix-run/node';
import { Link, type MetaFunction, useLoaderData } from '@remix-run/react';

import { canonicalMeta } from '#app/platform/canonical.ts';
import { load } from '#app/platform/http.server.ts';
import { sessionFormAddress, trainingAddress } from '#app/trainings/addresses.ts';
import { TrainingPageView } from '#app/trainings/components/training-page-view.tsx';
import { readTraining } from '#app/trainings/read-training.server.ts';
import styles from '#app/ui/styles/pages/formations.css?url';
import richTextStyles from '#app/ui/styles/pages/texte-riche.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: richTextStyles },
];

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data?.page.training.title ?? 'Page introuvable'} – Formations – RPBS` },
  { name: 'description', content: data?.page.training.summary ?? '' },
  ...(data ? canonicalMeta(matches, trainingAddress(data.page.training.slug)) : []),
];

export const loader = load(async ({ context, params }) => ({
  page: await readTraining(context, { slug: params.slug }),
}));

export default function TrainingRoute() {
  const { page } = useLoaderData<typeof loader>();
  const { slug } = page.training;
  const gestures = page.keeps
    ? page.sessions.map(({ id }) => [
        id,
        <Link key={id} className="lien-seul petit" to={sessionFormAddress(slug, id)}>
          Tenir
        </Link>,
      ])
    : [];
  return <TrainingPageView page={page} gestures={Object.fromEntries(gestures)} />;
}
