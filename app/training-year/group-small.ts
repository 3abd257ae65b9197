import { leastShown } from '#app/platform/least-shown.ts';

import type { FigureRow, Figures } from './figures.ts';

/**
 * Rows of five people and more; the others together, with the least of those as long as all of them
 * are fewer than five, so that no subtraction from the total tells them apart. Nothing at all where
 * that would say the total again.
 * @param countTogether people in two rows count once: they cannot be added up.
 */
export async function groupSmall(
  rows: readonly FigureRow[],
  countTogether: (keys: readonly string[]) => Promise<Figures>,
): Promise<{ shown: FigureRow[]; others: Figures | null }> {
  const inOrder = rows
    .filter(({ figures }) => figures.people > 0)
    .toSorted((a, b) => b.figures.people - a.figures.people);
  const shown = inOrder.filter(({ figures }) => figures.people >= leastShown);
  const small = inOrder.filter(({ figures }) => figures.people < leastShown);
  if (small.length === 0) return { shown, others: null };
  const keysOf = () => small.map(({ key }) => key);
  let others = await countTogether(keysOf());
  const least = shown.at(-1);
  if (others.people < leastShown && least) {
    shown.pop();
    small.push(least);
    others = await countTogether(keysOf());
  }
  return shown.length === 0 ? { shown: [], others: null } : { shown, others };
}
