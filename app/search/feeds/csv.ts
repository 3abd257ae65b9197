import { stringify } from 'csv-stringify/sync';

import { projectStateLabels } from '#app/sheets/vocabulary.ts';

import { addressOf, type Feed } from './feed.ts';

/**
 * The search as CSV (RFC 4180) for spreadsheets: a byte order mark so that Excel reads the
 * accents, semicolons as French spreadsheets expect, and no cell that would run as a formula.
 */
export function writeCsv(feed: Feed): string {
  const rows = feed.entries.map((entry) => ({
    titre: entry.title,
    resume: entry.summary,
    type: entry.kind ?? '',
    statut: entry.state ? projectStateLabels[entry.state] : '',
    themes: entry.themes.join(', '),
    publics: entry.audiences.join(', '),
    structure: entry.carrierName,
    lieu: entry.placeLabel ?? '',
    commune_insee: entry.communeCode ?? '',
    departement: entry.departementCode ?? '',
    latitude: entry.latitude ?? '',
    longitude: entry.longitude ?? '',
    debut: entry.startsOn ?? '',
    fin: entry.endsOn ?? '',
    realise_aussi_par: entry.replayCount,
    publiee_le: entry.firstPublishedAt.toISOString().slice(0, 10),
    adresse: addressOf(feed, entry),
  }));
  const columns = Object.keys(
    rows[0] ?? { titre: '', resume: '', type: '', statut: '', adresse: '' },
  );
  return stringify(rows, {
    header: true,
    columns,
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
