import { type RequestSort, requestSortSlugs } from './vocabulary.ts';

/** What a search of `/formations/demandes` asks. Reading one from an address is `query.ts`. */
export type RequestQuery = {
  /** Slugs. */
  themes: string[];
  departements: string[];
  /** INSEE codes, as marks of the map give them; the first is the centre of `radiusInKm`. */
  communes: string[];
  radiusInKm: number | null;
  /** Its name as somebody typed it, where none was chosen. */
  place: string;
  sort: RequestSort;
  page: number;
};

/** The same as an address, in its short form. */
export function writeRequestQuery(query: RequestQuery): string {
  const address = new URLSearchParams();
  for (const slug of query.themes) address.append('theme', slug);
  for (const code of query.departements) address.append('dept', code);
  for (const code of query.communes) address.append('commune', code);
  if (query.radiusInKm) address.set('rayon', String(query.radiusInKm));
  if (query.sort !== 'support') address.set('tri', requestSortSlugs[query.sort]);
  if (query.page > 1) address.set('page', String(query.page));
  const text = address.toString();
  return text ? `?${text}` : '';
}
