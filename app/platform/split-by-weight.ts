/**
 * Divides a whole among parts in proportion to their weights, in whole units and without losing
 * one: the units left over by rounding down go to the largest remainders (Hamilton's method).
 * Without any weight, nobody has a part.
 * @param whole in the smallest unit (cents, tenths of percent); the parts come in the same.
 * @param turn of equals, whose turn it is: who divides several wholes goes on with the next part, so
 * that the odd units do not all go to one.
 */
export function splitByWeight(whole: number, weights: readonly number[], turn = 0): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (weight * whole) / total);
  const parts = exact.map(Math.floor);
  const left = whole - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((value, i) => ({
      i,
      rest: value - Math.floor(value),
      place: (i - (turn % exact.length) + exact.length) % exact.length,
    }))
    .toSorted((a, b) => b.rest - a.rest || a.place - b.place);
  for (const { i } of byRemainder.slice(0, left)) parts[i] = (parts[i] ?? 0) + 1;
  return parts;
}
