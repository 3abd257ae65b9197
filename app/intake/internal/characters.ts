/**
 * The odd characters that Word and PDF leave in a copied text. Bullets of the Symbol and Wingdings
 * fonts are copied as characters of the private-use area (U+F0B7 for « • »), which no other font
 * can draw.
 */

export const bullet = '•';

const ligatures: Record<string, string> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Symbol and Wingdings characters that are not bullets. */
const drawnSigns: Record<string, string> = {
  '\uF0E0': '→',
  '\uF0E8': '→',
  '\uF0AE': '→',
  '\uF0F0': '→',
  '\uF06F': '☐',
  '\uF0A8': '☐',
  '\uF0FE': '☑',
  '\uF028': '☎',
  '\uF02A': '✉',
};

// oxlint-disable-next-line no-control-regex -- Word's own line break
const lineBreaks = /\r\n?|\u2028|\u2029|\u000B/gu;
/** Soft hyphens, zero-width characters, byte-order marks, and the mark of an undecodable byte. */
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF\uFFFC\uFFFD]/gu;
// oxlint-disable-next-line no-control-regex -- these are what a broken extraction leaves behind
const controls = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/gu;
const spaces = /[ \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;
const privateUse = /[\uE000-\uF8FF]/gu;

/** One kind of line break and of space; no ligature, no invisible character. */
export function settleCharacters(text: string): string {
  return text
    .normalize('NFC')
    .replace(lineBreaks, '\n')
    .replace(invisible, '')
    .replace(controls, '')
    .replace(/[ﬀ-ﬆ]/gu, (sign) => ligatures[sign] ?? sign)
    .replace(privateUse, (sign) => drawnSigns[sign] ?? sign)
    .replace(spaces, ' ')
    .replace(/(\*\*|__)(?=\S)(.{1,200}?)(?<=\S)\1/gu, '$2')
    .replace(
      /(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])([^*_\n]{1,200}?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu,
      '$2',
    );
}

const bulletSign = '[•●▪■◾◦○‣⁃∙➢➤►▶✓✔✗❖◆◇\\uE000-\\uF8FF]+|[-–—·*](?=[ \\t])|o(?=\\t| {2,})';
const inlineBullet = /(?<=\S) +[\uF0B7\uF0A7\uF0D8\uF076\uF0FC\uF02D] +(?=\S)/gu;
const lineBullet = new RegExp(`^[ \\t]*(?:${bulletSign})[ \\t]*(?=\\S)`, 'gmu');
/** A bullet that the copy has left alone on its line, its text on the next. */
const loneBullet = new RegExp(`^[ \\t]*(?:${bulletSign})[ \\t]*\\n+(?=[ \\t]*\\S)`, 'gmu');

/** Every bullet becomes « • » at the start of a line of its own. */
export function settleBullets(text: string): string {
  return text
    .replace(inlineBullet, `\n${bullet} `)
    .replace(loneBullet, `${bullet} `)
    .replace(lineBullet, `${bullet} `)
    .replace(privateUse, ' ');
}

/** Spaces: one between words, none at the ends of lines; a tab stays, it separates two cells. */
export function settleSpaces(text: string): string {
  return text
    .replace(/ *\t[ \t]*/gu, '\t')
    .replace(/ {2,}/gu, ' ')
    .replace(/^[ \t]+|[ \t]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n');
}
