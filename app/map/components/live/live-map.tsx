import type { Map as LeafletMap } from 'leaflet';
import { useRef } from 'react';

import { groupId } from '#app/map/components/chosen.ts';
import type { LiveMapProps } from '#app/map/components/live-map-props.ts';
import type { Layer } from '#app/map/components/mark-looks.ts';
import { writeMapQuery } from '#app/map/map-address.ts';
import type { Group } from '#app/map/map-types.ts';
import { nearestZoom } from '#app/map/view.ts';
import { IconButton } from '#app/ui/button.tsx';

import { MapCard } from './map-card.tsx';
import { MapMarks } from './map-marks.tsx';
import { PlaceNames } from './place-names.tsx';
import { useOutlines } from './outlines.ts';
import { useGoTo } from './use-go-to.ts';
import { isCalm, toLatLngBounds, useLeaflet } from './use-leaflet.ts';

/** The map that moves. What it shows, the list beside it shows too. */
export function LiveMap({ map, tiles, view, chosen, onChoose, lit, onPoint }: LiveMapProps) {
  const element = useRef<HTMLDivElement>(null);
  const leaflet = useLeaflet(element, map.bounds, tiles, view.look);
  useOutlines(
    leaflet,
    map.plan.departements.map(({ code }) => code),
    map.results.query.departements,
  );
  useGoTo(leaflet, chosen, view.data);

  const partGroup = (group: Group, layer: Layer) => {
    if (!leaflet) return;
    if (isOnePlace(leaflet, group)) {
      onChoose({ kind: 'group', id: groupId(group, layer), at: group, layer });
      return;
    }
    // The mark goes: the map keeps the keyboard.
    element.current?.focus({ preventScroll: true });
    leaflet.fitBounds(toLatLngBounds(group.bounds), {
      // The buttons of the scale stand on the left.
      paddingTopLeft: [84, 48],
      paddingBottomRight: [48, 56],
      maxZoom: nearestZoom,
      animate: !isCalm(),
    });
  };
  const close = () => {
    onChoose(null);
    const mark = element.current?.querySelector<HTMLElement>('[aria-current="true"]');
    (mark ?? element.current)?.focus({ preventScroll: true });
  };
  return (
    <>
      <div
        className="plan__cadre plan__cadre--vif"
        style={{ aspectRatio: `1000 / ${map.plan.height}` }}
      >
        <div
          ref={element}
          className="plan__vif"
          role="application"
          aria-label="Carte des fiches"
          aria-describedby="carte-mode"
        />
        {leaflet && (
          <PlaceNames
            leaflet={leaflet}
            departements={map.plan.departements}
            places={view.data.places}
          />
        )}
        {leaflet && (
          <MapMarks
            leaflet={leaflet}
            data={view.data}
            chosen={chosen}
            lit={lit}
            onPoint={onPoint}
            onChoose={onChoose}
            onPart={partGroup}
          />
        )}
      </div>
      <p className="invisible" id="carte-mode">
        Flèches pour se déplacer, plus et moins pour agrandir et réduire. Tout ce que la carte
        montre est aussi dans la liste qui suit.
      </p>
      <div className="plan__zoom">
        <IconButton
          type="button"
          className="btn--contour btn--carre"
          icon="plus"
          label="Agrandir"
          onClick={() => leaflet?.zoomIn()}
        />
        <IconButton
          type="button"
          className="btn--contour btn--carre"
          icon="minus"
          label="Réduire"
          onClick={() => leaflet?.zoomOut()}
        />
      </div>
      {leaflet && chosen && (
        <MapCard
          key={chosen.id}
          leaflet={leaflet}
          chosen={chosen}
          query={writeMapQuery(map)}
          onClose={close}
        />
      )}
    </>
  );
}

/** No zoom parts what stands at one point, nor anything beyond the nearest level. */
function isOnePlace(leaflet: LeafletMap, { bounds: { west, south, east, north } }: Group): boolean {
  return (west === east && south === north) || leaflet.getZoom() >= nearestZoom - 0.01;
}
