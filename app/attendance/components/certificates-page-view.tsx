import { Form } from '@remix-run/react';

import {
  attendanceAddress,
  certificateAddress,
  certificateFileAddress,
} from '#app/attendance/addresses.ts';
import type { CertificatesPage } from '#app/attendance/list-certificates.server.ts';
import { sayMinutes } from '#app/platform/minutes.ts';
import { registrantsAddress } from '#app/registrations/addresses.ts';
import { trainingAddress, trainingsAddress } from '#app/trainings/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatCount, formatDate, formatDateTime, plural } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Table } from '#app/ui/table.tsx';

type CertificatesPageViewProps = { page: CertificatesPage; formErrors: readonly string[] };

/** Who followed a session, for how long, and the certificate that says so. */
export function CertificatesPageView({ page, formErrors }: CertificatesPageViewProps) {
  const { training, session, people } = page;
  const { slug } = training;
  const unmarked = people.filter((person) => person.unmarked > 0).length;
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: trainingAddress(slug), label: training.title },
          { to: registrantsAddress(slug, session.id), label: 'Inscrits' },
        ]}
        current="Attestations"
      />
      <h1 className="h1-page">Attestations</h1>
      <p className="chapo">
        Chaque personne présente reçoit la sienne, avec les heures qu’elle a suivies.
      </p>
      {formErrors.map((sentence) => (
        <Notice key={sentence} tone="error" live>
          {sentence}
        </Notice>
      ))}
      {unmarked > 0 && session.state === 'held' && (
        <Notice tone="warning">
          <p>
            {`${formatCount(unmarked, 'personne n’a', 'personnes n’ont')} pas toutes leurs présences notées. `}
            <a href={attendanceAddress(slug, session.id)}>Noter les présences</a>
          </p>
        </Notice>
      )}
      <Gesture page={page} />
      {people.length > 0 ? (
        <People page={page} />
      ) : (
        <EmptyState as="h2" title="Personne n’était inscrit.">
          <p>Il n’y a pas d’attestation à délivrer.</p>
        </EmptyState>
      )}
      <p className="petit doux">
        Une présence corrigée ensuite remplace l’attestation, ou la retire{'\u00A0'}: la personne en
        est prévenue, et l’ancien code le dit.
      </p>
    </div>
  );
}

function Gesture({ page: { session, mayIssue, people } }: { page: CertificatesPage }) {
  const count = people.filter(({ verdict }) => verdict !== 'leave').length;
  if (session.state !== 'held')
    return (
      <Notice>
        {session.endsAt && session.state !== 'cancelled'
          ? `Les attestations se délivrent une fois la session terminée, le ${formatDateTime(session.endsAt)}.`
          : 'Cette session ne donne pas d’attestation.'}
      </Notice>
    );
  if (!mayIssue) return <Notice>Les attestations se délivrent par qui organise la session.</Notice>;
  if (count === 0)
    return people.some(({ certificate }) => certificate) ? (
      <Notice tone="success">Toutes les attestations sont délivrées.</Notice>
    ) : null;
  return (
    <Form method="post">
      <Button variant="primary" icon="badge-check">
        {`Délivrer ${formatCount(count, 'attestation', 'attestations')}`}
      </Button>
    </Form>
  );
}

function People({ page: { people, mayIssue } }: { page: CertificatesPage }) {
  return (
    <Table caption="Heures suivies et attestations" hideCaption className="tableau--large">
      <thead>
        <tr>
          <th scope="col">Nom</th>
          <th scope="col">Bibliothèque</th>
          <th scope="col">Heures suivies</th>
          <th scope="col">Attestation</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, library, minutes, unmarked, certificate, verdict }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{library || '–'}</td>
            <td>
              {minutes > 0 ? sayMinutes(minutes) : 'Aucune'}
              {unmarked > 0 &&
                `, ${formatCount(unmarked, 'demi-journée', 'demi-journées')} à noter`}
            </td>
            <td>
              {certificate ? (
                <span className="rang rang--serre">
                  <a href={certificateAddress(certificate.code)}>
                    {`Délivrée le ${formatDate(certificate.issuedAt)}`}
                  </a>
                  {mayIssue && (
                    <a href={certificateFileAddress(certificate.code)}>
                      PDF<HiddenText>{` de ${name}`}</HiddenText>
                    </a>
                  )}
                </span>
              ) : verdict === 'issue' ? (
                'À délivrer'
              ) : (
                '–'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** « 8 attestations délivrées, 1 remplacée. » */
export function sayIssued(done: { issued: number; replaced: number; withdrawn: number }): string {
  const said = [
    done.issued > 0 &&
      `${formatCount(done.issued, 'attestation', 'attestations')} ${plural(done.issued, 'délivrée', 'délivrées')}`,
    done.replaced > 0 && formatCount(done.replaced, 'remplacée', 'remplacées'),
    done.withdrawn > 0 && formatCount(done.withdrawn, 'retirée', 'retirées'),
  ].filter(Boolean);
  return `${said.join(', ')}.`;
}
