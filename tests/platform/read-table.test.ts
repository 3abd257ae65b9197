import { expect, test } from 'vitest';

import { InvalidInput } from '#app/platform/errors.ts';
import { readTable, requireColumns } from '#app/platform/read-table.server.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const expected = [
  { line: 2, cells: { nom: 'Médiathèque d’été', commune: 'Gap; centre' } },
  { line: 3, cells: { nom: 'A, B', commune: '' } },
];

test.each([
  ['commas', bytes('nom,commune\nMédiathèque d’été,Gap; centre\n"A, B",\n')],
  [
    'semicolons and Windows line ends',
    bytes('nom;commune\r\nMédiathèque d’été;"Gap; centre"\r\nA, B;\r\n'),
  ],
  ['tabs', bytes('nom\tcommune\nMédiathèque d’été\tGap; centre\nA, B\t')],
  ['the mark of UTF-8', bytes('\uFEFFnom,commune\nMédiathèque d’été,Gap; centre\n"A, B",')],
  [
    'UTF-16',
    new Uint8Array(
      Buffer.from('\uFEFFnom;commune\nMédiathèque d’été;"Gap; centre"\nA, B;', 'utf16le'),
    ),
  ],
  [
    'the Windows code page',
    // 0x92 is its curly apostrophe.
    new Uint8Array(
      Buffer.from(
        'nom;commune\nM\u00e9diath\u00e8que d\u0092\u00e9t\u00e9;"Gap; centre"\nA, B;',
        'latin1',
      ),
    ),
  ],
])('reads a table with %s', (_, given) => {
  expect(readTable(given)).toEqual({ columns: ['nom', 'commune'], rows: expected });
});

test('tells the line of a row after a cell of several lines and an empty line', () => {
  const { rows } = readTable(bytes('a,b\n"un\ndeux",x\n\ny,z\n'));
  expect(rows.map((row) => row.line)).toEqual([2, 5]);
});

test('refuses what is no table, and names the columns that miss', () => {
  expect(() => readTable(bytes(''))).toThrow(InvalidInput);
  expect(() => readTable(bytes('<html><body>Bonjour</body></html>'))).toThrow('en-tête');
  expect(() => requireColumns(readTable(bytes('a,b\n1,2')), ['a', 'code_bib', 'nom'])).toThrow(
    'code_bib, nom',
  );
});
