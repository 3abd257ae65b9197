import { stringify } from 'csv-stringify/sync';

import { formatDate } from '#app/ui/format.ts';

import type { RegistrantList } from './list-registrants.server.ts';
import { registrantStatusLabels, registrationStateLabels } from './vocabulary.ts';

/**
 * Who comes to a session as CSV for French spreadsheets: byte order mark, semicolons, and no cell that
 * would run as a formula. Who waits has their rank.
 */
export function writeRegistrantsCsv(list: RegistrantList): string {
  const questions = list.questions.map((label, i) => `question ${i + 1}\u00A0: ${label}`);
  const rows = [list.registered, list.held, list.waiting].flatMap((group) =>
    group.map((one, i) => [
      registrationStateLabels[one.state],
      one.state === 'waiting' ? String(i + 1) : '',
      one.name,
      one.email ?? '',
      one.registeredBy ?? '',
      one.library,
      one.departementCode,
      registrantStatusLabels[one.status],
      formatDate(one.askedAt),
      one.dueWords,
      ...one.answers,
    ]),
  );
  return stringify(rows, {
    header: true,
    columns: [
      'etat',
      'rang',
      'nom',
      'courriel',
      'inscrit par',
      'bibliotheque',
      'departement',
      'statut',
      'demande le',
      'reponse attendue avant',
      ...questions,
    ],
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
