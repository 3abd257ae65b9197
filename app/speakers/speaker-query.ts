import {
  type Discipline,
  disciplineSlugs,
  type FeeBracket,
  feeBracketSlugs,
  type Language,
  type SpeakerFormat,
  speakerFormatSlugs,
} from './vocabulary.ts';

/**
 * What a search of `/intervenants` asks. Reading one from an address is `query.ts`, which browsers
 * need not load.
 */
export type SpeakerQuery = {
  words: string;
  disciplines: Discipline[];
  formats: SpeakerFormat[];
  /** Slugs. */
  themes: string[];
  audiences: string[];
  languages: Language[];
  departements: string[];
  /** INSEE codes of where they live or work. */
  communes: string[];
  /** Between professionals. */
  brackets: FeeBracket[];
  /** INSEE code of the commune where they should come; null: anywhere. */
  reach: string | null;
  /** Its name, where it was typed and not chosen. */
  place: string;
  /** ISO days between which they are free, both included; between professionals. */
  freeFrom: string | null;
  freeTo: string | null;
  page: number;
};

export const emptySpeakerQuery: SpeakerQuery = {
  words: '',
  disciplines: [],
  formats: [],
  themes: [],
  audiences: [],
  languages: [],
  departements: [],
  communes: [],
  brackets: [],
  reach: null,
  place: '',
  freeFrom: null,
  freeTo: null,
  page: 1,
};

/** The same as an address, in its short form. */
export function writeSpeakerQuery(query: SpeakerQuery): string {
  const address = new URLSearchParams();
  const append = (name: string, values: readonly string[]) =>
    values.forEach((value) => address.append(name, value));
  if (query.words) address.set('q', query.words);
  append(
    'discipline',
    query.disciplines.map((one) => disciplineSlugs[one]),
  );
  append(
    'format',
    query.formats.map((one) => speakerFormatSlugs[one]),
  );
  append('theme', query.themes);
  append('public', query.audiences);
  append('langue', query.languages);
  append('dept', query.departements);
  append('commune', query.communes);
  append(
    'tarif',
    query.brackets.map((one) => feeBracketSlugs[one]),
  );
  if (query.reach) address.set('vers', query.reach);
  if (query.freeFrom) address.set('libre-du', query.freeFrom);
  if (query.freeTo && query.freeTo !== query.freeFrom) address.set('libre-au', query.freeTo);
  if (query.page > 1) address.set('page', String(query.page));
  const text = address.toString();
  return text ? `?${text}` : '';
}
