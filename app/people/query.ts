import { type Language, type PeopleOrder, peopleOrderSlugs, type Skill } from './vocabulary.ts';

/** A search in the directory, as its address says it; read by `inputs.ts`, which browsers need not. */
export type PeopleQuery = {
  words: string;
  departements: string[];
  /** By their addresses, like the library. */
  themes: string[];
  skills: Skill[];
  languages: Language[];
  library: string | null;
  order: PeopleOrder;
  page: number;
};

/** The address of a query; what is absent is not written. */
export function writePeopleQuery(query: PeopleQuery): string {
  const address = new URLSearchParams();
  if (query.words) address.set('q', query.words);
  for (const skill of query.skills) address.append('sait', skill);
  for (const code of query.departements) address.append('dept', code);
  for (const theme of query.themes) address.append('theme', theme);
  for (const language of query.languages) address.append('langue', language);
  if (query.library) address.set('bibliotheque', query.library);
  if (query.order !== 'near') address.set('tri', peopleOrderSlugs[query.order]);
  if (query.page > 1) address.set('page', String(query.page));
  const text = address.toString();
  return text ? `?${text}` : '';
}
