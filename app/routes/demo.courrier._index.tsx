import { Link, type MetaFunction, useLoaderData } from '@remix-run/react';

import { load } from '#app/platform/http.server.ts';
import { listOutbox } from '#app/platform/outbox.server.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatDateTime } from '#app/ui/format.ts';
import { Table } from '#app/ui/table.tsx';

export const meta: MetaFunction = () => [{ title: 'Courrier de démonstration – RPBS' }];

export const loader = load(async ({ house }) => ({ letters: await listOutbox(house) }));

export default function OutboxPage() {
  const { letters } = useLoaderData<typeof loader>();
  return (
    <div className="conteneur section pile">
      <h1 className="h1-page">Courrier de démonstration</h1>
      <p className="chapo">
        Dans cette démonstration, aucun courriel ne part : les voici comme ils arriveraient.
      </p>
      {letters.length === 0 ? (
        <EmptyState title="Rien n’est parti">
          <p>Inscrivez-vous, ou demandez un mot de passe : le courriel paraîtra ici.</p>
        </EmptyState>
      ) : (
        <Table caption="Les derniers courriels">
          <thead>
            <tr>
              <th scope="col">Objet</th>
              <th scope="col">À</th>
              <th scope="col">Date</th>
            </tr>
          </thead>
          <tbody>
            {letters.map(({ id, to, subject, at }) => (
              <tr key={id}>
                <td>
                  <Link to={`/demo/courrier/${id}`}>{subject}</Link>
                </td>
                <td>{to}</td>
                <td>{formatDateTime(at)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}
