import { stringify } from 'csv-stringify/sync';

import { formatShortDate } from '#app/ui/format.ts';

import type { ShownFigures } from './figures.ts';
import type { TrainingYear } from './read-training-year.server.ts';
import { partTitles, sayTitle, unnamedPeople } from './say-year.ts';

/** `1.5` → « 1,5 », as French spreadsheets read it. */
const decimal = (value: number) => String(value).replace('.', ',');

/** Hours with two decimals at most; what is not told is empty. */
function cells(figures: ShownFigures | null): string[] {
  if (!figures) return ['', '', '', ''];
  const { minutes, halfDays, people, presenceRate } = figures;
  return [
    decimal(Math.round((minutes / 60) * 100) / 100),
    String(halfDays),
    String(people),
    presenceRate === null ? '' : decimal(presenceRate),
  ];
}

/**
 * A year as CSV for French spreadsheets: byte order mark, semicolons, and no cell that would run as a
 * formula. Each line says of which table it is.
 */
export function writeYearCsv(bilan: TrainingYear): string {
  const { title, whose } = sayTitle(bilan);
  const year = String(bilan.year);
  const rows = [
    ...(bilan.total ? [['Ensemble', whose || title, year, '', ...cells(bilan.total)]] : []),
    ...bilan.parts.flatMap(({ part, rows: lines }) =>
      lines.map(({ label, figures }) => [
        partTitles[part].caption,
        label,
        year,
        '',
        ...cells(figures),
      ]),
    ),
    ...bilan.people.map(({ name, trainings, figures }) => [
      'Par personne',
      name ?? unnamedPeople,
      year,
      trainings.join(', '),
      ...cells(figures),
    ]),
    ...bilan.sessions.map(({ title: session, startsAt, figures }) => [
      'Sessions',
      session,
      year,
      startsAt ? formatShortDate(startsAt) : '',
      ...cells(figures),
    ]),
  ];
  return stringify(rows, {
    header: true,
    columns: [
      'tableau',
      'ligne',
      'annee',
      'detail',
      'heures suivies',
      'demi-journees suivies',
      'personnes',
      'taux de presence',
    ],
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
