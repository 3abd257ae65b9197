import type { SpeakerQuery } from '#app/speakers/speaker-query.ts';
import type { SpeakerChoice, SpeakerFacets } from '#app/speakers/speaker-summary.ts';
import {
  disciplineLabels,
  disciplines,
  disciplineSlugs,
  feeBracketLabels,
  feeBrackets,
  feeBracketSlugs,
  languageLabels,
  languages,
  speakerFormatLabels,
  speakerFormats,
  speakerFormatSlugs,
} from '#app/speakers/vocabulary.ts';

type Term = { id: number; slug: string; label: string };
type Lists = {
  themes: readonly Term[];
  audiences: readonly Term[];
  departements: readonly { code: string; name: string }[];
  isFull: boolean;
};
type Counts = Record<
  'discipline' | 'format' | 'theme' | 'audience' | 'language' | 'departement' | 'bracket',
  ReadonlyMap<string, number>
>;

/** Facets to choose from: values that somebody bears, and those chosen. */
export function drawFacets(counts: Counts, query: SpeakerQuery, lists: Lists): SpeakerFacets {
  const drawn = <Value>(
    values: readonly Value[],
    say: (value: Value) => Omit<SpeakerChoice, 'count'> & { count: number | undefined },
  ) =>
    values
      .map(say)
      .map(({ count = 0, ...choice }) => ({ ...choice, count }))
      .filter(({ count, isSelected }) => count > 0 || isSelected);
  const termsOf = (name: 'theme' | 'audience', terms: readonly Term[], chosen: string[]) =>
    drawn(terms, ({ id, slug, label }) => ({
      value: slug,
      label,
      count: counts[name].get(String(id)),
      isSelected: chosen.includes(slug),
    }));
  return {
    discipline: drawn(disciplines, (one) => ({
      value: disciplineSlugs[one],
      label: disciplineLabels[one],
      count: counts.discipline.get(one),
      isSelected: query.disciplines.includes(one),
    })),
    format: drawn(speakerFormats, (one) => ({
      value: speakerFormatSlugs[one],
      label: speakerFormatLabels[one],
      count: counts.format.get(one),
      isSelected: query.formats.includes(one),
    })),
    public: termsOf('audience', lists.audiences, query.audiences),
    theme: termsOf('theme', lists.themes, query.themes),
    langue: drawn(languages, (one) => ({
      value: one,
      label: languageLabels[one],
      count: counts.language.get(one),
      isSelected: query.languages.includes(one),
    })),
    dept: drawn(lists.departements, ({ code, name }) => ({
      value: code,
      label: `${name} (${code})`,
      count: counts.departement.get(code),
      isSelected: query.departements.includes(code),
    })),
    tarif: lists.isFull
      ? drawn(feeBrackets, (one) => ({
          value: feeBracketSlugs[one],
          label: feeBracketLabels[one],
          count: counts.bracket.get(one),
          isSelected: query.brackets.includes(one),
        }))
      : [],
  };
}
