import { describe, expect, it } from 'vitest';

import {
  formatCount,
  formatDays,
  formatDate,
  formatDateTime,
  formatDecimal,
  formatDistance,
  formatEuros,
  formatFileSize,
  formatFullDate,
  formatMonth,
  formatNumber,
  formatPercent,
  formatRelativeDay,
  formatShortDate,
  plural,
  toIsoDay,
} from '#app/ui/format.ts';

/** Spells out the no-break spaces (« ~ » for U+00A0, « _ » for U+202F), which no diff shows. */
const spell = (text: string) => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '_');

describe('figures', () => {
  it('writes euros from cents, with the cents only when there are some', () => {
    expect(spell(formatEuros(150_000))).toBe('1_500~€');
    expect(spell(formatEuros(150_050))).toBe('1_500,50~€');
    expect(spell(formatEuros(0))).toBe('0~€');
    expect(spell(formatEuros(-1_200))).toBe('-12~€');
  });

  it('groups thousands and uses the decimal comma', () => {
    expect(spell(formatNumber(1_284_000))).toBe('1_284_000');
    expect(formatDecimal(4.25)).toBe('4,3');
    expect(spell(formatPercent(0.125))).toBe('13~%');
  });

  it('takes zero and one and a half as singular', () => {
    expect(plural(0, 'fiche', 'fiches')).toBe('fiche');
    expect(plural(1.5, 'fiche', 'fiches')).toBe('fiche');
    expect(plural(2, 'fiche', 'fiches')).toBe('fiches');
    expect(plural(1_000_000, 'fiche', 'fiches')).toBe('fiches');
    expect(spell(formatCount(1284, 'fiche', 'fiches'))).toBe('1_284~fiches');
  });

  it('makes years of days where they are', () => {
    expect(spell(formatDays(1))).toBe('1~jour');
    expect(spell(formatDays(30))).toBe('30~jours');
    expect(spell(formatDays(365))).toBe('1~an');
    expect(spell(formatDays(1095))).toBe('3~ans');
  });

  it('writes file sizes in octets by thousands, never « 1 000 ko »', () => {
    expect(spell(formatFileSize(1))).toBe('1~octet');
    expect(spell(formatFileSize(999))).toBe('999~octets');
    expect(spell(formatFileSize(320_400))).toBe('320~ko');
    expect(spell(formatFileSize(999_700))).toBe('1~Mo');
    expect(spell(formatFileSize(1_240_000))).toBe('1,2~Mo');
    expect(spell(formatFileSize(24_000_000))).toBe('24~Mo');
    expect(spell(formatFileSize(5_400_000_000_000))).toBe('5_400~Go');
  });

  it('writes distances', () => {
    expect(spell(formatDistance(0.04))).toBe('moins de 100~m');
    expect(spell(formatDistance(3.46))).toBe('3,5~km');
    expect(spell(formatDistance(40.4))).toBe('40~km');
  });
});

describe('dates in Paris', () => {
  const lateEvening = new Date('2026-03-31T22:30:00Z');

  it('is already tomorrow in Paris when it is still today in London', () => {
    expect(formatDate(lateEvening)).toBe('1er avril 2026');
    expect(formatFullDate(lateEvening)).toBe('mercredi 1er avril 2026');
    expect(formatShortDate(lateEvening)).toBe('01/04/2026');
    expect(formatMonth(lateEvening)).toBe('avril 2026');
    expect(toIsoDay(lateEvening)).toBe('2026-04-01');
    expect(spell(formatDateTime(lateEvening))).toBe('1er avril 2026 à 00~h~30');
  });

  it('keeps the day of an ISO day', () => {
    expect(formatDate('2026-11-21')).toBe('21 novembre 2026');
    expect(toIsoDay('2026-01-01')).toBe('2026-01-01');
  });

  it('counts days by the calendar, also across a change of hour', () => {
    const now = new Date('2026-03-29T10:00:00Z');
    expect(formatRelativeDay('2026-03-29T21:00:00Z', now)).toBe('aujourd’hui');
    expect(formatRelativeDay('2026-03-28T23:30:00Z', now)).toBe('aujourd’hui');
    expect(formatRelativeDay('2026-03-28T12:00:00Z', now)).toBe('hier');
    expect(formatRelativeDay('2026-03-30', now)).toBe('demain');
    expect(spell(formatRelativeDay('2026-03-26', now))).toBe('il y a 3 jours');
    expect(formatRelativeDay('2026-03-01', now)).toBe('le 1er mars 2026');
  });
});
