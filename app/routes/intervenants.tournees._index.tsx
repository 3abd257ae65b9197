import { Link, type MetaFunction, useLoaderData } from '@remix-run/react';

import { load } from '#app/platform/http.server.ts';
import { speakersAddress } from '#app/speakers/addresses.ts';
import { tourAddress } from '#app/tours/addresses.ts';
import { listTours } from '#app/tours/list-tours.server.ts';
import { sayArea, sayDays, sayState, sayStops } from '#app/tours/say-tour.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';

export const meta: MetaFunction = () => [{ title: 'Tournées – RPBS' }];

export const loader = load(async ({ context }) => ({ tours: await listTours(context) }));

export default function ToursRoute() {
  const { tours } = useLoaderData<typeof loader>();
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb crumbs={[{ to: speakersAddress, label: 'Intervenants' }]} current="Tournées" />
      <h1 className="h1-page">Tournées</h1>
      <p className="chapo">
        Des bibliothèques reçoivent la même personne sur un même trajet, et partagent ce qu’il
        coûte.
      </p>
      {tours.length === 0 ? (
        <EmptyState as="h2" title="Aucune tournée ne se prépare.">
          <p>Ouvrez la première depuis le profil d’un intervenant que vous recevez.</p>
          <p>
            <LinkButton variant="primary" to={speakersAddress}>
              Chercher un intervenant
            </LinkButton>
          </p>
        </EmptyState>
      ) : (
        <ul className="filet">
          {tours.map((tour) => (
            <li key={tour.id} className="pile">
              <h2 className="h3">
                <Link to={tourAddress(tour.id)}>
                  {tour.speaker.name}, {sayDays(tour.startsOn, tour.endsOn)}
                </Link>
              </h2>
              <p className="rang rang--serre">
                <Badge tone={tour.state === 'open' ? 'olive' : 'neutral'}>
                  {sayState(tour.state, tour.joinUntil)}
                </Badge>
                {tour.hasMine && <Badge tone="blue">La vôtre en est</Badge>}
                <span className="petit doux">
                  {`${sayStops(tour.stopCount)} · ${sayArea(tour.departementCodes)}`}
                </span>
              </p>
              {tour.note && <p className="petit">{tour.note}</p>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
