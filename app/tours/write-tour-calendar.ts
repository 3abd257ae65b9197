import { addDays } from '#app/platform/durations.ts';
import { type CalendarEvent, writeCalendar } from '#app/platform/icalendar.ts';

import { tourAddress } from './addresses.ts';
import type { TourPage } from './read-tour.server.ts';
import { stopHalfLabels, stopKindLabels } from './vocabulary.ts';

/**
 * The calendar of a tour (iCalendar, RFC 5545): one all-day event for each stop, since hours are
 * agreed between people. UID and SEQUENCE stay true when it is read again.
 */
export function writeTourCalendar(page: TourPage, appUrl: string): string {
  const { tour, speaker, stops, state } = page;
  const events = stops.map((stop): CalendarEvent => ({
    uid: `tour-stop-${stop.id}@${new URL(appUrl).hostname}`,
    sequence: page.revision,
    startsAt: stop.day,
    endsAt: addDays(stop.day, 1),
    title: `${speaker.name}\u00A0: ${stop.libraryName}`,
    description: [stopHalfLabels[stop.half], stopKindLabels[stop.kind], stop.note]
      .filter(Boolean)
      .join('. '),
    location: stop.libraryName,
    url: `${appUrl}${tourAddress(tour.id)}`,
    status: state === 'open' ? 'TENTATIVE' : 'CONFIRMED',
  }));
  const name = `Tournée «\u00A0${speaker.name}\u00A0»`;
  return writeCalendar(events, { name, method: 'PUBLISH', at: new Date() });
}
