import type { LibraryKind, LibraryPointSource } from './vocabulary.ts';

/** What a list shows of a library. */
export type LibrarySummary = {
  id: string;
  slug: string;
  name: string;
  /** With its commune, where the name does not say it. */
  displayName: string;
  kind: LibraryKind;
  address: string | null;
  postalCode: string | null;
  commune: { code: string; name: string };
  departement: { code: string; name: string };
  intercommunality: { code: string; name: string } | null;
  /** Degrees; both null where the place is unknown. */
  latitude: number | null;
  longitude: number | null;
  pointSource: LibraryPointSource | null;
  website: string | null;
  /** Published sheets that it carries. */
  sheetCount: number;
};
