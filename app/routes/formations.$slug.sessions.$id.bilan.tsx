import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { EvaluationResultsView } from '#app/evaluations/components/evaluation-results.tsx';
import { readEvaluations } from '#app/evaluations/read-evaluations.server.ts';
import { load } from '#app/platform/http.server.ts';
import { keptInDays } from '#app/platform/retention.ts';
import {
  keptSessionsAddress,
  trainingAddress,
  trainingsAddress,
} from '#app/trainings/addresses.ts';
import { sayDays, sayWhere } from '#app/trainings/say-session.ts';
import styles from '#app/ui/styles/pages/formations.css?url';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { formatDays } from '#app/ui/format.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Bilan\u00A0: ${data?.page.training.title ?? ''} – Formations – RPBS` },
];

export const loader = load(async ({ context, params }) => ({
  page: await readEvaluations(context, { slug: params.slug, sessionId: params.id }),
}));

export default function EvaluationsRoute() {
  const { page } = useLoaderData<typeof loader>();
  const { training, session } = page;
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: keptSessionsAddress, label: 'Mes sessions' },
          { to: trainingAddress(training.slug), label: training.title },
        ]}
        current="Bilan"
      />
      <h1 className="h1-page">Bilan de la session</h1>
      <p className="chapo">{`${training.title}, ${sayWhere(session)}, ${sayDays(session)}.`}</p>
      <EvaluationResultsView page={page} />
      <p className="petit doux">
        Pour qui organise et qui anime. Les textes s’effacent{' '}
        {formatDays(keptInDays.evaluationText)} après la session.
      </p>
    </div>
  );
}
