import type { Group, MapPlace, MapSheet, SecondLayer } from '#app/map/map-types.ts';

import type { Layer } from './mark-looks.ts';

/** What somebody has chosen on the map or in its list: its card is open. */
export type Chosen =
  | { kind: 'sheet'; id: string; at: MapSheet; from: 'map' | 'list' }
  | { kind: 'place'; id: string; at: MapPlace; layer: SecondLayer; from: 'map' | 'list' }
  /** Several things at the very same place. */
  | { kind: 'group'; id: string; at: Group; layer: Layer };

export const chooseSheet = (at: MapSheet, from: 'map' | 'list'): Chosen => ({
  kind: 'sheet',
  id: at.id,
  at,
  from,
});

export const choosePlace = (layer: SecondLayer, at: MapPlace, from: 'map' | 'list'): Chosen => ({
  kind: 'place',
  id: at.id,
  at,
  layer,
  from,
});

export const groupId = ({ latitude, longitude }: Group, layer: Layer) =>
  `${layer} ${latitude} ${longitude}`;

/** Whether the mark of a group stands for this point. */
export function holds(
  { bounds }: Pick<Group, 'bounds'>,
  { latitude, longitude }: { latitude: number; longitude: number },
): boolean {
  const nearly = 1e-5; // Bounds are told to five decimals.
  return (
    longitude >= bounds.west - nearly &&
    longitude <= bounds.east + nearly &&
    latitude >= bounds.south - nearly &&
    latitude <= bounds.north + nearly
  );
}
