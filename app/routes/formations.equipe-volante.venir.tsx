import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { touringAddress, travelFormAddress } from '#app/training-requests/addresses.ts';
import { TravelForm } from '#app/training-requests/components/travel-form.tsx';
import { offerToTravel } from '#app/training-requests/offer-to-travel.server.ts';
import { readTravelForm } from '#app/training-requests/read-travel-form.server.ts';
import { stopTravelling } from '#app/training-requests/stop-travelling.server.ts';
import { trainingsAddress } from '#app/trainings/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { formatDate } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Me déplacer – Équipe volante – RPBS' }];

export const loader = load(({ context }) => readTravelForm(context));

export const action = submit(
  async ({ context, values }) => {
    if (values.intent === 'stop') {
      await stopTravelling(context);
      return redirectSaying(travelFormAddress, 'Vous n’êtes plus dans l’équipe volante.');
    }
    await offerToTravel(context, values);
    return redirectSaying(travelFormAddress, 'C’est noté\u00A0: vous êtes dans l’équipe volante.');
  },
  { lists: ['themeIds', 'departementCodes'] },
);

export default function TravelRoute() {
  const data = useLoaderData<typeof loader>();
  const refusal = readRefusal(useActionData<typeof action>());
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: touringAddress, label: 'Équipe volante' },
        ]}
        current="Me déplacer"
      />
      <h1 className="h1-page">Je forme et je me déplace</h1>
      <p className="chapo">
        Vos collègues vous trouvent près de qui demande une formation. Vous restez libre de dire
        non.
      </p>
      {data.mine && (
        <Notice>{`Vous êtes dans l’équipe volante jusqu’au ${formatDate(data.mine.openUntil)}.`}</Notice>
      )}
      <TravelForm {...data} refusal={refusal} />
    </div>
  );
}
