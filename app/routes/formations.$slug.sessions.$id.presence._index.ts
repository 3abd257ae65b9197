import { redirect } from '@remix-run/node';

import { attendanceListAddress } from '#app/attendance/addresses.ts';
import { findSittingOfNow } from '#app/attendance/find-sitting-of-now.server.ts';
import { load } from '#app/platform/http.server.ts';

/** To the half-day of now. */
export const loader = load(async ({ context, params: { slug = '', id = '' } }) =>
  redirect(
    attendanceListAddress(slug, id, await findSittingOfNow(context, { slug, sessionId: id })),
  ),
);
