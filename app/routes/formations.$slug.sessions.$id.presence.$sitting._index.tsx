import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { attendanceListAddress } from '#app/attendance/addresses.ts';
import { AttendancePageView } from '#app/attendance/components/attendance-page-view.tsx';
import { readAttendance } from '#app/attendance/read-attendance.server.ts';
import { submitAttendance } from '#app/attendance/submit-attendance.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import styles from '#app/ui/styles/pages/emargement.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Présence\u00A0: ${data?.page.training.title ?? ''} – Formations – RPBS` },
];

export const loader = load(async ({ context, params }) => ({
  page: await readAttendance(context, {
    slug: params.slug,
    sessionId: params.id,
    sittingId: params.sitting,
  }),
}));

export const action = submit(async ({ context, params, values }) => {
  const { slug = '', id = '', sitting = '' } = params;
  const done = await submitAttendance(context, { slug, sessionId: id, sittingId: sitting, values });
  return redirectSaying(attendanceListAddress(slug, id, sitting), done);
});

export default function AttendanceRoute() {
  const { page } = useLoaderData<typeof loader>();
  const refusal = readRefusal(useActionData<typeof action>());
  return <AttendancePageView page={page} refusal={refusal} />;
}
