/** Small words that stay in lower case in the name of a place. */
const joins = new Set([
  'et',
  'de',
  'la',
  'le',
  'les',
  'du',
  'des',
  'en',
  'sur',
  'sous',
  'lès',
  'd',
  'l',
]);

/**
 * « DÉVELOPPER UNE OFFRE DANS TARN-ET-GARONNE » as a sentence. The rest of the text is the witness:
 * a word that it writes « Tarn-et-Garonne » or « PNB » is written so; others go to lower case.
 * Words that already mix both cases are left alone.
 */
export function withoutCapitals(text: string, witness: string): string {
  const words = text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const shouted = words.filter((word) => word.length > 1 && isShouted(word));
  if (shouted.join('').length < words.join('').length / 2) return text;
  let isFirst = true;
  return text.replace(/\p{L}[\p{L}’'-]*/gu, (word, at: number) => {
    const starts = isFirst || /[.:!?«]\s*$/u.test(text.slice(0, at));
    isFirst = false;
    if (!isShouted(word) || word.length === 1)
      return word === word.toUpperCase() && !starts ? word.toLowerCase() : word;
    const lower = writtenElsewhere(word, witness) ?? word.toLowerCase();
    return starts ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
  });
}

function isShouted(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

/** How running text writes the word: in lower case, as a name, or as an acronym among other words. */
function writtenElsewhere(word: string, witness: string): string | null {
  const forms = [...witness.matchAll(/(?<=\p{Ll}[,’']? ?|\()\p{L}[\p{L}’'-]*/gu)].map(
    ([form]) => form,
  );
  const same = forms.filter((form) => form.toLowerCase() === word.toLowerCase());
  if (same.some((form) => form === form.toLowerCase())) return word.toLowerCase();
  if (same.length > 0) return same[0]!;
  if (!word.includes('-')) return null;
  const parts = word.toLowerCase().split('-');
  return parts.length > 2 && parts.slice(1, -1).every((part) => joins.has(part))
    ? parts
        .map((part) => (joins.has(part) ? part : part.charAt(0).toUpperCase() + part.slice(1)))
        .join('-')
    : null;
}
