import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { listMySheets } from '#app/sheets/list-my-sheets.server.ts';
import { listDepartements } from '#app/territories/list-departements.server.ts';
import { tourAddress } from '#app/tours/addresses.ts';
import { cancelTour } from '#app/tours/cancel-tour.server.ts';
import { changeTour } from '#app/tours/change-tour.server.ts';
import { closeTour } from '#app/tours/close-tour.server.ts';
import { TourPageView } from '#app/tours/components/tour-page-view.tsx';
import type {
  CancelTourInput,
  ChangeTourInput,
  JoinTourInput,
  TakeCostInput,
} from '#app/tours/inputs.ts';
import { joinTour } from '#app/tours/join-tour.server.ts';
import { leaveTour } from '#app/tours/leave-tour.server.ts';
import { readTour } from '#app/tours/read-tour.server.ts';
import { takeTourCost } from '#app/tours/take-tour-cost.server.ts';
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
        return done('La tournée est close\u00A0: chacune reçoit sa part par courriel.');
      case 'cancel':
        await cancelTour(context, { ...values, tourId } as CancelTourInput);
        return done('La tournée est annulée\u00A0: chacune en est prévenue.');
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
  return (
    <TourPageView
      page={page}
      departements={departements}
      sheets={sheets}
      refusal={readRefusal(useActionData<typeof action>())}
    />
  );
}
