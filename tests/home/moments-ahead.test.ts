import { expect, test } from 'vitest';

import { momentsAhead } from '#app/home/moments-ahead.ts';

const firstOn = (day: string) => momentsAhead(new Date(`${day}T12:00:00Z`))[0]?.label;

test('the next moment comes first, one that is going on included', () => {
  expect(firstOn('2026-01-31')).toBe('les Nuits de la lecture');
  expect(firstOn('2026-02-01')).toBe('le Printemps des poètes');
  expect(firstOn('2026-10-03')).toBe('la Fête de la science');
});

test('after the last moment of the year comes the first of the next', () => {
  expect(firstOn('2026-12-01')).toBe('les Nuits de la lecture');
  expect(momentsAhead(new Date('2026-12-01T12:00:00Z'))).toHaveLength(8);
});

test('the day is that of Paris', () => {
  expect(momentsAhead(new Date('2026-01-31T23:30:00Z'))[0]?.label).toBe('le Printemps des poètes');
});
