import { describe, expect, it } from 'vitest';

import { visiblePages } from '#app/ui/pagination.tsx';

describe('pages shown', () => {
  it('keeps the ends, the current page and its neighbours', () => {
    expect(visiblePages(6, 20)).toEqual([1, null, 5, 6, 7, null, 20]);
    expect(visiblePages(1, 20)).toEqual([1, 2, null, 20]);
    expect(visiblePages(20, 20)).toEqual([1, null, 19, 20]);
  });

  it('never hides a single page behind dots', () => {
    expect(visiblePages(4, 7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(visiblePages(1, 3)).toEqual([1, 2, 3]);
    expect(visiblePages(1, 1)).toEqual([1]);
  });
});
