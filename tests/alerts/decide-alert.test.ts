import { describe, expect, test } from 'vitest';

import { type AlertSettings, decideAlert } from '#app/alerts/decide-alert.ts';
import { isQuiet, type QuietHours, quietUntil } from '#app/alerts/quiet-hours.ts';
import { alertChannels, type AlertKind, alertKinds } from '#app/alerts/vocabulary.ts';

const always: QuietHours = { range: null, weekdays: [], wholeWeekdays: [] };
const everyDay = [1, 2, 3, 4, 5, 6, 7];
/** From 19:00 to 08:00 on working days, and the whole of Sunday. */
const nights: QuietHours = {
  range: { from: 19 * 60, to: 8 * 60 },
  weekdays: [1, 2, 3, 4, 5],
  wholeWeekdays: [7],
};
const lunch: QuietHours = {
  range: { from: 12 * 60, to: 13 * 60 + 30 },
  weekdays: [2],
  wholeWeekdays: [],
};

describe('quiet hours, on the clock of Paris', () => {
  // 16 November 2026 is a Monday; in winter Paris is an hour ahead.
  test.each([
    ['Monday 18:59', nights, '2026-11-16T17:59Z', null],
    ['Monday 19:00', nights, '2026-11-16T18:00Z', '2026-11-17T07:00Z'],
    ['Tuesday 07:59', nights, '2026-11-17T06:59Z', '2026-11-17T07:00Z'],
    ['Tuesday 08:00', nights, '2026-11-17T07:00Z', null],
    ['Friday 23:00: until Saturday', nights, '2026-11-20T22:00Z', '2026-11-21T07:00Z'],
    ['Saturday 20:00: no night begins', nights, '2026-11-21T19:00Z', null],
    ['Sunday noon: the whole day', nights, '2026-11-22T11:00Z', '2026-11-22T23:00Z'],
    ['Monday 00:30: Sunday is over', nights, '2026-11-22T23:30Z', null],
    ['Tuesday at lunch', lunch, '2026-11-17T11:10Z', '2026-11-17T12:30Z'],
    ['Wednesday at lunch', lunch, '2026-11-18T11:10Z', null],
    ['in summer, two hours ahead', nights, '2026-07-06T17:00Z', '2026-07-07T06:00Z'],
    ['a night on which summer begins', nights, '2026-03-27T22:00Z', '2026-03-28T07:00Z'],
    ['a Sunday of 23 hours', nights, '2026-03-29T10:00Z', '2026-03-29T22:00Z'],
    ['a Sunday of 25 hours', nights, '2026-10-25T10:00Z', '2026-10-25T23:00Z'],
    ['never', always, '2026-11-16T02:00Z', null],
  ])('%s', (_when, hours, at, until) => {
    const found = quietUntil(hours, new Date(at));
    expect(found?.toISOString() ?? null).toBe(until && new Date(until).toISOString());
    expect(isQuiet(hours, new Date(at))).toBe(until !== null);
  });

  test('end, however long they are', () => {
    const long: QuietHours = {
      range: { from: 9 * 60, to: 8 * 60 + 59 },
      weekdays: everyDay,
      wholeWeekdays: [1, 2, 3, 4, 5, 6],
    };
    const end = quietUntil(long, new Date('2026-11-16T12:00Z'));
    expect(end?.toISOString()).toBe('2026-11-22T07:59:00.000Z');
    expect(isQuiet(long, end!)).toBe(false);
  });
});

describe('what is told, and how', () => {
  const day = new Date('2026-11-17T10:00Z');
  const night = new Date('2026-11-17T22:00Z');
  const morning = new Date('2026-11-18T07:00Z');
  const usual: AlertSettings = { choices: {}, quiet: nights };
  const muted: AlertSettings = {
    choices: Object.fromEntries(
      alertKinds.map((kind) => [kind, { sound: false, push: false, mail: false }]),
    ),
    quiet: nights,
  };
  const mailAlone: AlertSettings = {
    choices: { message: { sound: true, push: false, mail: true } },
    quiet: nights,
  };
  /** s sound, p push, m mail, h held until morning. */
  const say = (settings: AlertSettings, kind: AlertKind, at: Date, saidFree = false) => {
    const decided = decideAlert(settings, { kind, at, saidFree });
    const channels = alertChannels.filter((channel) => decided[channel]).map(([first]) => first);
    if (decided.heldUntil) expect(decided.heldUntil).toEqual(morning);
    return [...channels, decided.heldUntil ? 'h' : ''].join('');
  };

  //             by day | by night | by night, « libre »
  test.each([
    ['call', 'sp', '', 'sp'],
    ['question', 'pm', 'h', 'h'],
    ['message', 'pm', 'h', 'h'],
    ['handover', 'pm', 'h', 'h'],
    ['invitation', 'pm', 'h', 'h'],
    ['agreement', 'pm', 'h', 'h'],
  ] as const)('%s, as usual: « %s », « %s », « %s »', (kind, byDay, byNight, free) => {
    expect(say(usual, kind, day)).toBe(byDay);
    expect(say(usual, kind, night)).toBe(byNight);
    expect(say(usual, kind, night, true)).toBe(free);
  });

  test.each(alertKinds)('%s, to who wants nothing: nothing, now or later', (kind) => {
    for (const at of [day, night]) expect(say(muted, kind, at, true)).toBe('');
  });

  test('what was chosen, and nothing else', () => {
    expect(say(mailAlone, 'message', day)).toBe('sm');
    expect(say(mailAlone, 'message', night)).toBe('h');
    expect(say(mailAlone, 'handover', day)).toBe('pm');
  });

  test('a call never leaves by mail, whatever the table says', () => {
    const wrong: AlertSettings = { choices: { call: { mail: true } }, quiet: always };
    expect(say(wrong, 'call', day)).toBe('sp');
  });
});
