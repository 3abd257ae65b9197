import { fold } from '#app/platform/fold.ts';
import {
  disciplineLabels,
  disciplines,
  languageLabels,
  languages,
  legalStatuses,
  legalStatusLabels,
  speakerFormatLabels,
  speakerFormats,
} from '#app/speakers/vocabulary.ts';

/** Ids of the lists that administrators keep, by folded label. */
export type TermIds = {
  themes: ReadonlyMap<string, number>;
  audiences: ReadonlyMap<string, number>;
};

/** The column that fills a field, where a sentence must name it. */
export const columnOf: Record<string, string> = {
  kind: 'genre',
  name: 'nom',
  email: 'courriel',
  headline: 'presentation',
  technicalNeeds: 'besoins',
  departementCodes: 'departements',
  travelTerms: 'deplacement',
  phone: 'telephone',
  legalStatus: 'statut',
};

/**
 * A line of a file, as the form of a profile would say it: the columns of `/intervenants.csv`.
 * @returns what is wrong in `warnings`, as French sentences; the words are then left aside.
 */
export function speakerOfRow(cells: Record<string, string>, terms: TermIds) {
  const warnings: string[] = [];
  const said = (column: string) => cells[column]?.trim() ?? '';
  const misses = (column: string, word: string) =>
    warnings.push(`${column}\u00A0: «\u00A0${word}\u00A0» n’est pas dans la liste.`);
  const words = (column: string) =>
    said(column)
      .split(/[,;|]/u)
      .map((word) => word.trim())
      .filter(Boolean);
  /** Some labels hold a comma themselves: the longest that is known wins. */
  function pick<Value>(column: string, known: ReadonlyMap<string, Value>): Value[] {
    const left = words(column);
    const found: Value[] = [];
    while (left.length > 0) {
      const length = [3, 2, 1].find((most) => known.has(fold(left.slice(0, most).join(' '))));
      const taken = left.splice(0, length ?? 1);
      if (length) found.push(known.get(fold(taken.join(' '))) as Value);
      else misses(column, taken.join(''));
    }
    return found;
  }
  const among = <Key extends string>(
    column: string,
    keys: readonly Key[],
    labels: Record<Key, string>,
  ) => pick(column, new Map(keys.map((key) => [fold(labels[key]), key])));
  const speaker = {
    kind: fold(said('genre')).startsWith('compagnie') ? 'company' : 'person',
    name: said('nom'),
    email: said('courriel'),
    phone: said('telephone'),
    headline: said('presentation'),
    disciplines: among('disciplines', disciplines, disciplineLabels),
    formats: among('formats', speakerFormats, speakerFormatLabels),
    languages: among('langues', languages, languageLabels),
    themeIds: pick('themes', terms.themes),
    audienceIds: pick('publics', terms.audiences),
    commune: said('commune'),
    departementCodes: words('departements'),
    technicalNeeds: said('besoins'),
    links: words('liens'),
    travelTerms: said('deplacement'),
    siret: said('siret'),
    legalStatus: among('statut', legalStatuses, legalStatusLabels)[0] ?? null,
  };
  return { speaker, warnings };
}
