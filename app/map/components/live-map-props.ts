import type { Group, MapSheet } from '#app/map/map-types.ts';
import type { MapPage } from '#app/map/read-map-page.server.ts';

import type { Chosen } from './chosen.ts';
import type { MapViewState } from './use-map-view.ts';

/** Pictures of the ground, from where the house says (`TILE_URL`); the one third party of a page. */
export type Tiles = { url: string; attribution: string };

/** What the page and the live map tell each other. */
export type LiveMapProps = {
  map: MapPage;
  tiles: Tiles | null;
  view: MapViewState;
  chosen: Chosen | null;
  onChoose: (chosen: Chosen | null) => void;
  /** The sheet pointed at in the list. */
  lit: MapSheet | null;
  /** What is pointed at on the map. */
  onPoint: (mark: MapSheet | Group | null) => void;
};
