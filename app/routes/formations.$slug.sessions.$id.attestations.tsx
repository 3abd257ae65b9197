import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { certificatesAddress } from '#app/attendance/addresses.ts';
import {
  CertificatesPageView,
  sayIssued,
} from '#app/attendance/components/certificates-page-view.tsx';
import { issueCertificates } from '#app/attendance/issue-certificates.server.ts';
import { listCertificates } from '#app/attendance/list-certificates.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Attestations\u00A0: ${data?.page.training.title ?? ''} – Formations – RPBS` },
];

export const loader = load(async ({ context, params }) => ({
  page: await listCertificates(context, { slug: params.slug, sessionId: params.id }),
}));

export const action = submit(async ({ context, params: { slug = '', id = '' } }) => {
  const done = await issueCertificates(context, { slug, sessionId: id });
  return redirectSaying(certificatesAddress(slug, id), sayIssued(done));
});

export default function CertificatesOfSessionRoute() {
  const { page } = useLoaderData<typeof loader>();
  const { formErrors } = readRefusal(useActionData<typeof action>());
  return <CertificatesPageView page={page} formErrors={formErrors} />;
}
