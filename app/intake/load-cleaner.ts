/** What mends a pasted text, fetched when somebody first enters the editor. */
export async function loadCleaner() {
  const [{ cleanText }, { readPastedText }] = await Promise.all([
    import('./clean-text.ts'),
    import('./read-pasted-text.ts'),
  ]);
  return { words: cleanText, text: readPastedText };
}
