const ligatures: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

/**
 * What two people write differently and mean alike: no accents, no capitals, hyphens and
 * apostrophes as spaces. The twin of the SQL function `fold()`.
 */
export function fold(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđ]/gu, (letter) => ligatures[letter] ?? letter)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}
