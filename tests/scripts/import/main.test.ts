import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { libraries } from '#db/schema/libraries.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
let folder: string;
let file: string;

const rows = [
  'code_bib;nom;commune;code_postal;code_insee;latitude;longitude',
  'LI17619;Médiathèque de Forcalquier;Forcalquier;04300;04088;43.9594;5.7797',
  'LI1;Bibliothèque municipale;Annot;04240;04008;;',
  'LI2;Bibliothèque;Nulle-Part;00000;;;',
];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'rpbs-import-'));
  file = path.join(folder, 'bibliotheques.csv');
  await writeFile(file, `\uFEFF${rows.join('\r\n')}`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The command as a person runs it, on the database of this test. */
function run(...given: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/import/main.ts', ...given], {
      env: { ...process.env, DATABASE_URL: database.url, LOG_LEVEL: 'silent' },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.once('exit', (code) => resolve({ code, out, err }));
  });
}

const count = () => database.current.db.$count(libraries);

test('tried, written, written again', { timeout: 120_000 }, async () => {
  const trial = await run('libraries', file);
  expect(trial.code).toBe(0);
  expect(trial.out.split('\n')).toEqual([
    'ligne 2\u00A0: à créer, Médiathèque de Forcalquier',
    'ligne 3\u00A0: à créer, Bibliothèque municipale, Annot',
    '    à vérifier\u00A0: sans coordonnées\u00A0: placée au centre de sa commune',
    'ligne 4\u00A0: refusé, Bibliothèque, Nulle-Part',
    '    La commune «\u00A0Nulle-Part\u00A0», code postal 00000 est introuvable.',
    '',
    '3\u00A0lignes\u00A0: 2\u00A0à créer, 0\u00A0à changer, 0\u00A0inchangée, 1\u00A0refusée. 1\u00A0ligne à vérifier.',
    'Rien n’est écrit\u00A0: c’est un essai. Ajoutez --write pour écrire.',
    '',
  ]);
  expect(await count()).toBe(0);

  const written = await run('libraries', file, '--write', '--bref');
  expect(written.out).toContain('2\u00A0créées');
  expect(written.out).not.toContain('ligne 2\u00A0:');
  expect(written.out).toContain('Tout est écrit.');
  expect(await count()).toBe(2);

  const again = await run('libraries', file, '--write');
  expect(again.out).toContain('2\u00A0inchangées');
  expect(again.out).toContain('Rien n’avait à changer.');
  expect(await count()).toBe(2);
});

test.each([
  [[], 'npm run import -- <sorte> <fichier ou adresse>'],
  [['toString', 'x.csv'], 'Sortes'],
  [['libraries', '/nowhere.csv'], 'ne se lit pas'],
  [['communes', 'package.json'], 'colonne'],
])('import %j says what is wrong and ends with 1', { timeout: 60_000 }, async (given, words) => {
  const { code, err, out } = await run(...given);
  expect(err).toContain(words);
  expect(err).not.toContain(' at ');
  expect(out).toBe('');
  expect(code).toBe(1);
});
