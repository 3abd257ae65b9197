import type { SecondLayer } from './map-types.ts';

/**
 * The address of the map: the query of a search, the frame that it shows (`vue=`) and what is shown
 * besides (`couche=bibliotheques`, repeatable).
 */
export const layerSlugs: Record<SecondLayer, string> = {
  libraries: 'bibliotheques',
  speakers: 'intervenants',
};

export type MapAddress = {
  /** The query of the search. */
  search: string;
  vue?: string | null;
  layers?: readonly SecondLayer[];
  page?: number;
};

/** What the address says, without its path. */
export function writeMapQuery({ search, vue, layers = [], page = 1 }: MapAddress): string {
  const address = new URLSearchParams(search);
  address.delete('page');
  if (vue) address.set('vue', vue);
  for (const layer of layers) address.append('couche', layerSlugs[layer]);
  if (page > 1) address.set('page', String(page));
  // Commas are allowed in a query, and addresses are read by people too.
  return address.toString().replaceAll('%2C', ',');
}

export function mapAddressOf(address: MapAddress): string {
  const query = writeMapQuery(address);
  return query ? `/carte?${query}` : '/carte';
}

const namesOfPlaces = ['dept', 'epci', 'commune', 'rayon'];

/** Whether two searches look in the same place: then the frame stays when one becomes the other. */
export function isSamePlace(search: URLSearchParams, other: URLSearchParams): boolean {
  const said = (address: URLSearchParams) =>
    namesOfPlaces.map((name) => `${name}=${address.getAll(name).toSorted().join(',')}`).join('&');
  return said(search) === said(other);
}
