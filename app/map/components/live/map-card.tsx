import { Link } from '@remix-run/react';
import type { Map as LeafletMap } from 'leaflet';
import { type ReactNode, useEffect, useRef } from 'react';

import type { Chosen } from '#app/map/components/chosen.ts';
import { placeLooks } from '#app/map/components/place-looks.ts';
import type { MapPlace, MapSheet, SecondLayer } from '#app/map/map-types.ts';
import { ProjectStateBadge } from '#app/sheets/components/sheet-badges.tsx';
import { budgetBracketLabels } from '#app/sheets/vocabulary.ts';
import { Badge } from '#app/ui/badge.tsx';
import { IconButton } from '#app/ui/button.tsx';
import { Facts } from '#app/ui/facts.tsx';
import { formatCount } from '#app/ui/format.ts';

import { GroupCard } from './group-card.tsx';
import { useCardPlace } from './use-card-place.ts';

type MapCardProps = {
  leaflet: LeafletMap;
  chosen: Chosen;
  /** The query of the map, without its frame. */
  query: string;
  onClose: () => void;
};

/** What was chosen, in short: beside its mark, or under the map on a narrow screen. */
export function MapCard({ leaflet, chosen, query, onClose }: MapCardProps) {
  const card = useRef<HTMLElement>(null);
  useCardPlace(card, leaflet, chosen.at);

  useEffect(() => {
    card.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes from anywhere inside
    <article
      ref={card}
      className="bulle"
      tabIndex={-1}
      aria-labelledby="bulle-titre"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <IconButton type="button" className="bulle__x" icon="x" label="Fermer" onClick={onClose} />
      {chosen.kind === 'sheet' && <SheetCard sheet={chosen.at} />}
      {chosen.kind === 'place' && <PlaceCard place={chosen.at} layer={chosen.layer} />}
      {chosen.kind === 'group' && <GroupCard key={chosen.id} chosen={chosen} query={query} />}
    </article>
  );
}

function CardTitle({ to, children }: { to: string; children: ReactNode }) {
  return (
    <h2 id="bulle-titre">
      <Link to={to}>{children}</Link>
    </h2>
  );
}

function SheetCard({ sheet }: { sheet: MapSheet }) {
  const { slug, title, state, carrierName, place, startLabel, budgetBracket, replayCount } = sheet;
  return (
    <>
      {state && <ProjectStateBadge state={state} />}
      <CardTitle to={`/fiches/${slug}`}>{title}</CardTitle>
      <p className="petit doux">{carrierName}</p>
      <Facts
        facts={[
          ...(place ? [{ icon: 'map-pin' as const, text: place }] : []),
          ...(startLabel ? [{ icon: 'calendar' as const, text: startLabel }] : []),
          ...(budgetBracket
            ? [{ icon: 'wallet' as const, text: budgetBracketLabels[budgetBracket] }]
            : []),
          ...(replayCount
            ? [
                {
                  icon: 'repeat-2' as const,
                  text: formatCount(replayCount, 'reprise', 'reprises'),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

function PlaceCard({ place, layer }: { place: MapPlace; layer: SecondLayer }) {
  const look = placeLooks[layer];
  return (
    <>
      <Badge tone="neutral" icon={look.icon}>
        {look.one}
      </Badge>
      <CardTitle to={look.addressOf(place.slug)}>{place.name}</CardTitle>
      <p className="petit doux">{place.place}</p>
    </>
  );
}
