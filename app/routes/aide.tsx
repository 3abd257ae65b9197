import type { LinksFunction } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';

import { RingWatch } from '#app/calls/components/ring-watch.tsx';
import { listRings } from '#app/calls/list-rings.server.ts';
import { keepPresence } from '#app/duty/keep-presence.server.ts';
import { load } from '#app/platform/http.server.ts';
import styles from '#app/ui/styles/pages/sonnerie.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

/** Around every page of the help desk: who has one open can be called, and sees who calls. */
export const loader = load(async ({ context }) => {
  if (context.actor.kind !== 'member') return { rings: null };
  await keepPresence(context);
  return { rings: await listRings(context) };
});

export default function HelpLayout() {
  return (
    <>
      <RingWatch known={useLoaderData<typeof loader>().rings} />
      <Outlet />
    </>
  );
}
