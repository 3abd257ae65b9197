/** What a search of `/formations` asks. Reading one from an address is `query.ts`. */
export type SessionQuery = {
  words: string;
  /** Slugs. */
  themes: string[];
  departements: string[];
  /** Slugs of libraries. */
  organisers: string[];
  /** INSEE codes, as marks of the map give them; the first is the centre of `radiusInKm`. */
  communes: string[];
  radiusInKm: number | null;
  /** Its name as somebody typed it, where none was chosen. */
  place: string;
  /** ISO days; from today where nothing is said. */
  from: string | null;
  to: string | null;
  /** Only those that still have a place. */
  hasPlaces: boolean;
  /** Only those that are followed at a distance. */
  isRemote: boolean;
  page: number;
};

/** The same as an address, in its short form. */
export function writeSessionQuery(query: SessionQuery): string {
  const address = new URLSearchParams();
  const append = (name: string, values: readonly string[]) =>
    values.forEach((value) => address.append(name, value));
  if (query.words) address.set('q', query.words);
  append('theme', query.themes);
  append('dept', query.departements);
  append('organisateur', query.organisers);
  append('commune', query.communes);
  if (query.radiusInKm) address.set('rayon', String(query.radiusInKm));
  if (query.from) address.set('du', query.from);
  if (query.to) address.set('au', query.to);
  if (query.hasPlaces) address.set('places', 'oui');
  if (query.isRemote) address.set('distance', 'oui');
  if (query.page > 1) address.set('page', String(query.page));
  const text = address.toString();
  return text ? `?${text}` : '';
}
