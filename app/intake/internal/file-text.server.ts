import { InvalidInput } from '#app/platform/errors.ts';

import { textOfOfficeXml } from './office-text.ts';
import { readPdfText } from './pdf-text.server.ts';
import { readZipEntry } from './zip-entry.server.ts';

/** What may come out of a file; a sheet holds less, and says so itself. */
const mostCharacters = 60_000;
const largestFileInBytes = 8_000_000;
const largestXmlInBytes = 8_000_000;

/** Where each zipped format keeps its text. */
const officeEntries = { docx: 'word/document.xml', odt: 'content.xml' } as const;
type FileKind = keyof typeof officeEntries | 'pdf' | 'text';

/** What a file is, by its first bytes; its name only tells the zipped formats apart. */
function kindOf(name: string, bytes: Uint8Array): FileKind | null {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK')) {
    const extension = name.toLowerCase().split('.').at(-1);
    return extension === 'docx' || extension === 'odt' ? extension : null;
  }
  const isOldWord = start.startsWith('\u00D0\u00CF\u0011\u00E0') || start.startsWith('{\\rtf');
  return isOldWord ? null : 'text';
}

/** UTF-16 with its mark, UTF-8, or what Windows writes by default. */
function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: a text of an older Windows.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function refuse(sentence: string, cause?: unknown): InvalidInput {
  return new InvalidInput({ file: [sentence] }, sentence, { cause });
}

const tooLong = 'Ce document est trop long pour une fiche. Copiez-en la partie utile et collez-la.';
const unreadable =
  'Ce fichier est abîmé, protégé ou trop compliqué. Copiez-en le texte et collez-le.';
const wrongKind =
  'Choisissez un fichier .docx, .odt, .pdf, .txt ou .md. Un ancien .doc s’enregistre en .docx.';

/**
 * The text of a file: plain text, Markdown, Word (.docx), LibreOffice (.odt) or PDF.
 * @throws {InvalidInput} on `file` for a file too large, of another kind, or without text;
 * {TooMany} when two PDF are being read already.
 */
export async function readFileText(file: { name: string; bytes: Uint8Array }): Promise<string> {
  if (file.bytes.length > largestFileInBytes)
    throw refuse('Ce fichier est trop gros : au plus 8 Mo.');
  const kind = kindOf(file.name, file.bytes);
  if (kind === null) throw refuse(wrongKind);
  const text = await textOf(kind, file.bytes);
  if (text.trim() === '') {
    throw refuse(
      'Nous ne trouvons pas de texte dans ce fichier : c’est peut-être une image numérisée. Copiez-en le texte et collez-le.',
    );
  }
  if (text.length > mostCharacters) throw refuse(tooLong);
  return text;
}

async function textOf(kind: FileKind, bytes: Uint8Array): Promise<string> {
  if (kind === 'pdf') {
    const answer = await readPdfText(bytes, mostCharacters);
    if ('text' in answer) return answer.text;
    throw 'isTooLong' in answer ? refuse(tooLong) : refuse(unreadable, answer.failure);
  }
  const text = kind === 'text' ? decodeText(bytes) : officeText(bytes, officeEntries[kind]);
  if (text === null) throw refuse(wrongKind);
  return text;
}

function officeText(bytes: Uint8Array, entry: string): string | null {
  try {
    const xml = readZipEntry(bytes, entry, largestXmlInBytes);
    return xml && textOfOfficeXml(xml.toString('utf8'));
  } catch (cause) {
    throw refuse(unreadable, cause);
  }
}
