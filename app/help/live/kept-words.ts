/** What is typed and not sent, kept in this browser for this member and this question. */
export const wordsKey = (viewerId: string, questionId: string) =>
  `rpbs:aide:${viewerId}:${questionId}:texte`;

export function keepWords(key: string, words: string): void {
  try {
    if (words.trim()) localStorage.setItem(key, words);
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing, or is full: the page itself still holds them.
  }
}

export function readWords(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return ''; // A browser that keeps nothing.
  }
}
