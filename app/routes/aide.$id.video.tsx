import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { helpAddress, questionAddress } from '#app/help/addresses.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import styles from '#app/ui/styles/pages/video.css?url';
import { CallPage } from '#app/video/components/call-page.tsx';
import { leaveSeat } from '#app/video/leave-seat.server.ts';
import { readCall } from '#app/video/read-call.server.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? 'Appel vidéo – Aide – RPBS' : 'Page introuvable – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(({ context, params, house }) =>
  readCall(context, house.settings, { questionId: params.id ?? '' }),
);

/** A page that closes hangs up: the browser sends this on its own, nobody reads the answer. */
export const action = submit(async ({ context, values }) => {
  await leaveSeat(context, { seatId: String(values.seatId ?? '') });
  return null;
});

export default function VideoPage() {
  const call = useLoaderData<typeof loader>();
  return (
    <div className="conteneur section pile">
      <Breadcrumb
        crumbs={[
          { to: helpAddress, label: 'Aide' },
          { to: questionAddress(call.questionId), label: call.title },
        ]}
        current="Appel vidéo"
      />
      <h1 className="h1-page">Appel vidéo</h1>
      <CallPage call={call} />
    </div>
  );
}
