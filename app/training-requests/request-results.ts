import type { AddressProblem } from '#app/platform/address.ts';

import type { RequestSummary } from './internal/find-requests.server.ts';
import type { RequestQuery } from './request-query.ts';

export type RequestChoice = { value: string; label: string; count: number; isSelected: boolean };

/** People who ask, in one commune. */
export type RequestSpot = {
  code: string;
  name: string;
  latitude: number;
  longitude: number;
  count: number;
};

/** Where demand gathers: an intercommunality, or a commune that is in none. */
export type Gathering = { name: string; people: number; libraries: number; requests: number };

export type RequestResults = {
  query: RequestQuery;
  problems: AddressProblem[];
  total: number;
  page: number;
  pageCount: number;
  /** With the distance of who asks nearest, where there is a centre. */
  items: (RequestSummary & { distanceInKm: number | null })[];
  facets: { theme: RequestChoice[]; dept: RequestChoice[] };
  spots: RequestSpot[];
  gatherings: Gathering[];
  /** The commune that was asked for, where it is one alone. */
  centre: { code: string; name: string } | null;
  mayAsk: boolean;
};
