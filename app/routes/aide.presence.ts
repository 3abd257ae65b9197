import { listRings } from '#app/calls/list-rings.server.ts';
import { keepPresence } from '#app/duty/keep-presence.server.ts';
import { api } from '#app/platform/http.server.ts';

/** An open page of the help desk says that it is there, and hears who calls; or that it closes. */
export const action = api(async ({ context, url }) => {
  await keepPresence(context, { isLeaving: url.searchParams.has('depart') });
  return listRings(context);
});
