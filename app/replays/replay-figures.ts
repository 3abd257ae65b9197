export type ReplayFigures = {
  libraryCount: number;
  /** Null where nobody said. */
  attendance: number | null;
  medianCostInCents: number | null;
  averageRating: number | null;
};

type Told = {
  libraryId: string;
  attendance: number | null;
  costInCents: number | null;
  rating: number | null;
};

/** The middle of what it cost: one expensive replay does not hide the others. Cents. */
function medianOf(amounts: readonly number[]): number | null {
  const inOrder = amounts.toSorted((a, b) => a - b);
  const middle = inOrder.length / 2;
  const high = inOrder[Math.floor(middle)];
  if (high === undefined) return null;
  const low = Number.isInteger(middle) ? (inOrder[middle - 1] ?? high) : high;
  return Math.round((low + high) / 2);
}

const told = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** What the replays of a sheet say together. */
export function figuresOf(replays: readonly Told[]): ReplayFigures {
  const attendances = told(replays.map(({ attendance }) => attendance));
  const ratings = told(replays.map(({ rating }) => rating));
  return {
    libraryCount: new Set(replays.map(({ libraryId }) => libraryId)).size,
    attendance: attendances.length ? sum(attendances) : null,
    medianCostInCents: medianOf(told(replays.map(({ costInCents }) => costInCents))),
    averageRating: ratings.length ? sum(ratings) / ratings.length : null,
  };
}
