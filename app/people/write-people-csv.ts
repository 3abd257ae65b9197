import { stringify } from 'csv-stringify/sync';

import { personAddress } from './addresses.ts';
import type { PersonSummary } from './person-summary.ts';
import { languageLabels } from './vocabulary.ts';

const columns = [
  'nom',
  'fonction',
  'bibliotheque',
  'commune',
  'departement',
  'peut_aider',
  'cherche',
  'themes',
  'langues',
  'adresse',
] as const;

/**
 * People as CSV for French spreadsheets: byte order mark, semicolons, and no cell that would run as
 * a formula. What somebody does not show is an empty cell.
 */
export function writePeopleCsv(people: readonly PersonSummary[], appUrl: string): string {
  const rows = people.map((person): Record<(typeof columns)[number], string> => ({
    nom: person.name,
    fonction: person.jobTitle ?? '',
    bibliotheque: person.library?.displayName ?? '',
    commune: person.library?.commune ?? '',
    departement: person.library?.departement.code ?? '',
    peut_aider: person.offers.map(({ label }) => label).join(', '),
    cherche: person.seeks.map(({ label }) => label).join(', '),
    themes: person.themes.join(', '),
    langues: person.languages.map((each) => languageLabels[each]).join(', '),
    adresse: `${appUrl}${personAddress(person.slug)}`,
  }));
  return stringify(rows, {
    header: true,
    columns: [...columns],
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
