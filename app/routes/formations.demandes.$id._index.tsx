import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { BadRequest } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { requestAddress, requestsAddress } from '#app/training-requests/addresses.ts';
import { closeRequest } from '#app/training-requests/close-request.server.ts';
import { RequestPageView } from '#app/training-requests/components/request-page-view.tsx';
import { keepRequestOpen } from '#app/training-requests/keep-request-open.server.ts';
import { readRequest } from '#app/training-requests/read-request.server.ts';
import { secondRequest } from '#app/training-requests/second-request.server.ts';
import { takeBackSecond } from '#app/training-requests/take-back-second.server.ts';
import { tieSession } from '#app/training-requests/tie-session.server.ts';
import { untieSession } from '#app/training-requests/untie-session.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.request.title ?? 'Page introuvable'} – Demandes – RPBS` },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(async ({ context, params }) => ({
  page: await readRequest(context, { requestId: params.id }),
}));

export const action = submit(
  async ({ context, params, values }) => {
    const requestId = params.id ?? '';
    const here = requestAddress(requestId);
    switch (values.intent) {
      case 'second':
        await secondRequest(context, { requestId, people: values.people });
        return redirectSaying(here, 'C’est noté pour votre bibliothèque.');
      case 'take-back':
        await takeBackSecond(context, { requestId });
        return redirectSaying(here, 'Votre bibliothèque ne la demande plus.');
      case 'tie':
        await tieSession(context, {
          requestId,
          sessionId: values.sessionId,
          libraryIds: values.pour,
        });
        return redirectSaying(here, 'Votre session y répond.');
      case 'untie':
        await untieSession(context, { requestId, sessionId: values.sessionId });
        return redirectSaying(here, 'Votre session n’y répond plus.');
      case 'keep-open':
        await keepRequestOpen(context, { requestId });
        return redirectSaying(here, 'La demande reste ouverte un an.');
      case 'close':
        await closeRequest(context, { requestId });
        return redirectSaying(requestsAddress, 'Demande fermée.');
      default:
        throw new BadRequest('Ce geste n’existe pas ici.');
    }
  },
  { lists: ['pour'] },
);

export default function RequestRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <RequestPageView page={page} refusal={readRefusal(useActionData<typeof action>())} />;
}
