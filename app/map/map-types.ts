import type { BudgetBracket, ProjectState } from '#app/sheets/vocabulary.ts';

import type { Bounds } from './view.ts';

/** A sheet as the map and its list show it. */
export type MapSheet = {
  id: string;
  slug: string;
  title: string;
  state: ProjectState | null;
  carrierName: string;
  /** « Forcalquier (04) ». */
  place: string;
  /** « mars 2026 »; null where no date is known. */
  startLabel: string | null;
  /** Professional: null for visitors. */
  budgetBracket: BudgetBracket | null;
  replayCount: number;
  latitude: number;
  longitude: number;
};

/** What may be shown beside the sheets. */
export const secondLayers = ['libraries', 'speakers'] as const;
export type SecondLayer = (typeof secondLayers)[number];

/** A library or a speaker as the map and its list show them. */
export type MapPlace = {
  id: string;
  slug: string;
  name: string;
  /** Where it is; of a speaker, what they do too. */
  place: string;
  latitude: number;
  longitude: number;
};

/** Several things drawn as one mark. */
export type Group = {
  count: number;
  latitude: number;
  longitude: number;
  bounds: Bounds;
  /** Name of the commune where most of them are. */
  around: string | null;
};

/** What a view of the map holds: marks to draw, and the list of the same things, by pages. */
export type MapView<Item> = {
  /** Things whose point is in the view. */
  total: number;
  groups: Group[];
  singles: Item[];
  items: Item[];
  /** Page of `items` that follows; null at the end. */
  nextPage: number | null;
};
export type SheetView = MapView<MapSheet>;
export type PlaceView = MapView<MapPlace>;

/** A name written on the map, at the centre of what it names. */
export type PlaceName = { name: string; latitude: number; longitude: number };

/** All that the map shows at once, layer by layer. */
export type MapData = {
  sheets: SheetView;
  /** Null while the layer is not asked for. */
  libraries: PlaceView | null;
  speakers: PlaceView | null;
  /** Communes to find one's way by; none while the view is wide. */
  places: PlaceName[];
};

export const itemsPerPage = 20;
