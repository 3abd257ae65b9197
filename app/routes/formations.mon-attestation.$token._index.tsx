import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData, useParams } from '@remix-run/react';

import { certificateLinkFileAddress } from '#app/attendance/addresses.ts';
import { CertificateFacts } from '#app/attendance/components/certificate-facts.tsx';
import { readCertificateByLink } from '#app/attendance/read-certificate-by-link.server.ts';
import { load } from '#app/platform/http.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import styles from '#app/ui/styles/pages/emargement.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [
  { title: 'Votre attestation – Formations – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(async ({ context, params }) => ({
  paper: await readCertificateByLink(context, params.token ?? ''),
}));

export default function MyCertificateRoute() {
  const { paper } = useLoaderData<typeof loader>();
  const { token = '' } = useParams();
  return (
    <div className="conteneur section pile pile--large">
      <h1 className="h1-page">Votre attestation</h1>
      <CertificateFacts paper={paper} />
      <p>
        <LinkButton
          variant="primary"
          icon="file-down"
          to={certificateLinkFileAddress(token)}
          reloadDocument
        >
          Attestation (PDF)
        </LinkButton>
      </p>
      <p className="petit doux">
        Gardez ce fichier{'\u00A0'}: cette page se ferme, l’attestation se vérifie encore cinq ans
        par son code.
      </p>
    </div>
  );
}
