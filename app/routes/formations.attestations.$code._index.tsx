import { data, type LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { checkCertificate } from '#app/attendance/check-certificate.server.ts';
import { CertificateCheckView } from '#app/attendance/components/certificate-check-view.tsx';
import { findCourseCertificate } from '#app/courses/find-course-certificate.server.ts';
import { load } from '#app/platform/http.server.ts';
import styles from '#app/ui/styles/pages/emargement.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [
  { title: 'Une attestation – Formations – RPBS' },
  { name: 'robots', content: 'noindex' },
];

/** Says whether a certificate holds; a code that nothing bears is not found, and can be typed again. */
export const loader = load(async ({ context, params, clientAddress }) => {
  const of = await checkCertificate(context, { code: params.code, clientAddress });
  const paper =
    of.state === 'unknown' ? await findCourseCertificate(context, { code: params.code }) : null;
  const check = paper ? { state: 'valid' as const, paper } : of;
  return data({ check }, { status: check.state === 'unknown' ? 404 : 200 });
});

export default function CertificateRoute() {
  const { check } = useLoaderData<typeof loader>();
  return <CertificateCheckView check={check} />;
}
