import { redirect } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { certificateAddress } from '#app/attendance/addresses.ts';
import { readCertificateCode } from '#app/attendance/certificate-code.ts';
import { CertificateCheckView } from '#app/attendance/components/certificate-check-view.tsx';
import { load } from '#app/platform/http.server.ts';

export const meta: MetaFunction = () => [
  { title: 'Vérifier une attestation – Formations – RPBS' },
  { name: 'robots', content: 'noindex' },
];

/** Where a code is typed; a whole one leads to its certificate. */
export const loader = load(async ({ url }) => {
  const typed = url.searchParams.get('code')?.slice(0, 60) ?? null;
  const code = readCertificateCode(typed);
  if (code) throw redirect(certificateAddress(code));
  return { typed };
});

export default function CertificatesRoute() {
  const { typed } = useLoaderData<typeof loader>();
  return (
    <CertificateCheckView
      check={null}
      typed={typed ?? ''}
      error={
        typed === null ? undefined : 'Un code a vingt lettres et chiffres. Recopiez-le en entier.'
      }
    />
  );
}
