import { Link, type MetaFunction, useLoaderData } from '@remix-run/react';

import { load } from '#app/platform/http.server.ts';
import { listOutbox } from '#app/platform/outbox.server.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatDateTime } from '#app/ui/format.ts';

export const meta: MetaFunction = () => [{ title: 'Courrier de démonstration – RPBS' }];

export const loader = load(async ({ house }) => ({ letters: await listOutbox(house) }));

export default function OutboxPage() {
  const { letters } = useLoaderData<typeof loader>();
  return (
    <div className="conteneur section pile">
      <h1 className="h1-page">Courrier de démonstration</h1>
      <p className="chapo">
        Dans cette démonstration, aucun courriel ne part : les voici comme ils arriveraient.
      </p>
      {letters.length === 0 ? (
        <EmptyState title="Rien n’est parti">
          <p>Inscrivez-vous, ou demandez un mot de passe : le courriel paraîtra ici.</p>
        </EmptyState>
      ) : (
        <Card>
          <ul className="filet">
            {letters.map(({ id, to, subject, at }) => (
              <li key={id}>
                <Link to={`/demo/courrier/${id}`}>{subject}</Link>
                <p className="doux petit">
                  À {to}, le {formatDateTime(at)}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
