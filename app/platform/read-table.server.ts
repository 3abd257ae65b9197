import { parse } from 'csv-parse/sync';

import { InvalidInput } from './errors.ts';

export type TableRow = {
  /** Line of the file where the row starts, the heading being line 1. */
  line: number;
  /** Trimmed cells by heading. */
  cells: Record<string, string>;
};
export type Table = { columns: string[]; rows: TableRow[] };

const separators = [',', ';', '\t', '|'];

/**
 * A CSV as people export it: UTF-8 with or without its mark, UTF-16 with its mark, or the Windows
 * code page of old spreadsheets; commas, semicolons, tabs or bars, told by the heading.
 * @throws {InvalidInput} when it is no table at all.
 */
export function readTable(bytes: Uint8Array): Table {
  const text = decode(bytes);
  const heading = text.slice(0, text.search(/\r?\n|$/u));
  const delimiter = findSeparator(heading);
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as typeof records;
  } catch (cause) {
    throw new InvalidInput({ '': ['Ce fichier n’est pas un tableau CSV lisible.'] }, undefined, {
      cause,
    });
  }
  const columns = records[0]?.record.map((name) => name.trim()) ?? [];
  if (columns.filter(Boolean).length < 2)
    throw new InvalidInput({ '': ['Ce fichier n’a pas de ligne d’en-tête avec ses colonnes.'] });
  const rows = records.slice(1).map(({ record, info }) => ({
    // A record is counted at its last line.
    line: info.lines - record.join('').split('\n').length + 1,
    cells: Object.fromEntries(columns.map((name, i) => [name, (record[i] ?? '').trim()])),
  }));
  return { columns, rows };
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes); // No UTF-8: an old spreadsheet.
  }
}

/** Bytes 80 to 9F; the others are those of Latin-1. Node's own decoder takes all for Latin-1. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/gu, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** The sign that cuts the heading in most pieces, quoted names left aside. */
function findSeparator(heading: string): string {
  const bare = heading.replace(/"[^"]*"/gu, '');
  const count = (sign: string) => bare.split(sign).length;
  return separators.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

/**
 * Checks that a table has the columns that an import needs.
 * @throws {InvalidInput} naming those that miss.
 */
export function requireColumns(table: Table, names: readonly string[]): void {
  const missing = names.filter((name) => !table.columns.includes(name));
  if (missing.length === 0) return;
  throw new InvalidInput({
    '': [
      `Il manque ${missing.length > 1 ? 'les colonnes' : 'la colonne'} ${missing.join(', ')}. ` +
        `Colonnes lues\u00A0: ${table.columns.slice(0, 12).join(', ')}.`,
    ],
  });
}
