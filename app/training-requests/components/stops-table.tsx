import { Link } from '@remix-run/react';
import { Fragment } from 'react';

import { requestAddress } from '#app/training-requests/addresses.ts';
import { writeAnswering } from '#app/training-requests/answering.ts';
import type { TouringStop } from '#app/training-requests/internal/plan-stops.server.ts';
import { newTrainingAddress } from '#app/trainings/addresses.ts';
import { formatDistance } from '#app/ui/format.ts';
import { Table } from '#app/ui/table.tsx';

/** Opens a training that answers what is asked for there, at the library from which most would come. */
const openingAt = ({ requests, libraryIds }: TouringStop): string =>
  newTrainingAddress +
  writeAnswering({
    requestIds: requests.map(({ id }) => id),
    libraryId: libraryIds[0] ?? null,
    libraryIds,
  });

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
              {stop.requests.map(({ id, title }) => (
                <Fragment key={id}>
                  <br />
                  <Link className="petit" to={requestAddress(id)}>
                    {title}
                  </Link>
                </Fragment>
              ))}
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
