import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { carpoolAddress } from '#app/carpool/addresses.ts';
import { answerRide } from '#app/carpool/answer-ride.server.ts';
import { askForSeat } from '#app/carpool/ask-for-seat.server.ts';
import { CarpoolPageView } from '#app/carpool/components/carpool-page-view.tsx';
import { readCarpool } from '#app/carpool/read-carpool.server.ts';
import { shareWay } from '#app/carpool/share-way.server.ts';
import { withdrawShare } from '#app/carpool/withdraw-share.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Covoiturage\u00A0: ${data?.training.title ?? ''} – Formations – RPBS` },
];

export const loader = load(({ context, params }) =>
  readCarpool(context, { slug: params.slug, sessionId: params.id }),
);

export const action = submit(
  async ({ context, params, values }) => {
    const of = { slug: params.slug ?? '', sessionId: params.id ?? '' };
    const done = (words: string) => redirectSaying(carpoolAddress(of.slug, of.sessionId), words);
    switch (values.intent) {
      case 'ask':
        await askForSeat(context, { ...of, offerId: values.offerId });
        return done('Demande envoyée.');
      case 'accept':
        await answerRide(context, { ...of, rideId: values.rideId, answer: 'accepted' });
        return done('Place donnée.');
      case 'decline':
        await answerRide(context, { ...of, rideId: values.rideId, answer: 'declined' });
        return done('C’est noté\u00A0: la personne est prévenue.');
      case 'withdraw':
        await withdrawShare(context, of);
        return done('Vous ne prenez plus part au covoiturage.');
      default:
        await shareWay(context, { ...values, ...of });
        return done('Vous prenez part au covoiturage.');
    }
  },
  { lists: ['trips'] },
);

export default function CarpoolRoute() {
  const page = useLoaderData<typeof loader>();
  return <CarpoolPageView page={page} refusal={readRefusal(useActionData<typeof action>())} />;
}
