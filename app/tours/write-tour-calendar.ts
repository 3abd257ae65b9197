import { createEvents, type DateArray } from 'ics';

import { addDays } from '#app/platform/durations.ts';

import { tourAddress } from './addresses.ts';
import type { TourPage } from './read-tour.server.ts';
import { stopHalfLabels, stopKindLabels } from './vocabulary.ts';

const toDateArray = (day: string): DateArray => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
};

/**
 * The calendar of a tour (iCalendar, RFC 5545): one all-day event for each stop, since hours are
 * agreed between people. UID and SEQUENCE stay true when it is read again.
 */
export function writeTourCalendar(page: TourPage, appUrl: string): string {
  const { tour, speaker, stops, state } = page;
  if (stops.length === 0)
    return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//RPBS//FR', 'END:VCALENDAR', ''].join(
      '\r\n',
    );
  const { error, value } = createEvents(
    stops.map((stop) => ({
      uid: `tour-stop-${stop.id}@${new URL(appUrl).hostname}`,
      sequence: page.revision,
      start: toDateArray(stop.day),
      end: toDateArray(addDays(stop.day, 1)),
      title: `${speaker.name}\u00A0: ${stop.libraryName}`,
      description: [stopHalfLabels[stop.half], stopKindLabels[stop.kind], stop.note]
        .filter(Boolean)
        .join('. '),
      location: stop.libraryName,
      url: `${appUrl}${tourAddress(tour.id)}`,
      status: state === 'open' ? 'TENTATIVE' : 'CONFIRMED',
      productId: '-//RPBS//FR',
      calName: `Tournée «\u00A0${speaker.name}\u00A0»`,
    })),
  );
  if (error || !value) throw new Error('The calendar cannot be written', { cause: error });
  return value;
}
