import type { SerializeFrom } from '@remix-run/node';

import type { KeptDataPage } from '#app/accounts/read-kept-data.server.ts';
import { Card } from '#app/ui/card.tsx';
import { formatDate, formatRelativeDay } from '#app/ui/format.ts';
import { Table } from '#app/ui/table.tsx';

/** The register of what is kept on me, with what there is of it now. */
export function KeptDataList({ page }: { page: SerializeFrom<KeptDataPage> }) {
  return (
    <>
      <Card tone="hollow">
        <p>
          Inscription le {formatDate(page.createdAt)}. Dernière visite{'\u00A0'}:{' '}
          {page.lastSeenAt ? formatRelativeDay(page.lastSeenAt) : 'pas encore notée'}.
        </p>
      </Card>
      {page.parts.map(({ part, title, lines }) => (
        <div key={part} className="pile">
          <h2>{title}</h2>
          <Table caption={title} hideCaption>
            <thead>
              <tr>
                <th scope="col">Donnée</th>
                <th scope="col">Chez vous</th>
                <th scope="col">Pour</th>
                <th scope="col">De quel droit</th>
                <th scope="col">Jusqu’à</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ what, why, ground, until, mine, isCounted }) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  <td>{mine.join(', ') || (isCounted ? 'Rien' : 'Sans décompte')}</td>
                  <td>{why}</td>
                  <td>{ground}</td>
                  <td>{until}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      ))}
    </>
  );
}
