/**
 * The address of the map: the query of a search, the frame that it shows (`vue=`) and the second
 * layer (`couche=bibliotheques`).
 */
export const libraryLayer = 'bibliotheques';

export type MapAddress = {
  /** The query of the search. */
  search: string;
  vue?: string | null;
  hasLibraries?: boolean;
  page?: number;
};

/** What the address says, without its path. */
export function writeMapQuery({ search, vue, hasLibraries, page = 1 }: MapAddress): string {
  const address = new URLSearchParams(search);
  address.delete('page');
  if (vue) address.set('vue', vue);
  if (hasLibraries) address.set('couche', libraryLayer);
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
