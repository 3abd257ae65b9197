import { describe, expect, it } from 'vitest';

import { formatView, parseView, parseZoom, roomAround, widen } from '#app/map/view.ts';

describe('the view of an address', () => {
  const view = { west: 4.2303, south: 42.98, east: 7.7175, north: 45.1267 };

  it('is read back as it was written', () => {
    expect(parseView(formatView(view))).toEqual(view);
  });

  it.each([
    '',
    '1,2,3',
    '1,2,3,4,5',
    'a,b,c,d',
    '7,43,4,45',
    '4,45,7,43',
    '-200,43,7,45',
    '4,43,7,1e2',
    ' 4,43,7,45',
    '4,43,NaN,45',
    `4,43,7,${'9'.repeat(300)}`,
  ])('refuses « %s »', (text) => {
    expect(parseView(text)).toBeNull();
  });

  it('reads a zoom, whole or not', () => {
    expect(parseZoom('8.25')).toBe(8.25);
    expect(parseZoom('16')).toBe(16);
    for (const text of ['', '-3', '4', '17', '900', '8e0', 'x']) expect(parseZoom(text)).toBeNull();
  });

  it('widens on each side, and stays on Earth', () => {
    expect(widen({ west: 4, south: 43, east: 6, north: 44 }, 0.5)).toEqual({
      west: 3,
      south: 42.5,
      east: 7,
      north: 44.5,
    });
    expect(widen({ west: -180, south: -85, east: 180, north: 85 }, 1)).toEqual({
      west: -180,
      south: -85,
      east: 180,
      north: 85,
    });
  });

  it('gives a lonely point its surroundings', () => {
    const around = roomAround({ west: 5.78, south: 43.96, east: 5.78, north: 43.96 });
    expect(around.east - around.west).toBeCloseTo(0.08);
    expect(around.north - around.south).toBeCloseTo(0.08);
    expect(roomAround(view)).toEqual(view);
  });
});
