import type { DatePrecision } from '#app/sheets/vocabulary.ts';

/** The fields of the form, as they are written in it. */
export type ReplayFormValues = {
  day: string;
  period: string;
  year: string;
  attendance: string;
  cost: string;
  rating: string;
  advice: string;
  speakerSlugs: string[];
};

type Told = {
  happenedOn: string;
  happenedPrecision: DatePrecision;
  attendance: number | null;
  costInCents: number | null;
  rating: number | null;
  advice: string;
};

const written = (value: number | null) => (value === null ? '' : String(value));

/** A replay as its form shows it; the empty form for none. */
export function toFormValues(
  replay: Told | null,
  speakerSlugs: readonly string[] = [],
): ReplayFormValues {
  if (!replay) {
    const nothing = { day: '', period: '', year: '', attendance: '', cost: '', rating: '' };
    return { ...nothing, advice: '', speakerSlugs: [] };
  }
  const [year = '', month = '1', day = '1'] = replay.happenedOn.split('-');
  const precision = replay.happenedPrecision;
  const period = {
    day: String(Number(month)),
    month: String(Number(month)),
    quarter: `T${Math.ceil(Number(month) / 3)}`,
    year: '',
  }[precision];
  const cents = replay.costInCents;
  return {
    day: precision === 'day' ? String(Number(day)) : '',
    period,
    year,
    attendance: written(replay.attendance),
    cost: cents === null ? '' : (cents / 100).toFixed(cents % 100 ? 2 : 0).replace('.', ','),
    rating: written(replay.rating),
    advice: replay.advice,
    speakerSlugs: [...speakerSlugs],
  };
}
