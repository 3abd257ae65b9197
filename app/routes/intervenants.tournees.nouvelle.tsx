import { Form, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { speakerAddress } from '#app/speakers/addresses.ts';
import { readSpeaker } from '#app/speakers/read-speaker.server.ts';
import { listDepartements } from '#app/territories/list-departements.server.ts';
import { tourAddress, toursAddress } from '#app/tours/addresses.ts';
import { PlanFields } from '#app/tours/components/plan-fields.tsx';
import { StopFields } from '#app/tours/components/stop-fields.tsx';
import type { OpenTourInput } from '#app/tours/inputs.ts';
import { openTour } from '#app/tours/open-tour.server.ts';
import { canOpenTour, canReadTours } from '#app/tours/policy.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Ouvrir une tournée – RPBS' }];

export const loader = load(async ({ context, url }) => {
  if (context.actor.kind !== 'member') throw new NotSignedIn();
  if (!canReadTours(context.actor)) throw new NotFound();
  const { speaker } = await readSpeaker(context, {
    slug: url.searchParams.get('intervenant') ?? '',
  });
  if (!speaker.agreedAt) throw new NotFound();
  return {
    speaker: { slug: speaker.slug, name: speaker.name },
    departements: await listDepartements(context),
    mayOpen: canOpenTour(context.actor),
  };
});

export const action = submit(
  async ({ context, values, url }) => {
    const { tourId } = await openTour(context, {
      ...values,
      speaker: url.searchParams.get('intervenant') ?? '',
    } as OpenTourInput);
    return redirectSaying(
      tourAddress(tourId),
      'La tournée est ouverte\u00A0: d’autres peuvent s’y joindre.',
    );
  },
  { lists: ['departementCodes'] },
);

export default function NewTourRoute() {
  const { speaker, departements, mayOpen } = useLoaderData<typeof loader>();
  const refusal = readRefusal(useActionData<typeof action>());
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[
          { to: toursAddress, label: 'Tournées' },
          { to: speakerAddress(speaker.slug), label: speaker.name },
        ]}
        current="Ouvrir une tournée"
      />
      <h1 className="h1-page">Ouvrir une tournée</h1>
      <p className="chapo">
        {`Vous recevez ${speaker.name}\u00A0: proposez aux bibliothèques voisines d’en profiter. Le trajet et le séjour se partagent, la part de chacune baisse à mesure.`}
      </p>
      {!mayOpen && (
        <Notice tone="warning" title="Il manque votre bibliothèque">
          Dites d’abord, dans votre compte, pour quelle bibliothèque vous travaillez.
        </Notice>
      )}
      <ErrorSummary fieldErrors={refusal.fieldErrors} formErrors={refusal.formErrors} />
      <Form method="post" className="pile pile--large" noValidate>
        <Card as="section" className="pile" labelledBy="venue">
          <h2 id="venue">La venue chez vous</h2>
          <StopFields refusal={refusal} days={null} />
        </Card>
        <Card as="section" className="pile" labelledBy="tournee">
          <h2 id="tournee">La tournée</h2>
          <PlanFields refusal={refusal} departements={departements} standing={null} />
        </Card>
        <p>
          <Button variant="primary" icon="users">
            Ouvrir la tournée
          </Button>
        </p>
      </Form>
    </div>
  );
}
