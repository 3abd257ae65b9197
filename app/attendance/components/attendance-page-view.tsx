import { useEffect } from 'react';

import {
  attendanceAddress,
  attendanceCodeAddress,
  attendanceListAddress,
} from '#app/attendance/addresses.ts';
import { keepOffline } from '#app/attendance/live/keep-offline.ts';
import type { AttendancePage } from '#app/attendance/read-attendance.server.ts';
import type { readRefusal } from '#app/platform/refusal.ts';
import { registrantsAddress } from '#app/registrations/addresses.ts';
import { trainingAddress, trainingsAddress } from '#app/trainings/addresses.ts';
import { sayPlace, saySitting } from '#app/trainings/say-session.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { formatDateTime } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

import { AttendanceList } from './attendance-list.tsx';
import { SittingTabs } from './sitting-tabs.tsx';
import { WalkInForm } from './walk-in-form.tsx';

type AttendancePageViewProps = { page: AttendancePage; refusal: ReturnType<typeof readRefusal> };

/** The page of the day: who is there at a half-day. */
export function AttendancePageView({ page, refusal }: AttendancePageViewProps) {
  const { training, session, sitting } = page;
  const { slug } = training;
  useEffect(() => {
    const addresses = session.sittings.map(({ id }) => attendanceListAddress(slug, session.id, id));
    void keepOffline(`${attendanceAddress(slug, session.id)}/`, addresses);
  }, [slug, session]);
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: trainingAddress(slug), label: training.title },
          { to: registrantsAddress(slug, session.id), label: 'Inscrits' },
        ]}
        current="Présence"
      />
      <h1 className="h1-page">Présence</h1>
      <p className="chapo">{`${training.title}. ${saySitting(sitting)}. ${sayPlace(sitting)}.`}</p>
      <SittingTabs page={page} />
      {session.state !== 'cancelled' && session.state !== 'held' && (
        <p>
          <LinkButton
            variant="outline"
            icon="presentation"
            to={attendanceCodeAddress(slug, session.id, sitting.id)}
            reloadDocument
          >
            Code pour la salle
          </LinkButton>
        </p>
      )}
      <ErrorSummary {...refusal} />
      {session.state === 'cancelled' && <Notice tone="warning">Cette session est annulée.</Notice>}
      {!page.isOpen && session.state !== 'cancelled' && (
        <Notice>{`L’émargement ouvre le ${formatDateTime(page.opensAt)}. Une absence peut déjà être excusée.`}</Notice>
      )}
      {page.people.length > 0 ? (
        <AttendanceList key={sitting.id} page={page} />
      ) : (
        <EmptyState as="h2" title="Personne n’est inscrit.">
          <p>Les personnes inscrites paraissent ici.</p>
        </EmptyState>
      )}
      {page.isOpen && session.state !== 'cancelled' && (
        <WalkInForm placesLeft={session.placesLeft} refusal={refusal} />
      )}
    </div>
  );
}
