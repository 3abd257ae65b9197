import { type FigureRow, type Figures, isTold } from './figures.ts';

/**
 * Rows that tell of nobody in particular; the others together, with the least of those as long as all
 * of them would tell, so that no subtraction from the total, nor of what the reader may read elsewhere,
 * tells them apart. Nothing at all where that would say the total again.
 * @param countTogether people in two rows count once: they cannot be added up.
 */
export async function groupSmall(
  rows: readonly FigureRow[],
  countTogether: (keys: readonly string[]) => Promise<Figures>,
): Promise<{ shown: FigureRow[]; others: Figures | null }> {
  const inOrder = rows
    .filter(({ figures }) => figures.people > 0)
    .toSorted((a, b) => b.figures.people - a.figures.people);
  let shown = inOrder.filter(({ figures }) => isTold(figures));
  const together = inOrder.filter(({ figures }) => !isTold(figures));
  if (together.length === 0) return { shown, others: null };
  const count = () => countTogether(together.map(({ key }) => key));
  let others = await count();
  while (!isTold(others) && shown.length > 0) {
    // Those whom the reader knows already hide nobody.
    const hiding = others.unknown > 0 ? shown.filter(({ figures }) => figures.unknown > 0) : shown;
    const least = hiding.at(-1) ?? shown.at(-1);
    if (!least) break;
    shown = shown.filter((row) => row !== least);
    together.push(least);
    others = await count();
  }
  return shown.length === 0 ? { shown: [], others: null } : { shown, others };
}
