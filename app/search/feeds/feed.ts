import type { ProjectState } from '#app/sheets/vocabulary.ts';

/** What a feed says of a sheet: its public part, ready to read. */
export type FeedEntry = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  /** « Atelier » */
  kind: string | null;
  state: ProjectState | null;
  themes: string[];
  audiences: string[];
  carrierName: string;
  placeLabel: string | null;
  communeCode: string | null;
  departementCode: string | null;
  latitude: number | null;
  longitude: number | null;
  /** « 13 mars 2026 », « dernier trimestre 2023 » */
  startLabel: string | null;
  /** ISO days. */
  startsOn: string | null;
  endsOn: string | null;
  replayCount: number;
  firstPublishedAt: Date;
  publishedAt: Date;
};

export type Feed = {
  /** « Fiches projet : étoiles » */
  title: string;
  /** Origin of the platform, without a final slash. */
  appUrl: string;
  /** Query of the search, as in its address, without the question mark. */
  query: string;
  entries: FeedEntry[];
};

export function addressOf(
  { appUrl }: Pick<Feed, 'appUrl'>,
  { slug }: Pick<FeedEntry, 'slug'>,
): string {
  return `${appUrl}/fiches/${slug}`;
}

export function addressOfSearch({ appUrl, query }: Feed, extension = ''): string {
  return `${appUrl}/fiches${extension}${query ? `?${query}` : ''}`;
}

/** The newest publication of the feed; null for an empty one. */
export function lastChangeOf({ entries }: Feed): Date | null {
  const times = entries.map(({ publishedAt }) => publishedAt.getTime());
  return times.length ? new Date(Math.max(...times)) : null;
}
