import { Form } from '@remix-run/react';

import type { CarpoolPage, OtherShare } from '#app/carpool/read-carpool.server.ts';
import { sayTrips } from '#app/carpool/say-trips.ts';
import { rideStateLabels } from '#app/carpool/vocabulary.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { formatCount, formatDistance } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';

type ShareListProps = Pick<CarpoolPage, 'mine' | 'hasSeat' | 'isOver'> & {
  shares: readonly OtherShare[];
  title: string;
  empty: string;
};

/** Offers or searches of others, the nearest first, with what I may ask or answer. */
export function ShareList({ shares, title, empty, ...me }: ShareListProps) {
  return (
    <section className="pile">
      <h2>{title}</h2>
      {shares.length === 0 && <p className="doux">{empty}</p>}
      <ul className="filet">
        {shares.map((share) => (
          <li key={share.id} className="pile pile--serree">
            <h3>{share.name}</h3>
            <p className="rang rang--serre">
              <span>{`Au départ de ${share.commune.name}`}</span>
              {share.km !== null && (
                <span className="petit doux">
                  {share.km < 0.1 ? 'votre commune' : `à ${formatDistance(share.km)} de chez vous`}
                </span>
              )}
              {share.kind === 'offer' && (
                <Badge tone={share.seatsLeft > 0 ? 'olive' : 'neutral'}>
                  {share.seatsLeft > 0
                    ? formatCount(share.seatsLeft, 'place restante', 'places restantes')
                    : 'Complet'}
                </Badge>
              )}
            </p>
            {share.kind === 'offer' && (
              <p className="petit">
                {[
                  sayTrips(share.trips),
                  share.leavesAt && `départ à ${share.leavesAt.replace(':', '\u00A0h\u00A0')}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            )}
            {share.note && <p>{share.note}</p>}
            <p className="petit">{`Joindre\u00A0: ${share.contact}`}</p>
            <Gestures share={share} {...me} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type GesturesProps = { share: OtherShare } & Pick<CarpoolPage, 'mine' | 'hasSeat' | 'isOver'>;

function Gestures({ share, mine, hasSeat, isOver }: GesturesProps) {
  const { asked, ride } = share;
  if (ride)
    return (
      <p>
        <Badge tone={ride === 'accepted' ? 'olive' : 'neutral'}>{rideStateLabels[ride]}</Badge>
      </p>
    );
  if (asked)
    return (
      <Form method="post" className="rang">
        <input type="hidden" name="rideId" value={asked.id} />
        <Badge tone={asked.state === 'accepted' ? 'olive' : 'ochre'}>
          {asked.state === 'asked' ? 'Vous demande une place' : rideStateLabels[asked.state]}
        </Badge>
        {!isOver && asked.state !== 'accepted' && (mine?.seatsLeft ?? 0) > 0 && (
          <Button variant="primary" name="intent" value="accept">
            Accepter<HiddenText>{`\u00A0: ${share.name}`}</HiddenText>
          </Button>
        )}
        {!isOver && asked.state !== 'declined' && (
          <Button variant="outline" name="intent" value="decline">
            {asked.state === 'accepted' ? 'Reprendre la place' : 'Refuser'}
            <HiddenText>{`\u00A0: ${share.name}`}</HiddenText>
          </Button>
        )}
      </Form>
    );
  const mayAsk =
    !isOver && !hasSeat && mine?.kind === 'search' && share.kind === 'offer' && share.seatsLeft > 0;
  return (
    mayAsk && (
      <Form method="post">
        <input type="hidden" name="offerId" value={share.id} />
        <Button variant="primary" name="intent" value="ask">
          Demander une place<HiddenText>{`\u00A0: ${share.name}`}</HiddenText>
        </Button>
      </Form>
    )
  );
}
