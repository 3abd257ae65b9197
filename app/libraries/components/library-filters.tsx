import { Form } from '@remix-run/react';

import { librariesAddress } from '#app/libraries/addresses.ts';
import type { LibraryQuery } from '#app/libraries/query.ts';
import type { DepartementChoice } from '#app/libraries/search-libraries.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Facet, FacetGroup, FilterPanel } from '#app/ui/facet.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { formatNumber, plural } from '#app/ui/format.ts';

const counted = (count: number) => plural(count, 'bibliothèque', 'bibliothèques');

type LibraryFiltersProps = { query: LibraryQuery; departements: readonly DepartementChoice[] };

/**
 * Départements to choose from: boxes for those of the région and those chosen, a list for the rest
 * of the country, which an import may have brought in.
 */
export function LibraryFilters({ query, departements }: LibraryFiltersProps) {
  const near = departements.filter(({ isHome, isSelected }) => isHome || isSelected);
  const far = departements.filter(({ isHome, isSelected }) => !isHome && !isSelected);
  return (
    <Form action={librariesAddress} method="get">
      {query.words && <input type="hidden" name="q" value={query.words} />}
      <FilterPanel>
        {near.length > 0 && (
          <Facet
            title="Département"
            name="dept"
            counted={counted}
            choices={near.map((choice) => ({
              ...choice,
              label: `${choice.label} (${choice.value})`,
            }))}
          />
        )}
        {far.length > 0 && (
          <FacetGroup title="Ailleurs en France" open={near.length === 0}>
            <SelectField
              name="dept"
              id="dept-ailleurs"
              label="Autre département"
              emptyChoice="Aucun autre"
              choices={far.map(({ value, label, count }) => ({
                value,
                label: `${label} (${value}), ${formatNumber(count)}`,
              }))}
            />
          </FacetGroup>
        )}
        <Button variant="outline" icon="sliders-horizontal">
          Filtrer
        </Button>
      </FilterPanel>
    </Form>
  );
}
