/** What a search of `/formations/parcours` asks. Reading one from an address is `query.ts`. */
export type CourseQuery = {
  words: string;
  /** Slugs. */
  themes: string[];
  page: number;
};

/** The same as an address, in its short form. */
export function writeCourseQuery({ words, themes, page }: CourseQuery): string {
  const address = new URLSearchParams();
  if (words) address.set('q', words);
  for (const theme of themes) address.append('theme', theme);
  if (page > 1) address.set('page', String(page));
  const text = address.toString();
  return text ? `?${text}` : '';
}
