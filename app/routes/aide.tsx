import { Outlet, useLoaderData } from '@remix-run/react';

import { useHeartbeat } from '#app/duty/components/use-heartbeat.ts';
import { keepPresence } from '#app/duty/keep-presence.server.ts';
import { load } from '#app/platform/http.server.ts';

/** Around every page of the help desk: who has one open can be called. */
export const loader = load(async ({ context }) => {
  const isMember = context.actor.kind === 'member';
  if (isMember) await keepPresence(context);
  return { isMember };
});

export default function HelpLayout() {
  useHeartbeat(useLoaderData<typeof loader>().isMember);
  return <Outlet />;
}
