import { Link } from '@remix-run/react';

import { requestAddress } from '#app/training-requests/addresses.ts';
import type { TouringStop } from '#app/training-requests/internal/plan-stops.server.ts';
import { newTrainingAddress } from '#app/trainings/addresses.ts';
import { formatDistance } from '#app/ui/format.ts';
import { Table } from '#app/ui/table.tsx';

/** Opens a training that answers the request of the largest group there, at its library. */
function openingAt({ request, libraryId }: TouringStop): string {
  const asked = new URLSearchParams({ demande: request?.id ?? '', lieu: libraryId ?? '' });
  return `${newTrainingAddress}?${asked}`;
}

/** Stops of a route, in its order, with how many people are in each. */
export function StopsTable({ stops, start }: { stops: readonly TouringStop[]; start: string }) {
  return (
    <Table caption={`Étapes depuis ${start}`} hideCaption className="tableau--pile">
      <thead>
        <tr>
          <th scope="col">Étape</th>
          <th scope="col" className="num">
            Depuis la précédente
          </th>
          <th scope="col" className="num">
            Personnes
          </th>
          <th scope="col">Qui demande</th>
          <th scope="col">Y aller</th>
        </tr>
      </thead>
      <tbody>
        {stops.map((stop, place) => (
          <tr key={stop.name}>
            <th scope="row">{`${place + 1}. ${stop.name}`}</th>
            <td className="num" data-l="Depuis la précédente">
              {formatDistance(stop.kmFromBefore)}
            </td>
            <td className="num" data-l="Personnes">
              {stop.people}
            </td>
            <td>
              {stop.communes.join(', ')}
              {stop.request && (
                <>
                  <br />
                  <Link className="petit" to={requestAddress(stop.request.id)}>
                    {stop.request.title}
                  </Link>
                </>
              )}
            </td>
            <td>
              <Link to={openingAt(stop)} aria-label={`Ouvrir une session ici, à ${stop.name}`}>
                Ouvrir une session ici
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
