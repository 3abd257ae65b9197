import type { Map as LeafletMap } from 'leaflet';
import { Fragment } from 'react';
import { createPortal } from 'react-dom';

import {
  type Chosen,
  choosePlace,
  chooseSheet,
  groupId,
  holds,
} from '#app/map/components/chosen.ts';
import { largeGroup, type Layer, lookOf, sayGroup } from '#app/map/components/mark-looks.ts';
import { placeLooks } from '#app/map/components/place-looks.ts';
import {
  type Group,
  type MapData,
  type MapPlace,
  type MapSheet,
  type SecondLayer,
  secondLayers,
} from '#app/map/map-types.ts';
import { classNames } from '#app/ui/class-names.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Icon } from '#app/ui/icon.tsx';

import { useKeptFocus } from './use-kept-focus.ts';
import { usePane, useScale } from './use-pane.ts';

type MapMarksProps = {
  leaflet: LeafletMap;
  data: MapData;
  chosen: Chosen | null;
  /** The sheet pointed at in the list. */
  lit: MapSheet | null;
  onPoint: (mark: MapSheet | Group | null) => void;
  onChoose: (chosen: Chosen) => void;
  onPart: (group: Group, layer: Layer) => void;
};

/** The marks: buttons in the order of the page, so that a keyboard goes through them. */
export function MapMarks(props: MapMarksProps) {
  const { leaflet, data } = props;
  const host = usePane(leaflet, 'markerPane');
  const { at } = useScale(leaflet);
  const keepFocus = useKeptFocus(leaflet);
  const { sheets } = data;
  return createPortal(
    <ul
      {...keepFocus}
      className="plan__points plan__points--vifs"
      aria-label="Ce que montre la carte"
    >
      {secondLayers.map((layer) => (
        <Fragment key={layer}>
          <Groups {...props} groups={data[layer]?.groups ?? []} layer={layer} at={at} />
          {data[layer]?.singles.map((place) => (
            <li key={place.id} style={at(place)}>
              <PlaceMark {...props} layer={layer} place={place} />
            </li>
          ))}
        </Fragment>
      ))}
      <Groups {...props} groups={sheets.groups} layer="sheets" at={at} />
      {sheets.singles.map((sheet) => (
        <li key={sheet.id} style={at(sheet)}>
          <SheetMark {...props} sheet={sheet} />
        </li>
      ))}
    </ul>,
    host,
  );
}

function SheetMark({ sheet, chosen, lit, onPoint, onChoose }: MapMarksProps & { sheet: MapSheet }) {
  const look = lookOf(sheet);
  return (
    <button
      type="button"
      className={classNames('point', look.className, lit?.id === sheet.id && 'point--vise')}
      aria-current={chosen?.id === sheet.id ? 'true' : undefined}
      title={`${sheet.title}, ${sheet.place}`}
      onClick={() => onChoose(chooseSheet(sheet, 'map'))}
      onMouseEnter={() => onPoint(sheet)}
      onMouseLeave={() => onPoint(null)}
      onFocus={() => onPoint(sheet)}
      onBlur={() => onPoint(null)}
    >
      <Icon name={look.icon} />
      <HiddenText>{`${sheet.title}, ${sheet.place}`}</HiddenText>
    </button>
  );
}

function PlaceMark({
  place,
  layer,
  chosen,
  onChoose,
}: MapMarksProps & { place: MapPlace; layer: SecondLayer }) {
  const look = placeLooks[layer];
  return (
    <button
      type="button"
      className={`point ${look.point}`}
      aria-current={chosen?.id === place.id ? 'true' : undefined}
      title={place.name}
      onClick={() => onChoose(choosePlace(layer, place, 'map'))}
    >
      <Icon name={look.icon} />
      <HiddenText>{place.name}</HiddenText>
    </button>
  );
}

function Groups({
  groups,
  layer,
  at,
  chosen,
  lit,
  onPoint,
  onPart,
}: MapMarksProps & {
  groups: readonly Group[];
  layer: Layer;
  at: (group: Group) => { transform: string };
}) {
  return groups.map((group) => (
    <li key={groupId(group, layer)} style={at(group)}>
      <button
        type="button"
        className={classNames(
          'grappe',
          layer !== 'sheets' && placeLooks[layer].group,
          group.count > largeGroup && 'grappe--g',
          layer === 'sheets' && lit && holds(group, lit) && 'grappe--vise',
        )}
        aria-current={chosen?.id === groupId(group, layer) ? 'true' : undefined}
        onClick={() => onPart(group, layer)}
        onMouseEnter={() => onPoint(layer === 'sheets' ? group : null)}
        onMouseLeave={() => onPoint(null)}
        onFocus={() => onPoint(layer === 'sheets' ? group : null)}
        onBlur={() => onPoint(null)}
      >
        <b>{group.count}</b>
        <HiddenText>{` ${sayGroup(group, layer)}, agrandir`}</HiddenText>
      </button>
    </li>
  ));
}
