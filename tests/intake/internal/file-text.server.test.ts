import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';

import { readFileText } from '#app/intake/internal/file-text.server.ts';
import { textOfOfficeXml } from '#app/intake/internal/office-text.ts';
import { readZipEntry } from '#app/intake/internal/zip-entry.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { libreOfficeSheet, wordSheet, zipOf } from '#tests/intake/zip-of.ts';

async function pdfOf(write: (document: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const document = new PDFDocument();
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => {
    document.on('end', resolve);
  });
  write(document);
  document.end();
  await ended;
  return Buffer.concat(parts);
}

test('a Word file: cells parted by tabs, headings and items marked, what was struck out left', async () => {
  expect(await readFileText({ name: 'fiche.docx', bytes: wordSheet })).toBe(
    'Titre\tNuit du conte & de la lune\nPublic visé\tAdultes, adolescents\n# Déroulé\n• Éteindre\n• Raconter\nPuis se taire.',
  );
});

test('a LibreOffice file', async () => {
  expect(await readFileText({ name: 'Fiche.ODT', bytes: libreOfficeSheet })).toBe(
    '# Déroulé\nUn tapis <bleu>\n• lire\n• jouer\nLieu\tApt',
  );
});

test('a PDF of two pages: lines, blank lines, form feed', async () => {
  const bytes = await pdfOf((page) => {
    page.text('Objectifs').moveDown(2).text('Lire avec les tout-petits.');
    page.addPage().text('Budget : 120 €');
  });
  expect(await readFileText({ name: 'fiche.pdf', bytes })).toBe(
    'Objectifs\n\nLire avec les tout-petits.\fBudget : 120 €',
  );
});

test.each([
  ['UTF-8', Buffer.from('\uFEFFétoilé')],
  ['Windows', Buffer.from([0xe9, 0x74, 0x6f, 0x69, 0x6c, 0xe9])],
  ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('étoilé', 'utf16le')])],
])('a text in %s', async (_, bytes) => {
  expect(await readFileText({ name: 'fiche.txt', bytes })).toBe('étoilé');
});

test.each([
  ['a broken PDF', 'a.pdf', Buffer.from('%PDF-1.7 nothing'), 'abîmé'],
  ['a broken archive', 'a.docx', Buffer.from('PK\u0003\u0004 nothing'), 'abîmé'],
  ['an archive without a document', 'a.docx', zipOf({ 'a.txt': 'a' }), 'Choisissez un fichier'],
  ['an old Word file', 'a.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'en .docx'],
  ['a picture', 'a.png', Buffer.from([0x89, 0x50, 0, 1]), 'Choisissez un fichier'],
  ['a scan', 'a.txt', Buffer.from(' \n'), 'image numérisée'],
  ['a novel', 'a.txt', Buffer.from('mot '.repeat(20_000)), 'trop long'],
  ['a film', 'a.txt', Buffer.alloc(8_000_001, 'a'), '8 Mo'],
])('%s is refused with what to do', async (_, name, bytes, words) => {
  const refusal = readFileText({ name, bytes });
  await expect(refusal).rejects.toBeInstanceOf(InvalidInput);
  await expect(refusal).rejects.toThrow(words);
});

test('an archive that unpacks to more than it should is cut short', () => {
  const bomb = zipOf({ 'word/document.xml': 'a'.repeat(2_000_000) });
  expect(() => readZipEntry(bomb, 'word/document.xml', 1_000_000)).toThrow();
  expect(readZipEntry(bomb, 'word/document.xml', 3_000_000)).toHaveLength(2_000_000);
});

test('XML made to be slow is read in one pass', () => {
  const start = performance.now();
  for (const piece of ['<', '<w:tc>', '<w:t', '&', '<w:tr><w:tc><w:p>']) {
    textOfOfficeXml(piece.repeat(2_000_000 / piece.length));
  }
  expect(performance.now() - start).toBeLessThan(4000);
});
