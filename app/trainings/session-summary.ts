import type { AddressProblem } from '#app/platform/address.ts';

import type { SessionQuery } from './session-query.ts';
import type { SessionState } from './vocabulary.ts';
import type { VisibleSession } from './visible-session.ts';

/** A session in a list, as its reader may see it. */
export type SessionSummary = VisibleSession & {
  state: SessionState;
  announcedAt: string;
  training: {
    slug: string;
    title: string;
    summary: string;
    theme: { slug: string; label: string };
    organiser: { slug: string; name: string };
  };
};

export type SessionChoice = { value: string; label: string; count: number; isSelected: boolean };
export type SessionFacets = {
  theme: SessionChoice[];
  dept: SessionChoice[];
  organisateur: SessionChoice[];
};
export type SessionSpot = {
  code: string;
  name: string;
  latitude: number;
  longitude: number;
  count: number;
};

export type SessionResults = {
  query: SessionQuery;
  problems: AddressProblem[];
  total: number;
  page: number;
  pageCount: number;
  items: SessionSummary[];
  facets: SessionFacets;
  spots: SessionSpot[];
  corrections: { typed: string; used: string }[];
  synonyms: string[];
  /** The commune that was asked for, where it is one alone. */
  centre: { code: string; name: string } | null;
};
