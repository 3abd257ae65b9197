import ICAL from 'ical.js';
import { expect, test } from 'vitest';

import { type CalendarEvent, writeCalendar } from '#app/platform/icalendar.ts';

const event: CalendarEvent = {
  uid: 'half-day-1@rpbs.example',
  sequence: 3,
  startsAt: '2026-12-03T08:00:00.000Z',
  endsAt: '2026-12-03T11:30:00.000Z',
  title: 'Relier, réparer ; « coudre »\\',
  description: `Première ligne\r\nseconde\u0007 : ${'é🙂'.repeat(60)}`,
  location: 'Médiathèque de Forcalquier',
  url: 'https://rpbs.example/formations/relier-et-reparer-les-livres-de-la-bibliotheque#session-1',
  status: 'CONFIRMED',
};
const options = { name: 'Formations, à venir', at: new Date('2026-11-22T10:00:00Z') };

test('a calendar is read by another library as it was written, in lines of 75 octets', () => {
  const written = writeCalendar([event], {
    ...options,
    method: 'REQUEST',
    guest: {
      organiser: { name: 'Bibliothèque "04"\r\nDigne', email: 'formations@rpbs.example' },
      attendee: { name: 'Camille ; Roux', email: 'camille@rpbs.example' },
    },
  });
  for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThan(76);
  const root = new ICAL.Component(ICAL.parse(written) as unknown[]);
  const [found, ...others] = root.getAllSubcomponents('vevent');
  expect(others).toEqual([]);
  const valueOf = (name: string) => found?.getFirstPropertyValue(name)?.toString();
  expect(root.getFirstPropertyValue('method')).toBe('REQUEST');
  expect(root.getFirstPropertyValue('x-wr-calname')).toBe('Formations\\, à venir');
  expect(valueOf('summary')).toBe(event.title);
  expect(valueOf('description')).toBe(`Première ligne\nseconde : ${'é🙂'.repeat(60)}`);
  expect([valueOf('url'), valueOf('location')]).toEqual([event.url, event.location]);
  expect([valueOf('dtstart'), valueOf('dtend'), valueOf('sequence')]).toEqual([
    '2026-12-03T08:00:00Z',
    '2026-12-03T11:30:00Z',
    '3',
  ]);
  const organiser = found?.getFirstProperty('organizer');
  expect([organiser?.getFirstParameter('cn'), organiser?.getFirstValue()]).toEqual([
    'Bibliothèque ’04’ Digne',
    'mailto:formations@rpbs.example',
  ]);
  expect(found?.getFirstProperty('attendee')?.getFirstParameter('cn')).toBe('Camille ; Roux');
});

test('one without events is read too', () => {
  const written = writeCalendar([], { ...options, method: 'PUBLISH' });
  expect(new ICAL.Component(ICAL.parse(written) as unknown[]).getAllSubcomponents()).toEqual([]);
});
