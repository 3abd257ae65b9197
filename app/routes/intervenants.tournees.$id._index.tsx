import type { LinksFunction } from '@remix-run/node';
import { Form, Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { listMySheets } from '#app/sheets/list-my-sheets.server.ts';
import { speakerAddress } from '#app/speakers/addresses.ts';
import { listDepartements } from '#app/territories/list-departements.server.ts';
import { tourAddress, tourCalendarAddress, toursAddress } from '#app/tours/addresses.ts';
import { cancelTour } from '#app/tours/cancel-tour.server.ts';
import { changeTour } from '#app/tours/change-tour.server.ts';
import { closeTour } from '#app/tours/close-tour.server.ts';
import { KeeperForms } from '#app/tours/components/keeper-forms.tsx';
import { StopFields } from '#app/tours/components/stop-fields.tsx';
import { StopList } from '#app/tours/components/stop-list.tsx';
import { TakeCostForm } from '#app/tours/components/take-cost-form.tsx';
import type {
  CancelTourInput,
  ChangeTourInput,
  JoinTourInput,
  TakeCostInput,
} from '#app/tours/inputs.ts';
import { joinTour } from '#app/tours/join-tour.server.ts';
import { leaveTour } from '#app/tours/leave-tour.server.ts';
import { readTour } from '#app/tours/read-tour.server.ts';
import { daysBetween, sayArea, sayDays, sayState } from '#app/tours/say-tour.ts';
import { takeTourCost } from '#app/tours/take-tour-cost.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import administrationStyles from '#app/ui/styles/pages/administration.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: administrationStyles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.speaker.name ?? 'Page introuvable'} en tournée – RPBS` },
];

export const loader = load(async ({ context, params }) => {
  const page = await readTour(context, { tourId: params.id });
  const sheets = await listMySheets(context);
  return {
    page,
    departements: await listDepartements(context),
    sheets: sheets
      .filter(({ status }) => status !== 'archived')
      .map(({ sheetId, title }) => ({ sheetId, title })),
  };
});

export const action = submit(
  async ({ context, values, params }) => {
    const tourId = params.id ?? '';
    const done = (words: string) => redirectSaying(tourAddress(tourId), words);
    switch (values.intent) {
      case 'leave':
        await leaveTour(context, { stopId: values.stopId });
        return done('Étape retirée.');
      case 'close':
        await closeTour(context, { tourId });
        return done('La tournée est close : chacune reçoit sa part par courriel.');
      case 'cancel':
        await cancelTour(context, { ...values, tourId } as CancelTourInput);
        return done('La tournée est annulée : chacune en est prévenue.');
      case 'change':
        await changeTour(context, { ...values, tourId } as ChangeTourInput);
        return done('Tournée enregistrée.');
      case 'take': {
        const { slug } = await takeTourCost(context, values as TakeCostInput);
        return redirectSaying(`${sheetAddress(slug)}/modifier`, 'Ajouté au plan de financement.');
      }
      default:
        await joinTour(context, { ...values, tourId } as JoinTourInput);
        return done('Vous êtes de la tournée.');
    }
  },
  { lists: ['departementCodes'] },
);

export default function TourRoute() {
  const { page, departements, sheets } = useLoaderData<typeof loader>();
  const refusal = readRefusal(useActionData<typeof action>());
  const { tour, state, speaker, stops, can } = page;
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb crumbs={[{ to: toursAddress, label: 'Tournées' }]} current={speaker.name} />
      <div>
        <h1 className="h1-page">{speaker.name} en tournée</h1>
        <p className="chapo">
          {`Possible ${sayDays(tour.startsOn, tour.endsOn)}. ${sayArea(tour.departementCodes)}. ${sayState(state, tour.joinUntil)}.`}
        </p>
        <p>
          Ouverte par {page.openedBy}. <Link to={speakerAddress(speaker.slug)}>Voir le profil</Link>
        </p>
      </div>
      {state === 'cancelled' && (
        <Notice tone="warning" title="Cette tournée est annulée">
          {page.cancelReason ?? ''}
        </Notice>
      )}
      <ErrorSummary fieldErrors={refusal.fieldErrors} formErrors={refusal.formErrors} />
      {tour.note && <p className="prose">{tour.note}</p>}
      <section className="pile" aria-labelledby="etapes">
        <h2 id="etapes">Qui reçoit, et à quel prix</h2>
        <StopList stops={stops} whole={page.whole} />
        <p>
          <LinkButton
            variant="outline"
            icon="calendar"
            reloadDocument
            to={tourCalendarAddress(tour.id)}
          >
            Le calendrier (.ics)
          </LinkButton>
        </p>
      </section>
      {can.join && (
        <Card as="section" className="pile" labelledBy="rejoindre">
          <h2 id="rejoindre">Rejoindre la tournée</h2>
          <p>Le trajet et le séjour se partagent entre une de plus.</p>
          <Form method="post" className="pile" noValidate>
            <input type="hidden" name="intent" value="join" />
            <StopFields refusal={refusal} days={daysBetween(tour.startsOn, tour.endsOn)} />
            <p>
              <Button variant="primary" icon="users">
                Rejoindre la tournée
              </Button>
            </p>
          </Form>
        </Card>
      )}
      <TakeCostForm stops={stops} sheets={sheets} refusal={refusal} />
      {can.keep && <KeeperForms page={page} departements={departements} refusal={refusal} />}
    </div>
  );
}
