import { expect, it } from 'vitest';

import { ofPlace, sayGroup } from '#app/map/components/mark-looks.ts';

const group = (count: number, around: string | null) => ({
  count,
  around,
  latitude: 44,
  longitude: 6,
  bounds: { west: 6, south: 44, east: 6, north: 44 },
});

it.each([
  ['Gap', 'de Gap'],
  ['Avignon', 'd’Avignon'],
  ['Hyères', 'd’Hyères'],
  ['Èze', 'd’Èze'],
  ['Le Lavandou', 'du Lavandou'],
  ['Les Mées', 'des Mées'],
  ['La Ciotat', 'de La Ciotat'],
])('%s: « autour %s »', (name, said) => {
  expect(ofPlace(name)).toBe(said);
});

it('says what a group holds', () => {
  expect(sayGroup(group(12, 'Gap'), 'sheets')).toBe('fiches autour de Gap');
  expect(sayGroup(group(2, null), 'libraries')).toBe('bibliothèques');
  expect(sayGroup(group(2, 'Apt'), 'speakers')).toBe('intervenants autour d’Apt');
});
