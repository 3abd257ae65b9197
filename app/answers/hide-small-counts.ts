import { leastShown } from '#app/platform/least-shown.ts';

export type ThemeCount = {
  label: string;
  asked: number;
  answered: number;
  medianInHours: number | null;
};
export type ShownCount = {
  label: string;
  asked: number | null;
  answered: number | null;
  medianInHours: number | null;
};

export const otherThemes = 'Autres thèmes';

/** A count, or null below five; a median of fewer than five delays is not said either. */
export function hideSmall({ label, asked, answered, medianInHours }: ThemeCount): ShownCount {
  const isKnown = answered >= leastShown;
  return {
    label,
    asked: asked >= leastShown ? asked : null,
    answered: isKnown ? answered : null,
    medianInHours: isKnown ? medianInHours : null,
  };
}

/**
 * Themes with five questions and more; the others together, with the least of those as long as they
 * are fewer than five, so that no subtraction from the total tells them apart.
 */
export function groupSmallThemes(themes: readonly ThemeCount[]): ShownCount[] {
  const inOrder = themes.toSorted((a, b) => b.asked - a.asked || a.label.localeCompare(b.label));
  const shown = inOrder.filter(({ asked }) => asked >= leastShown);
  const small = inOrder.filter(({ asked }) => asked < leastShown);
  const sum = (rows: readonly ThemeCount[], name: 'asked' | 'answered') =>
    rows.reduce((total, row) => total + row[name], 0);
  while (small.length > 0 && sum(small, 'asked') < leastShown && shown.length > 0)
    small.push(shown.pop()!);
  if (small.length === 0) return hideAnswered(shown.map(hideSmall));
  const others: ThemeCount = {
    label: otherThemes,
    asked: sum(small, 'asked'),
    answered: sum(small, 'answered'),
    medianInHours: null,
  };
  return hideAnswered([...shown, others].map(hideSmall));
}

/** One hidden number alone would be the difference: the least of the others goes with it. */
function hideAnswered(rows: ShownCount[]): ShownCount[] {
  if (rows.filter(({ answered }) => answered === null).length !== 1) return rows;
  const known = rows.flatMap(({ answered }) => answered ?? []);
  const least = rows.find(({ answered }) => answered === Math.min(...known));
  return rows.map((row) => (row === least ? { ...row, answered: null, medianInHours: null } : row));
}
