import { Form, Link } from '@remix-run/react';

import type { readRefusal } from '#app/platform/refusal.ts';
import { speakerAddress } from '#app/speakers/addresses.ts';
import { tourCalendarAddress, toursAddress } from '#app/tours/addresses.ts';
import type { TourPage } from '#app/tours/read-tour.server.ts';
import { daysBetween, sayArea, sayDays, sayState } from '#app/tours/say-tour.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';

import { KeeperForms } from './keeper-forms.tsx';
import { StopFields } from './stop-fields.tsx';
import { StopList } from './stop-list.tsx';
import { TakeCostForm } from './take-cost-form.tsx';

type TourPageViewProps = {
  page: TourPage;
  departements: { code: string; name: string }[];
  /** Mine, into which a part may go. */
  sheets: { sheetId: string; title: string }[];
  refusal: ReturnType<typeof readRefusal>;
};

/** A tour as somebody may see it, join it and keep it. */
export function TourPageView({ page, departements, sheets, refusal }: TourPageViewProps) {
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
