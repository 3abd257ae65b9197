import type { DatePoint } from './content.ts';
import type { DatePrecision } from './vocabulary.ts';

/** One expression of the text: a moment, or a start and an end. */
export type DateMention = { start: DatePoint; end: DatePoint | null };

type Groups = Record<string, string | undefined>;
type DatePattern = { pattern: RegExp; read: (groups: Groups) => DateMention | null };

// The patterns meet words without accents or typographic apostrophes: see `read-dates.ts`.
const months = [
  'janvier|janv?\\.?',
  'fevrier|fevr?\\.?',
  'mars',
  'avril|avr\\.?',
  'mai',
  'juin',
  'juillet|juil\\.?',
  'aout',
  'septembre|sept?\\.?',
  'octobre|oct\\.?',
  'novembre|nov\\.?',
  'decembre|dec\\.?',
];
const month = `(?:${months.join('|')})`;
const day = '(?:[12]?\\d|3[01])(?:er)?';
const year = '(?:19|20)\\d\\d';
const part = "(?:(?:debut|fin|mi|milieu|courant)[ -](?:de |d')?)?";
const to = `\\s*(?:au|a|et|-|–|—|/|jusqu'a|jusqu'en|&)\\s*(?:la |le )?${part}`;
const weekday = '(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\s+)?';
const ofYear = "(?:\\s+(?:de|d'|en))?(?:\\s+(?:l'annee|annee))?\\s+";

const ordinals = [
  '1er?|premier|i',
  '2(?:e|eme|nd)?|deuxieme|second|ii',
  '3(?:e|eme)?|troisieme|iii',
  '4(?:e|eme)?|quatrieme|dernier|iv',
];
const seasons = ['hiver', 'printemps', 'ete', 'automne'];
/** School holidays by the month in which they begin, and the one where they end if it is later. */
const holidays: [string, number, number?][] = [
  ['noel', 12],
  ['(?:fevrier|hiver)', 2],
  ['(?:printemps|paques)', 4],
  ['(?:la )?toussaint', 10],
  ['ete', 7, 8],
];

function monthNumber(name: string): number {
  return months.findIndex((names) => new RegExp(`^(?:${names})$`, 'iu').test(name)) + 1;
}

function point(
  yearText: string | undefined,
  monthNumber: number,
  dayText: string | undefined,
  precision: DatePrecision,
): DatePoint | null {
  const yearNumber = Number((yearText ?? '').length === 2 ? `20${yearText}` : yearText);
  const dayNumber = Number.parseInt(dayText ?? '1', 10);
  const date = new Date(Date.UTC(yearNumber, monthNumber - 1, dayNumber));
  const exists = date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === dayNumber;
  return exists && yearNumber >= 1900 && yearNumber < 2100
    ? { date: date.toISOString().slice(0, 10), precision }
    : null;
}

function mention(start: DatePoint | null, end?: DatePoint | null): DateMention | null {
  if (start === null || end === null) return null;
  return { start, end: end ?? null };
}

function quarter(groups: Groups, names: readonly string[], offset = 0): DateMention | null {
  const at = names.findIndex((name) => new RegExp(`^(?:${name})$`, 'iu').test(groups['nth'] ?? ''));
  const number = (at < 0 ? Number(groups['nth']) - 1 : at) + offset;
  return number >= 0 && number < 4
    ? mention(point(groups['year'], number * 3 + 1, '1', 'quarter'))
    : null;
}

const season = (group: string) => `(?<${group}>${seasons.join('|')})`;

function pattern(source: string, read: DatePattern['read']): DatePattern {
  return { pattern: new RegExp(`(?<![\\p{L}\\d/])${source}(?![\\p{L}\\d])`, 'giu'), read };
}

