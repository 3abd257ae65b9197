import { type MetaFunction, useLoaderData } from '@remix-run/react';

import {
  attendanceAddress,
  attendanceSheetAddress,
  certificatesAddress,
} from '#app/attendance/addresses.ts';
import { messagesAddress } from '#app/desk/addresses.ts';
import { evaluationResultsAddress } from '#app/evaluations/addresses.ts';
import { load } from '#app/platform/http.server.ts';
import { keptInDays } from '#app/platform/retention.ts';
import { registrantsFileAddress } from '#app/registrations/addresses.ts';
import { RegistrantLists } from '#app/registrations/components/registrant-lists.tsx';
import { listRegistrants } from '#app/registrations/list-registrants.server.ts';
import {
  keptSessionsAddress,
  trainingAddress,
  trainingsAddress,
} from '#app/trainings/addresses.ts';
import { sayDays, sayPlaces, sayWhere } from '#app/trainings/say-session.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { formatDays } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Inscrits\u00A0: ${data?.list.training.title ?? ''} – Formations – RPBS` },
];

export const loader = load(async ({ context, params }) => ({
  list: await listRegistrants(context, { slug: params.slug, sessionId: params.id }),
}));

export default function RegistrantsRoute() {
  const { list } = useLoaderData<typeof loader>();
  const { training, session } = list;
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: keptSessionsAddress, label: 'Mes sessions' },
          { to: trainingAddress(training.slug), label: training.title },
        ]}
        current="Inscrits"
      />
      <h1 className="h1-page">Inscrits</h1>
      <p className="chapo">
        {`${training.title}, ${sayWhere(session)}, ${sayDays(session)}. ${sayPlaces(session)}.`}
      </p>
      {session.state === 'cancelled' && (
        <Notice tone="warning">{`Cette session est annulée. Raison\u00A0: ${session.cancelReason}`}</Notice>
      )}
      <p className="rang">
        {session.state !== 'draft' && session.state !== 'cancelled' && (
          <LinkButton
            variant="primary"
            icon="list-checks"
            to={attendanceAddress(training.slug, session.id)}
            reloadDocument
          >
            Noter les présences
          </LinkButton>
        )}
        {session.state !== 'draft' && session.state !== 'cancelled' && (
          <LinkButton
            variant="outline"
            icon="file-down"
            to={attendanceSheetAddress(training.slug, session.id)}
            reloadDocument
          >
            Feuille d’émargement (PDF)
          </LinkButton>
        )}
        {session.state === 'held' && (
          <LinkButton
            variant="outline"
            icon="badge-check"
            to={certificatesAddress(training.slug, session.id)}
          >
            Attestations
          </LinkButton>
        )}
        {session.state === 'held' && (
          <LinkButton
            variant="outline"
            icon="chart-column"
            to={evaluationResultsAddress(training.slug, session.id)}
          >
            Bilan
          </LinkButton>
        )}
        {session.state !== 'draft' && session.state !== 'cancelled' && (
          <LinkButton variant="outline" icon="mail" to={messagesAddress(training.slug, session.id)}>
            Écrire à tous
          </LinkButton>
        )}
        {list.mayReadAddresses && (
          <LinkButton
            variant="outline"
            icon="download"
            to={registrantsFileAddress(training.slug, session.id)}
            reloadDocument
          >
            Tableau (CSV)
          </LinkButton>
        )}
      </p>
      <RegistrantLists list={list} />
      <p className="petit doux">
        Cette liste est pour qui organise et qui anime. Les réponses s’effacent{' '}
        {formatDays(keptInDays.registrationAnswers)} après la session.
      </p>
    </div>
  );
}
