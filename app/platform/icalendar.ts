/** Somebody in a calendar: a name, and the address that it is known by. */
type Party = { name: string; email: string };

export type CalendarEvent = {
  uid: string;
  /** Grows with each change: what calendars hold gives way to it. */
  sequence: number;
  /** ISO instants, in UTC; or days, for what lasts whole days: the end is the day after the last. */
  startsAt: string;
  endsAt: string;
  title: string;
  description: string;
  location: string;
  url: string;
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
};
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

type Options = {
  name: string;
  method: CalendarMethod;
  /** When it is written. */
  at: Date;
  /** Whom it is sent to, and in whose name. */
  guest?: { organiser: Party; attendee: Party } | null;
};

/** A line is so many octets long at most (RFC 5545, 3.1). */
const mostOctets = 75;

const octetsOf = (sign: string) => {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

function foldLine(line: string): string {
  if (Buffer.byteLength(line) <= mostOctets) return line;
  const parts: string[] = [];
  let from = 0;
  let at = 0;
  let octets = 0;
  for (const sign of line) {
    const more = octetsOf(sign);
    if (octets + more > mostOctets) {
      parts.push(line.slice(from, at));
      from = at;
      octets = 1; // The space that the next line begins with.
    }
    octets += more;
    at += sign.length;
  }
  return [...parts, line.slice(from)].join('\r\n ');
}

/** Signs that no text of a calendar may hold. */
const forbidden = /[^\t\n\u{20}-\u{7E}\u{80}-\u{D7FF}\u{E000}-\u{10FFFF}]/gu;
const tidy = (text: string) => text.replaceAll(/\r\n?/gu, '\n').replaceAll(forbidden, '');

/** A text as the value of a property (RFC 5545, 3.3.11). */
const escapeText = (text: string) =>
  tidy(text)
    .replaceAll(/[\\;,]/gu, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);

/** A text as a parameter in quotes, which holds neither quotes nor ends of lines. */
const quote = (text: string) => `"${tidy(text).replaceAll('"', '’').replaceAll('\n', ' ')}"`;

/** `20261203T080000Z` */
const sayInstant = (at: string) => `${at.slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;

/** `:20261203T080000Z`, `;VALUE=DATE:20261203` */
const sayWhen = (at: string) =>
  at.includes('T') ? `:${sayInstant(at)}` : `;VALUE=DATE:${at.replaceAll('-', '')}`;

function linesOf(event: CalendarEvent, { at, guest }: Options): string[] {
  const text = (name: string, value: string) => (value ? [`${name}:${escapeText(value)}`] : []);
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${sayInstant(at.toISOString())}`,
    `DTSTART${sayWhen(event.startsAt)}`,
    `DTEND${sayWhen(event.endsAt)}`,
    `SEQUENCE:${event.sequence}`,
    ...text('SUMMARY', event.title),
    ...text('DESCRIPTION', event.description),
    ...text('LOCATION', event.location),
    `URL:${event.url}`,
    `STATUS:${event.status}`,
    ...(guest
      ? [
          `ORGANIZER;CN=${quote(guest.organiser.name)}:mailto:${guest.organiser.email}`,
          `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN=${quote(guest.attendee.name)}:mailto:${guest.attendee.email}`,
        ]
      : []),
    'END:VEVENT',
  ];
}

/**
 * Events as a calendar (iCalendar, RFC 5545; RFC 5546 where it is sent to somebody). Thousands of them
 * are one answer: they are written without being checked by a schema one by one, which took two seconds
 * for five thousand.
 */
export function writeCalendar(events: readonly CalendarEvent[], options: Options): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//RPBS//FR',
    'CALSCALE:GREGORIAN',
    `METHOD:${options.method}`,
    `X-WR-CALNAME:${escapeText(options.name)}`,
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap((event) => linesOf(event, options)),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}
