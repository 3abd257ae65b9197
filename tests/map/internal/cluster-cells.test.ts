import { describe, expect, it } from 'vitest';

import { type Cell, clusterCells } from '#app/map/internal/cluster-cells.ts';

function cell(longitude: number, latitude: number, count = 1, communeCode = '04070'): Cell {
  return {
    count,
    longitude,
    latitude,
    communeCode,
    bounds: { west: longitude, south: latitude, east: longitude, north: latitude },
    id: `${longitude} ${latitude}`,
  };
}
const region = { west: 4, south: 42.9, east: 7.8, north: 45.2 };
const zoom = 8;
const pixelsPerDegree = (256 * 2 ** zoom) / 360;

describe('gathering cells into marks', () => {
  it('loses and invents nobody', () => {
    const cells = Array.from({ length: 400 }, (_, i) =>
      cell(4.1 + (i % 20) * 0.18, 43 + Math.floor(i / 20) * 0.1, (i % 7) + 1),
    );
    const marks = clusterCells(cells, zoom, region);
    const sum = (list: { count: number }[]) => list.reduce((total, { count }) => total + count, 0);
    expect(sum(marks)).toBe(sum(cells));
    expect(marks.length).toBeLessThan(100);
  });

  it('keeps apart what is far, and alone what is alone', () => {
    const marks = clusterCells([cell(5, 44), cell(6, 44)], zoom, region);
    expect(marks.map(({ count, id }) => ({ count, id }))).toEqual([
      { count: 1, id: '5 44' },
      { count: 1, id: '6 44' },
    ]);
  });

  it('stands at the mean of its points, says their extent and where most of them are', () => {
    const near = 20 / pixelsPerDegree;
    const [mark, ...others] = clusterCells(
      [cell(6, 44, 3, '05061'), cell(6 + near, 44, 1, '04070')],
      zoom,
      region,
    );
    expect(others).toEqual([]);
    expect(mark).toMatchObject({
      count: 4,
      communeCode: '05061',
      bounds: { west: 6, east: 6 + near },
    });
    expect(mark?.longitude).toBeCloseTo(6 + near / 4);
  });

  it('does not let two marks cover each other', () => {
    let seed = 7;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const cells = Array.from({ length: 600 }, () =>
      cell(4.2 + random() * 3.4, 43 + random() * 2, Math.ceil(random() * 5)),
    );
    const marks = clusterCells(cells, zoom, region);
    const gaps = marks.flatMap((a, i) =>
      marks
        .slice(i + 1)
        .map((b) =>
          Math.hypot(
            (a.longitude - b.longitude) * pixelsPerDegree,
            ((a.latitude - b.latitude) * pixelsPerDegree) / Math.cos((44 * Math.PI) / 180),
          ),
        ),
    );
    expect(gaps.filter((gap) => gap < 24)).toEqual([]);
  });

  it('gives the same marks whatever the order of the cells, and leaves out those out of sight', () => {
    const cells = [cell(6, 44, 2), cell(6.01, 44, 2), cell(5, 43.5), cell(2.3, 48.9, 9)];
    const marks = clusterCells(cells, zoom, region);
    expect(clusterCells(cells.toReversed(), zoom, region)).toEqual(marks);
    expect(marks.map(({ count }) => count)).toEqual([4, 1]);
  });
});
