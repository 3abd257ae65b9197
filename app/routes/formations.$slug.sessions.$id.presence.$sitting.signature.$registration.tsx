import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { attendanceListAddress } from '#app/attendance/addresses.ts';
import { SignaturePageView } from '#app/attendance/components/signature-page-view.tsx';
import { readSignature } from '#app/attendance/read-signature.server.ts';
import { signAttendance } from '#app/attendance/sign-attendance.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import styles from '#app/ui/styles/pages/emargement.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Signature\u00A0: ${data?.page.training.title ?? ''} – Formations – RPBS` },
];

export const loader = load(async ({ context, params }) => ({
  page: await readSignature(context, {
    slug: params.slug,
    sessionId: params.id,
    sittingId: params.sitting,
    registrationId: params.registration,
  }),
}));

export const action = submit(async ({ context, params, values }) => {
  const { slug = '', id = '', sitting = '', registration = '' } = params;
  const where = { slug, sessionId: id, sittingId: sitting, registrationId: registration };
  const { name } = await signAttendance(context, { ...values, ...where });
  return redirectSaying(attendanceListAddress(slug, id, sitting), `${name} a signé.`);
});

export default function SignatureRoute() {
  const { page } = useLoaderData<typeof loader>();
  const refusal = readRefusal(useActionData<typeof action>());
  return <SignaturePageView page={page} refusal={refusal} />;
}
