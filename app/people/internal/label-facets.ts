import type { PeopleQuery } from '#app/people/query.ts';
import { languageLabels, languages, skillLabels, skills } from '#app/people/vocabulary.ts';

import type { FacetCounts } from './people-facets.server.ts';

export type FacetChoice = { value: string; label: string; count: number; isSelected: boolean };

type Lists = {
  themes: readonly { id: number; slug: string; label: string }[];
  departements: readonly { code: string; name: string }[];
};

/** Each facet in the order of its list; what holds nobody is left out, unless chosen. */
export function labelFacets(
  counts: FacetCounts,
  query: PeopleQuery,
  { themes, departements }: Lists,
) {
  const codes = new Set([...counts.departement.keys(), ...query.departements]);
  for (const { code } of departements) codes.delete(code);
  const elsewhere = [...codes].toSorted().map((code) => ({ code, name: `Département ${code}` }));
  const keep = (
    facet: Map<string, number>,
    chosen: readonly string[],
    values: readonly { key: string; value: string; label: string }[],
  ): FacetChoice[] =>
    values
      .map(({ key, value, label }) => ({
        value,
        label,
        count: facet.get(key) ?? 0,
        isSelected: chosen.includes(value),
      }))
      .filter(({ count, isSelected }) => count > 0 || isSelected);
  return {
    sait: keep(
      counts.skill,
      query.skills,
      skills.map((value) => ({ key: value, value, label: skillLabels[value] })),
    ),
    dept: keep(
      counts.departement,
      query.departements,
      [...departements, ...elsewhere].map(({ code, name }) => ({
        key: code,
        value: code,
        label: name,
      })),
    ),
    theme: keep(
      counts.theme,
      query.themes,
      themes.map(({ id, slug, label }) => ({ key: String(id), value: slug, label })),
    ),
    langue: keep(
      counts.language,
      query.languages,
      languages.map((value) => ({ key: value, value, label: languageLabels[value] })),
    ),
  };
}
