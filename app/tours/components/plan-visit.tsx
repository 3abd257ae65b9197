import { Link } from '@remix-run/react';

import { costAddressOf } from '#app/costs/cost-address-of.ts';
import type { SpeakerProfile } from '#app/speakers/visible-speaker.ts';
import { newTourAddress, tourAddress } from '#app/tours/addresses.ts';
import type { ListedTour } from '#app/tours/list-tours.server.ts';
import { sayDays, sayState, sayStops } from '#app/tours/say-tour.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';

/** On a profile, for who may invite: what it costs, with whom to share it. */
export function PlanVisit({
  speaker,
  tours,
}: {
  speaker: SpeakerProfile;
  tours: readonly ListedTour[];
}) {
  const { name, said, terms } = speaker;
  const feeOf = (unit: 'day' | 'halfDay') =>
    terms?.fees.find((fee) => fee.unit === unit)?.amountInCents;
  const cost = costAddressOf({
    who: name,
    from: said?.commune ?? null,
    isAuthor: terms?.legalStatus === null || terms?.legalStatus === 'authorArtist',
    fees: { day: feeOf('day'), halfDay: feeOf('halfDay') },
  });
  return (
    <Card as="section" className="pile" labelledBy="venir">
      <h2 id="venir" className="h-cote">
        Préparer une venue
      </h2>
      <p>
        <LinkButton variant="primary" icon="euro" to={cost}>
          Combien prévoir
        </LinkButton>
      </p>
      {tours.length > 0 && (
        <ul className="filet">
          {tours.map((tour) => (
            <li key={tour.id}>
              <Link
                to={tourAddress(tour.id)}
              >{`Tournée ${sayDays(tour.startsOn, tour.endsOn)}`}</Link>
              <p className="petit doux">
                {`${sayStops(tour.stopCount)}. ${sayState(tour.state, tour.joinUntil)}.`}
              </p>
            </li>
          ))}
        </ul>
      )}
      <p>
        <LinkButton variant="outline" icon="users" to={newTourAddress(speaker.slug)}>
          Ouvrir une tournée
        </LinkButton>
      </p>
    </Card>
  );
}
