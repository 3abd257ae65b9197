/**
 * Words that the end of a line has cut (« biblio-/thèques »), and words that a PDF repeats
 * (« et et mise mise en œuvre »).
 */

/** Second halves that keep their hyphen: « peut-être », « rendez-vous », « c’est-à-dire ». */
const keptTails = new Set(
  (
    'vous nous là ci même mêmes midi être il elle on je tu ils elles le la les moi toi lui leur ' +
    'en y t ce dire œuvre sur sous lès end mail mails up ups line clés'
  ).split(' '),
);
/** First halves that keep it: « après-midi », « non-lecteurs ». */
const keptHeads = new Set(
  (
    'peut rendez après avant semi demi non mi ex vice sous quasi grand grands grande petit petits ' +
    'quelques saint sainte e celui celle ceux celles bien ci mot porte tout arrière'
  ).split(' '),
);

const cutInLine = /(?<![\p{L}])(?<head>\p{Ll}{2,40})- (?<tail>\p{Ll}{2,40})(?![\p{L}’'-])/gu;

/**
 * Puts cut words together again. The text itself is the first witness: « Tarn-/et-Garonne » keeps
 * its hyphen because the word stands whole elsewhere, or because its second half has one too.
 * Within a line (« biblio- thèques ») nothing else is trusted: « pré- et postnatal » is right.
 */
export function joinCutWords(text: string): string {
  const known = new Set(text.toLowerCase().match(/\p{L}[\p{L}’'-]*\p{L}/gu));
  const lines = text.split('\n');
  lines.forEach((line, at) => {
    const next = lines[at + 1] ?? '';
    const { head, start } = cutHead(line);
    const tail = /^\p{L}[\p{L}\p{N}’'-]{0,60}/u.exec(next)?.[0];
    if (head === null || tail === undefined) return;
    const after = /^\S{0,20}/u.exec(next.slice(tail.length))?.[0] ?? '';
    lines[at] = `${start}${seen(head, tail, known) ?? guessed(head, tail)}${after}`;
    lines[at + 1] = next.slice(tail.length + after.length).trimStart() || emptied;
  });
  return lines
    .filter((line) => line !== emptied)
    .join('\n')
    .replace(cutInLine, (found, ...match) => {
      const { head, tail } = match.at(-1) as Record<'head' | 'tail', string>;
      return seen(head, tail, known) ?? found;
    });
}

/** A line whose only word went up to the line before: not a blank line, which parts paragraphs. */
const emptied = '\uE000';

/** The first half of a word at the end of a line, and what stands before it. */
function cutHead(line: string): { head: string | null; start: string } {
  if (!line.endsWith('-')) return { head: null, start: line };
  const word = /[\p{L}’'-]{1,60}$/u.exec(line.slice(-60))?.[0] ?? '';
  const head = word.slice(0, -1);
  return /\p{L}$/u.test(head)
    ? { head, start: line.slice(0, line.length - word.length) }
    : { head: null, start: line };
}

function seen(head: string, tail: string, known: ReadonlySet<string>): string | null {
  if (known.has(`${head}-${tail}`.toLowerCase())) return `${head}-${tail}`;
  if (known.has(`${head}${tail}`.toLowerCase())) return `${head}${tail}`;
  return null;
}

function guessed(head: string, tail: string): string {
  const keepsHyphen =
    /^\p{Lu}/u.test(tail) ||
    tail.includes('-') ||
    keptTails.has(tail.split(/[’']/u)[0]!) ||
    keptHeads.has(head.split(/[-’']/u).at(-1)!.toLowerCase());
  return keepsHyphen ? `${head}-${tail}` : `${head}${tail}`;
}

/** Small words that never stand twice in a row (« tra la la » does). */
const once =
  'et|ou|de|du|des|le|les|un|une|à|au|aux|en|dans|par|pour|sur|avec|sans|sous|vers|que|qui|est|sont|ont|ce|cette|ces|sa|ses|leurs|se|ne|mais|dont';
const smallTwice = new RegExp(`(?<![\\p{L}’'-])(${once})[ \\n]+\\1(?![\\p{L}’'-])`, 'gu');
const smallThenWord = new RegExp(
  `(?<![\\p{L}’'-])(${once})[ \\n]+\\1([ \\n]+)(\\p{L}{2,40})[ \\n]+\\3(?![\\p{L}’'-])`,
  'gu',
);
const longTwice = /(?<![\p{L}’'-])(\p{Ll}{7,40})[ \n]+\1(?![\p{L}’'-])/gu;

/** Takes out words written twice, but not « nous nous » nor « toc toc ». */
export function dropDoubledWords(text: string): string {
  return text.replace(smallThenWord, '$1$2$3').replace(smallTwice, '$1').replace(longTwice, '$1');
}
