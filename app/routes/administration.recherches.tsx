import { Link, type MetaFunction, useLoaderData } from '@remix-run/react';

import { load } from '#app/platform/http.server.ts';
import { listFruitlessSearches } from '#app/search/list-fruitless-searches.server.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatDate, formatNumber } from '#app/ui/format.ts';
import { Table } from '#app/ui/table.tsx';

const days = 90;

export const meta: MetaFunction = () => [{ title: 'Recherches sans résultat – RPBS' }];

export const loader = load(async ({ context }) => ({
  searches: await listFruitlessSearches(context, { days }),
}));

export default function FruitlessSearchesPage() {
  const { searches } = useLoaderData<typeof loader>();
  return (
    <div className="conteneur section pile">
      <h1>Recherches sans résultat</h1>
      <p className="chapo">
        Ce que l’on a cherché en vain depuis {days} jours, sans savoir qui. Un mot qui en vaut un
        autre se règle par un <Link to="/administration/synonymes">synonyme</Link>&nbsp;; le reste
        dit quelles fiches manquent.
      </p>
      {searches.length > 0 ? (
        <Table caption="Recherches sans résultat, les plus fréquentes d’abord" hideCaption>
          <thead>
            <tr>
              <th scope="col">Mots cherchés</th>
              <th scope="col" className="num">
                Fois
              </th>
              <th scope="col">La dernière fois</th>
            </tr>
          </thead>
          <tbody>
            {searches.map(({ words, times, lastDay }) => (
              <tr key={words}>
                <th scope="row">
                  <Link to={`/fiches?q=${encodeURIComponent(words)}`}>{words}</Link>
                </th>
                <td className="num">{formatNumber(times)}</td>
                <td>{formatDate(lastDay)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : (
        <EmptyState title="Rien de cherché en vain.">
          <p>Les mots que personne n’a trouvés paraîtront ici.</p>
        </EmptyState>
      )}
    </div>
  );
}
