import { inflateSync } from 'node:zlib';

/** What a test asks of a PDF of ours: pages, title, tags, and the words in the order of drawing. */
export type ReadPdf = {
  pageCount: number;
  title: string;
  language: string;
  isTagged: boolean;
  /** Roles of the tags: H1, P, L… */
  roles: string[];
  text: string;
};

type Thing = { head: string; stream: string };

/** Reads the PDFs that pdfkit writes; not a reader of any PDF. */
export function readPdf(bytes: Buffer): ReadPdf {
  const things = readThings(bytes);
  const all = [...things.values()];
  const info = all.find(({ head }) => head.includes('/Creator'));
  const titleId = /\/Title (\d+) 0 R/u.exec(info?.head ?? '')?.[1] ?? '';
  const title = things.get(titleId)?.head ?? '';
  const roles = all.flatMap(({ head }) =>
    head.includes('/S /') && head.includes('/P ') ? (/\/S \/(\w+)/u.exec(head)?.[1] ?? []) : [],
  );
  return {
    pageCount: all.filter(({ head }) => /\/Type \/Page\b(?!s)/u.test(head)).length,
    title: textOf(/^\((.*)\)$/su.exec(title)?.[1] ?? ''),
    language: all.map(({ head }) => /\/Lang \(([^)]*)\)/u.exec(head)?.[1]).find(Boolean) ?? '',
    isTagged: all.some(({ head }) => head.includes('/MarkInfo')),
    roles: [...new Set(roles)],
    text: readWords(things),
  };
}

function readThings(bytes: Buffer): Map<string, Thing> {
  const source = bytes.toString('latin1');
  const things = new Map<string, Thing>();
  for (const found of source.matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gsu)) {
    const [, id = '', body = ''] = found;
    const [head = '', raw] = body.split(/stream\n/su, 2);
    const stream = raw?.replace(/\nendstream$/su, '') ?? '';
    const isDeflated = head.includes('/FlateDecode');
    things.set(id, {
      head,
      stream: isDeflated ? inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : stream,
    });
  }
  return things;
}

/** A string of the file: UTF-16 when it says so. */
function textOf(raw: string): string {
  const bytes = raw.replaceAll(/\\([()\\nr])/gu, (_, letter: string) =>
    letter === 'n' ? '\n' : letter === 'r' ? '\r' : letter,
  );
  if (!bytes.startsWith('þÿ')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}

type Letters = string[];

/** What each glyph of each typeface stands for. */
function readLetters(things: Map<string, Thing>): Map<string, Letters> {
  const letters = new Map<string, Letters>();
  for (const { head } of things.values()) {
    const fonts = /\/Font <<(.*?)>>/su.exec(head)?.[1] ?? '';
    for (const [, name = '', id = ''] of fonts.matchAll(/\/(F\d+) (\d+) 0 R/gu)) {
      const map = /\/ToUnicode (\d+) 0 R/u.exec(things.get(id)?.head ?? '')?.[1];
      const cmap = things.get(map ?? '')?.stream ?? '';
      letters.set(name, readMap(cmap));
    }
  }
  return letters;
}

function readMap(cmap: string): Letters {
  const letters: Letters = [];
  for (const [, from = '0', list = ''] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[(.*?)\]/gsu)) {
    [...list.matchAll(/<([0-9a-f ]*)>/gu)].forEach(([, hex = ''], i) => {
      const bytes = Buffer.from(hex.replaceAll(' ', ''), 'hex');
      letters[Number.parseInt(from, 16) + i] = bytes.swap16().toString('utf16le');
    });
  }
  return letters;
}

function readWords(things: Map<string, Thing>): string {
  const letters = readLetters(things);
  const words: string[] = [];
  for (const { stream } of things.values()) {
    let font: Letters = [];
    for (const [, name, shown] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/gsu)) {
      if (name) font = letters.get(name) ?? [];
      if (shown === undefined) continue;
      const glyphs = [...shown.matchAll(/<([0-9a-f]*)>/gu)].map(([, hex = '']) => hex).join('');
      words.push(
        (glyphs.match(/.{4}/gu) ?? []).map((hex) => font[Number.parseInt(hex, 16)] ?? '').join(''),
      );
    }
    if (stream.includes(' TJ')) words.push('\n');
  }
  // Lines of one paragraph end with their space, so that words do not run into each other.
  return words.join('').replaceAll('\u00A0', ' ');
}
