import { Form } from '@remix-run/react';

import { directoryAddress } from '#app/people/addresses.ts';
import type { PeopleResults } from '#app/people/search-people.server.ts';
import { peopleOrderLabels, peopleOrders, peopleOrderSlugs } from '#app/people/vocabulary.ts';
import { Button } from '#app/ui/button.tsx';
import { Facet, FilterPanel } from '#app/ui/facet.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { plural } from '#app/ui/format.ts';

const counted = (count: number) => plural(count, 'personne', 'personnes');

export const facetTitles = {
  sait: 'Qui sait faire\u00A0?',
  dept: 'Département',
  theme: 'Thème',
  langue: 'Langue',
} as const;
export type FacetName = keyof typeof facetTitles;
export const facetNames = Object.keys(facetTitles) as FacetName[];

/** Skills shown as boxes; the others stand in a list. */
const mostBoxes = 8;

/** Skill, département, theme, language and order: one GET form. */
export function PeopleFilters({ results }: { results: PeopleResults }) {
  const { facets, query, library, knowsNear } = results;
  const frequent = facets.sait
    .toSorted((one, other) => other.count - one.count)
    .slice(0, mostBoxes);
  const isNear = (choice: (typeof frequent)[number]) =>
    choice.isSelected || frequent.includes(choice);
  const near = facets.sait.filter(isNear);
  const far = facets.sait.filter((choice) => !isNear(choice));
  return (
    <aside aria-label="Filtres">
      <Form method="get" action={directoryAddress} key={JSON.stringify(query)}>
        {query.words && <input type="hidden" name="q" value={query.words} />}
        {library && <input type="hidden" name="bibliotheque" value={library.slug} />}
        <FilterPanel>
          {facets.sait.length > 0 && (
            <>
              <Facet title={facetTitles.sait} name="sait" counted={counted} choices={near} />
              {far.length > 0 && (
                <SelectField
                  name="sait"
                  id="sait-autre"
                  label="Un autre savoir-faire"
                  emptyChoice="Aucun autre"
                  choices={far.map(({ value, label, count }) => ({
                    value,
                    label: `${label} (${count})`,
                  }))}
                />
              )}
            </>
          )}
          {(['dept', 'theme', 'langue'] as const).map(
            (name) =>
              facets[name].length > 0 && (
                <Facet
                  key={name}
                  title={facetTitles[name]}
                  name={name}
                  counted={counted}
                  open={name !== 'langue' || query.languages.length > 0}
                  choices={
                    name === 'dept'
                      ? facets.dept.map((choice) => ({
                          ...choice,
                          label: `${choice.label} (${choice.value})`,
                        }))
                      : facets[name]
                  }
                />
              ),
          )}
          {knowsNear && (
            <SelectField
              name="tri"
              label="Dans quel ordre"
              defaultValue={peopleOrderSlugs[query.order]}
              choices={peopleOrders.map((order) => ({
                value: peopleOrderSlugs[order],
                label: peopleOrderLabels[order],
              }))}
            />
          )}
          <Button variant="outline" icon="sliders-horizontal">
            Filtrer
          </Button>
        </FilterPanel>
      </Form>
    </aside>
  );
}