/** From the most to the least precise: an expression that is read is hidden from the next ones. */
export const datePatterns: readonly DatePattern[] = [
  pattern(`(?<year>${year})-(?<month>\\d\\d)-(?<day>\\d\\d)`, (g) =>
    mention(point(g['year'], Number(g['month']), g['day'], 'day')),
  ),
  pattern(`(?<day>\\d{1,2})[/. -](?<month>\\d{1,2})[/. -](?<year>${year})`, (g) =>
    mention(point(g['year'], Number(g['month']), g['day'], 'day')),
  ),
  pattern(`(?<day>\\d{1,2})[/.](?<month>\\d{1,2})[/.](?<year>\\d\\d)`, (g) =>
    mention(point(g['year'], Number(g['month']), g['day'], 'day')),
  ),
  pattern(
    `(?:du )?${weekday}(?<day>${day})\\s+(?<month>${month})(?:\\s+(?<first>${year}))?${to}${weekday}(?<day2>${day})\\s+(?<month2>${month})\\s+(?<year>${year})`,
    (g) =>
      mention(
        point(g['first'] ?? g['year'], monthNumber(g['month']!), g['day'], 'day'),
        point(g['year'], monthNumber(g['month2']!), g['day2'], 'day'),
      ),
  ),
  pattern(
    `(?:du )?${weekday}(?<day>${day})${to}${weekday}(?<day2>${day})\\s+(?<month>${month})\\s+(?<year>${year})`,
    (g) => {
      const number = monthNumber(g['month']!);
      return mention(
        point(g['year'], number, g['day'], 'day'),
        point(g['year'], number, g['day2'], 'day'),
      );
    },
  ),
  pattern(`${weekday}(?<day>${day})\\s+(?<month>${month})\\s+(?<year>${year})`, (g) =>
    mention(point(g['year'], monthNumber(g['month']!), g['day'], 'day')),
  ),
  pattern(
    `(?:de |d')?${part}(?<month>${month})(?:\\s+(?<first>${year}))?${to}(?<month2>${month})\\s+(?<year>${year})`,
    (g) =>
      mention(
        point(g['first'] ?? g['year'], monthNumber(g['month']!), '1', 'month'),
        point(g['year'], monthNumber(g['month2']!), '1', 'month'),
      ),
  ),
  ...holidays.map(([name, first, last]) =>
    pattern(`(?:grandes )?vacances (?:de |d')${name}${ofYear}(?<year>${year})`, (g) =>
      mention(
        point(g['year'], first, '1', 'month'),
        last === undefined ? undefined : point(g['year'], last, '1', 'month'),
      ),
    ),
  ),
  pattern(`noel${ofYear}(?<year>${year})`, (g) => mention(point(g['year'], 12, '1', 'month'))),
  pattern(`${part}(?<month>${month})${ofYear}(?<year>${year})`, (g) =>
    mention(point(g['year'], monthNumber(g['month']!), '1', 'month')),
  ),
  pattern(`(?<month>0?[1-9]|1[0-2])[/.-](?<year>${year})`, (g) =>
    mention(point(g['year'], Number(g['month']), '1', 'month')),
  ),
  pattern(`(?<year>${year})[/-](?<month>0[1-9]|1[0-2])(?![/-])`, (g) =>
    mention(point(g['year'], Number(g['month']), '1', 'month')),
  ),
  pattern(`(?<nth>${ordinals.join('|')})\\s+trim(?:estre|\\.)?${ofYear}(?<year>${year})`, (g) =>
    quarter(g, ordinals),
  ),
  pattern(`[TQ](?<nth>[1-4])\\s*(?<year>${year})`, (g) => quarter(g, [])),
  pattern(
    `(?<nth>1er?|premier|2(?:e|eme|nd)?|deuxieme|second|dernier)\\s+sem(?:estre|\\.)?${ofYear}(?<year>${year})`,
    (g) => {
      const isFirst = /^(?:1|premier)/iu.test(g['nth']!);
      return mention(
        point(g['year'], isFirst ? 1 : 7, '1', 'quarter'),
        point(g['year'], isFirst ? 4 : 10, '1', 'quarter'),
      );
    },
  ),
  pattern(`(?<nth>hiver)\\s+(?:${year})\\s*[-/–]\\s*(?<year>${year}|\\d\\d)`, (g) =>
    quarter(g, seasons),
  ),
  pattern(
    `${season('nth')}\\s*(?:-|/|a|et|a l'|et l')\\s*${season('last')}${ofYear}(?<year>${year})`,
    (g) =>
      mention(
        quarter(g, seasons)?.start ?? null,
        quarter({ ...g, nth: g['last'] }, seasons)?.start ?? null,
      ),
  ),
  pattern(`${part}(?:l')?${season('nth')}${ofYear}(?<year>${year})`, (g) => quarter(g, seasons)),
  pattern(`${part}rentree(?: scolaire)?${ofYear}(?<year>${year})`, (g) =>
    mention(point(g['year'], 9, '1', 'month')),
  ),
  pattern(
    `(?:annee scolaire|saison|annee)\\s+(?<first>${year})\\s*[-/–]\\s*(?<year>${year}|\\d\\d)`,
    (g) => mention(point(g['first'], 9, '1', 'month'), point(g['year'], 6, '1', 'month')),
  ),
  pattern(`(?<first>${year})${to}(?<year>${year})`, (g) =>
    mention(point(g['first'], 1, '1', 'year'), point(g['year'], 1, '1', 'year')),
  ),
  pattern(`(?<which>debut|fin)[ -](?:de |d')?(?:l'annee |annee )?(?<year>${year})`, (g) =>
    mention(point(g['year'], g['which']?.toLowerCase() === 'fin' ? 10 : 1, '1', 'quarter')),
  ),
  pattern(`(?<year>${year})`, (g) => mention(point(g['year'], 1, '1', 'year'))),
];
