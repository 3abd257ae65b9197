/** Values that no honest form sends: wrong types, huge, odd characters, SQL, HTML, paths. */

const nasty = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  'NaN',
  'null',
  'undefined',
  'true',
  '[object Object]',
  '{}',
  '[]',
  '{"$gt":""}',
  "' OR 1=1 --",
  "'; drop table sheets; --",
  '1); select pg_sleep(5); --',
  '" onmouseover="alert(1)',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '\u0000',
  'a\u0000b',
  '\uD800',
  '\uFFFF',
  '\u202Eabc',
  '👩‍👩‍👧‍👦',
  'é'.repeat(300),
  'a'.repeat(5000),
  '%',
  '%%%',
  '\\',
  '\\\\\\',
  '"',
  '"""',
  '-',
  '--',
  '& | ! ( ) : * <->',
  'étoiles:*',
  '((((((((',
  '../../etc/passwd',
  '..%2f..%2f',
  '/etc/passwd\u0000.png',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'http://[::1',
  '9'.repeat(40),
  '-9'.repeat(30),
  '2026-13-45',
  '0000-00-00',
  '+33 6',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-fffffffffffg',
  '=cmd|calc',
  '${7*7}',
  '{{7*7}}',
  '\r\nSet-Cookie: a=b',
  'ﬃ Ⅳ ①',
  '٣٤٥',
  'İıſ',
];

/** Always the same sequence, so that a failure can be seen again. */
export function makeChooser(seed: number) {
  let state = seed >>> 0;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = <Value>(values: readonly Value[]): Value => values[next(values.length)] as Value;
  return {
    next,
    pick,
    /** One of the values above, sometimes two glued together. */
    value: () => (next(4) === 0 ? `${pick(nasty)}${pick(nasty)}` : pick(nasty)),
    /** Any JSON: the wrong type, too deep, too long. */
    json(depth = 0): unknown {
      const kind = next(depth > 4 ? 5 : 8);
      if (kind === 0) return null;
      if (kind === 1) return next(2) === 0;
      if (kind === 2) return pick([0, -1, 1.5, 1e300, 9_007_199_254_740_991, -0]);
      if (kind < 5) return pick(nasty);
      if (kind === 5) return Array.from({ length: next(5) }, () => this.json(depth + 1));
      return Object.fromEntries(
        Array.from({ length: next(5) }, () => [
          pick([...nasty, '__proto__', 'title']),
          this.json(depth + 1),
        ]),
      );
    },
  };
}
