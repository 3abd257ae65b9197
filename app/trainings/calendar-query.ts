import { z } from 'zod';

import { type AddressProblem, readAddress } from '#app/platform/address.ts';

import { trainingsAddress } from './addresses.ts';
import { type SessionQuery, writeSessionQuery } from './session-query.ts';

const sentence = 'Écrivez un mois, par exemple 2026-12.';
const month = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/u, sentence);
const view = z.enum(
  ['liste', 'calendrier'],
  'Écrivez «\u00A0calendrier\u00A0» ou «\u00A0liste\u00A0».',
);

/**
 * How the catalogue is looked at: as a list, or as the calendar of a month (`vue=calendrier`,
 * `mois=2026-12`; null: that of today). The rest of the address is the search of both.
 */
export function parseCatalogueView(address: URLSearchParams): {
  isCalendar: boolean;
  month: string | null;
  rest: URLSearchParams;
  problems: AddressProblem[];
} {
  const rest = new URLSearchParams(address);
  const looked = new URLSearchParams();
  const take = (name: string) => {
    for (const value of rest.getAll(name)) looked.append(name, value);
    rest.delete(name);
  };
  take('vue');
  const first = readAddress(looked, { vue: view });
  const isCalendar = first.given.vue?.[0] === 'calendrier';
  // Without the calendar, a month is a filter that does not exist.
  if (!isCalendar) return { isCalendar, month: null, rest, problems: first.problems };
  take('mois');
  const { given, problems } = readAddress(looked, { vue: view, mois: month });
  return { isCalendar, month: given.mois?.[0] ?? null, rest, problems };
}

/** The calendar of a month under the same filters; its days take the place of those that were asked. */
export function calendarAddress(query: SessionQuery, of: string | null): string {
  const search = writeSessionQuery({ ...query, from: null, to: null, page: 1 });
  const address = new URLSearchParams(search);
  address.set('vue', 'calendrier');
  if (of) address.set('mois', of);
  return `${trainingsAddress}?${address}`;
}
