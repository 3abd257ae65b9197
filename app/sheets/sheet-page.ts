import type { Motif } from '#app/vocabularies/vocabulary.ts';

import type { SheetContent } from './content.ts';
import type { SheetSection, SheetStatus, Visibility } from './vocabulary.ts';

/** A library as a page names it. */
export type NamedLibrary = { name: string; slug: string; communeName: string };

/** A file as a page names it. */
export type NamedFile = {
  name: string;
  mediaType: string;
  sizeInBytes: number;
  width: number | null;
  height: number | null;
};

/** Another sheet of the lineage. `changed` names what differs from the one it was drawn from. */
export type KinSheet = {
  slug: string;
  title: string;
  carrierName: string;
  year: number | null;
  changed: LineageChange[];
};

/** A part of a sheet that an adaptation changes: a section, or one of its always public fields. */
export type LineageChange = SheetSection | 'title' | 'summary' | 'audienceIds' | 'themeIds';

/** What the page of a sheet shows to the one who asks: nothing here is beyond their eyes. */
export type SheetPage = {
  sheetId: string;
  slug: string;
  status: SheetStatus;
  /** Which face is shown; `isMember` says whether there is another to switch to. */
  reader: Visibility;
  isMember: boolean;
  content: SheetContent;
  themes: { slug: string; label: string; motif: Motif }[];
  audiences: string[];
  carrier: { name: string; library: NamedLibrary | null; departementName: string | null };
  files: Record<string, NamedFile>;
  downloads: Record<string, number>;
  /** Display names, the owner first; only members read them. */
  authors: string[];
  version: { number: number; publishedAt: string } | null;
  firstPublishedAt: string | null;
  freshness: { verifiedAt: string; verifiedBy: string | null; isOld: boolean } | null;
  lineage: { origins: (KinSheet | null)[]; adaptations: KinSheet[] };
  may: { edit: boolean; verify: boolean; adapt: boolean; restore: boolean };
};
