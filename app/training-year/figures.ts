import { leastShown } from '#app/platform/least-shown.ts';

/** What was followed, by some people, within a year. */
export type Figures = {
  /** Those that each followed, added up. */
  minutes: number;
  /** Half-days that somebody followed, once for each person. */
  halfDays: number;
  /** Once each. */
  people: number;
  /** Half-days for which something was noted of somebody. */
  noted: number;
  /** Of the people, those of whom this reader may read nothing else. */
  unknown: number;
};

/** As a reader sees it. */
export type ShownFigures = {
  minutes: number;
  halfDays: number;
  people: number;
  /** Of what was noted, how much was followed, from 0 to 1 by hundredths; null where nothing was. */
  presenceRate: number | null;
};

/**
 * Whether figures tell of nobody in particular: five people at least, and as many, or none, once the
 * reader takes away what they may read elsewhere.
 */
export const isTold = ({ people, unknown }: Pick<Figures, 'people' | 'unknown'>): boolean =>
  people >= leastShown && (unknown === 0 || unknown >= leastShown);

export type FigureRow = { key: string; figures: Figures };

export function toShown({ minutes, halfDays, people, noted }: Figures): ShownFigures {
  const presenceRate = noted === 0 ? null : Math.round((halfDays / noted) * 100) / 100;
  return { minutes, halfDays, people, presenceRate };
}
