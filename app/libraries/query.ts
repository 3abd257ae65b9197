/** A search among libraries, as its address says it; read by `inputs.ts`, which browsers need not. */
export type LibraryQuery = { words: string; departements: string[]; page: number };

/** The address of a query; what is absent is not written. */
export function writeLibraryQuery({ words, departements, page }: LibraryQuery): string {
  const address = new URLSearchParams();
  if (words) address.set('q', words);
  for (const code of departements) address.append('dept', code);
  if (page > 1) address.set('page', String(page));
  const text = address.toString();
  return text ? `?${text}` : '';
}
