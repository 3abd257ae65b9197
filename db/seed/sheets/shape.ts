import type { DatePoint } from '#app/sheets/content.ts';
import type {
  DurationUnit,
  ItemType,
  Licence,
  ProjectState,
  SheetKind,
  SheetSection,
  Visibility,
} from '#app/sheets/vocabulary.ts';
import type { AgeBand, PerimeterKind, WouldDoAgain } from '#app/sheets/form-vocabulary.ts';

/** A demonstration account, by the part of its address before the @. */
export type Author =
  | 'camille'
  | 'sacha'
  | 'nora'
  | 'nadia.benali'
  | 'yves.imbert'
  | 'ines.arnaud'
  | 'lea.fontana'
  | 'karim.haddad'
  | 'mireille.aubert'
  | 'lucie.ferrand';

/** A date that follows the seed day, so that the demonstration never ages. */
export type Moment = (today: Date) => DatePoint;

export type SeededReplay = {
  by: Author;
  /** Slug; it need not be the library of who wrote it down. */
  library: string;
  when: Moment;
  attendance?: number;
  euros?: number;
  rating?: 1 | 2 | 3 | 4 | 5;
  advice?: string;
};

export type SeededComment = {
  by: Author;
  daysAgo: number;
  body: string;
  answers?: { by: Author; daysAgo: number; body: string }[];
};

/**
 * A sheet of the demonstration. Long texts are in the notation of the plain text areas (« - » for
 * items, « ## » for headings); amounts are in euros; names of people are invented, places and
 * institutions are real.
 */
export type SeededSheet = {
  key: string;
  title: string;
  summary: string;
  kind: SheetKind;
  state: ProjectState;
  themes: string[];
  audiences: string[];
  author: Author;
  coauthor?: Author;
  /** Slug of the carrying library. */
  library?: string;
  /** A carrier that is no library. */
  structure?: string;
  /** By default the carrying library. */
  place?: { library?: string; commune?: string; label?: string };
  perimeters?: [kind: PerimeterKind, code: string | null, label: string][];
  start?: Moment;
  end?: Moment;
  context: string;
  objectives?: string;
  running?: string;
  technicalNeeds?: string;
  humanMeans?: string;
  materialMeans?: string;
  preparation?: [amount: number, unit: DurationUnit];
  expenses?: [item: string, euros: number][];
  fundings?: [funder: string, foreseen: number, obtained?: number][];
  budgetNote?: string;
  partners?: [name: string, role?: string][];
  speakers?: [name: string, role?: string][];
  toFetch?: [type: ItemType, title: string, url: string, downloads?: number][];
  communication?: string;
  attendance?: Partial<Record<AgeBand, number>>;
  satisfaction?: [average: number, answers: number];
  worked?: string;
  failed?: string;
  again?: WouldDoAgain;
  advice?: string;
  contact?: [name: string, role: string, note?: string];
  licence?: Licence;
  visibility?: Partial<Record<SheetSection, Visibility>>;
  /** Without it, the sheet is a draft. */
  publishedDaysAgo?: number;
  /** « Toujours vrai », after the publication. */
  verifiedDaysAgo?: number;
  /** A first version, published before the project took place: without what it brought. */
  firstPublishedDaysAgo?: number;
  isWithdrawn?: true;
  isArchived?: true;
  adaptedFrom?: string;
  replays?: SeededReplay[];
  comments?: SeededComment[];
};

function dateOf(year: number, monthIndex: number, day: number): string {
  return new Date(Date.UTC(year, monthIndex, day)).toISOString().slice(0, 10);
}

/** So many months from the seed day, on this day, or that month as a whole. */
export function inMonths(offset: number, day?: number): Moment {
  return (today) => ({
    date: dateOf(today.getUTCFullYear(), today.getUTCMonth() + offset, day ?? 1),
    precision: day === undefined ? 'month' : 'day',
  });
}

/** So many quarters from the current one. */
export function inQuarters(offset: number): Moment {
  return (today) => ({
    date: dateOf(today.getUTCFullYear(), (Math.floor(today.getUTCMonth() / 3) + offset) * 3, 1),
    precision: 'quarter',
  });
}

/** In a year counted from the current one: the year, its nth month, a day of that month. */
export function inYears(offset: number, month?: number, day?: number): Moment {
  return (today) => ({
    date: dateOf(today.getUTCFullYear() + offset, (month ?? 1) - 1, day ?? 1),
    precision: month === undefined ? 'year' : day === undefined ? 'month' : 'day',
  });
}
