import type { AddressProblem } from '#app/platform/address.ts';
import type { Correction } from '#app/search/compose-words.ts';
import type { Segment } from '#app/sheets/sheet-summary.ts';

import type { SpeakerQuery } from './speaker-query.ts';
import type { SpeakerProfile } from './visible-speaker.ts';

/** A profile in a list, as its reader may see it. */
export type SpeakerSummary = SpeakerProfile & {
  id: string;
  nameSegments: Segment[];
  /** With the words found; empty for an entry that waits. */
  excerpt: Segment[];
};

/** What a page shows of it: the whole text stays on the server. */
export type SpeakerLine = Omit<SpeakerSummary, 'said'> & {
  said: Omit<NonNullable<SpeakerProfile['said']>, 'presentation'> | null;
};

export type SpeakerSpot = {
  code: string;
  name: string;
  latitude: number;
  longitude: number;
  count: number;
};

export type SpeakerChoice = { value: string; label: string; count: number; isSelected: boolean };

export type SpeakerFacets = {
  discipline: SpeakerChoice[];
  format: SpeakerChoice[];
  public: SpeakerChoice[];
  theme: SpeakerChoice[];
  langue: SpeakerChoice[];
  dept: SpeakerChoice[];
  /** Empty for who is no professional. */
  tarif: SpeakerChoice[];
};

export type SpeakerResults<Item = SpeakerSummary> = {
  query: SpeakerQuery;
  problems: AddressProblem[];
  total: number;
  page: number;
  pageCount: number;
  items: Item[];
  facets: SpeakerFacets;
  /** The commune that `reach` names. */
  destination: { code: string; name: string } | null;
  /** Where those who are found live or work, commune by commune; none where no map is asked for. */
  spots: SpeakerSpot[];
  corrections: Correction[];
  synonyms: string[];
  isProfessional: boolean;
};

/** A list shows the opening of a text: the whole stays on the server. */
export function toLine({ said, ...rest }: SpeakerSummary): SpeakerLine {
  if (!said) return { ...rest, said };
  const { presentation: _whole, ...shown } = said;
  return { ...rest, said: shown };
}
