import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { checkInAddress } from '#app/attendance/addresses.ts';
import { listRemoteSittings } from '#app/attendance/list-remote-sittings.server.ts';
import { listMyCertificates } from '#app/attendance/list-my-certificates.server.ts';
import { PlaceOutcome } from '#app/desk/components/place-outcome.tsx';
import { carpoolAddress } from '#app/carpool/addresses.ts';
import { MyCourses } from '#app/courses/components/my-courses.tsx';
import { listMyCourses } from '#app/courses/list-my-courses.server.ts';
import { documentsAddress } from '#app/documents/addresses.ts';
import { evaluationAddress } from '#app/evaluations/addresses.ts';
import { listMyRequests } from '#app/evaluations/list-my-requests.server.ts';
import { BadRequest } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { acceptOffer } from '#app/registrations/accept-offer.server.ts';
import { myRegistrationsAddress } from '#app/registrations/addresses.ts';
import { cancelRegistration } from '#app/registrations/cancel-registration.server.ts';
import { MyRegistrations } from '#app/registrations/components/my-registrations.tsx';
import { listMyRegistrations } from '#app/registrations/list-my-registrations.server.ts';
import { yearAddress } from '#app/training-year/addresses.ts';
import { keptSessionsAddress, trainingsAddress } from '#app/trainings/addresses.ts';
import { hasKeptSessions } from '#app/trainings/has-kept-sessions.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';

export const meta: MetaFunction = () => [{ title: 'Mes inscriptions – Formations – RPBS' }];

export const loader = load(async ({ context }) => ({
  registrations: await listMyRegistrations(context),
  askedIds: await listMyRequests(context),
  keepsSessions: await hasKeptSessions(context),
  certificates: await listMyCertificates(context),
  sittings: await listRemoteSittings(context),
  courses: await listMyCourses(context),
}));

export const action = submit(async ({ context, values }) => {
  const { registrationId } = values;
  switch (values.intent) {
    case 'accept':
      await acceptOffer(context, { registrationId });
      return redirectSaying(myRegistrationsAddress, 'La place est à vous.');
    case 'cancel':
      await cancelRegistration(context, { registrationId });
      return redirectSaying(myRegistrationsAddress, 'C’est noté\u00A0: la place passe à la suite.');
    default:
      throw new BadRequest('Ce geste n’existe pas ici.');
  }
});

export default function MyRegistrationsRoute() {
  const { registrations, sittings, certificates, courses, askedIds, keepsSessions } =
    useLoaderData<typeof loader>();
  const outcomes = registrations.map(
    ({ id, sessionId, state, personName, training, isSomewhere, hasBegun }) => [
      id,
      <PlaceOutcome
        key={id}
        signing={
          sittings.some(({ registrationId, signedAt }) => registrationId === id && !signedAt)
            ? checkInAddress
            : null
        }
        certificate={certificates.find(({ registrationId }) => registrationId === id)}
        documents={
          state === 'registered' && personName === null
            ? documentsAddress(training.slug, sessionId)
            : null
        }
        carpool={
          state === 'registered' && personName === null && isSomewhere && !hasBegun
            ? carpoolAddress(training.slug, sessionId)
            : null
        }
        evaluation={askedIds.includes(id) ? evaluationAddress(training.slug, sessionId) : null}
      />,
    ],
  );
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[{ to: trainingsAddress, label: 'Formations' }]}
        current="Mes inscriptions"
      />
      <div className="titre-section">
        <h1 className="h1-page">Mes inscriptions</h1>
        <p className="rang">
          <LinkButton variant="outline" icon="chart-column" to={yearAddress({})}>
            Mon année
          </LinkButton>
          {keepsSessions && (
            <LinkButton variant="outline" icon="list-checks" to={keptSessionsAddress}>
              Mes sessions
            </LinkButton>
          )}
        </p>
      </div>
      {registrations.length > 0 ? (
        <MyRegistrations registrations={registrations} outcomes={Object.fromEntries(outcomes)} />
      ) : (
        <EmptyState as="h2" title="Vous n’avez demandé aucune place.">
          <p>
            <LinkButton variant="primary" to={trainingsAddress}>
              Voir les formations
            </LinkButton>
          </p>
        </EmptyState>
      )}
      <MyCourses courses={courses} />
    </div>
  );
}
