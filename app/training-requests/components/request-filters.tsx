import { Form } from '@remix-run/react';

import { requestsAddress } from '#app/training-requests/addresses.ts';
import type { RequestResults } from '#app/training-requests/request-results.ts';
import {
  requestSortLabels,
  requestSorts,
  requestSortSlugs,
} from '#app/training-requests/vocabulary.ts';
import { AroundFields } from '#app/ui/around-fields.tsx';
import { Button } from '#app/ui/button.tsx';
import { Facet, FacetGroup, FilterPanel } from '#app/ui/facet.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { plural } from '#app/ui/format.ts';

const counted = (count: number) => plural(count, 'demande', 'demandes');

/** What the list of requests may be narrowed by, in one GET form. */
export function RequestFilters({
  results: { facets, query, centre },
}: {
  results: Pick<RequestResults, 'facets' | 'query' | 'centre'>;
}) {
  return (
    <aside aria-label="Filtres">
      <FilterPanel>
        <Form method="get" action={requestsAddress} key={JSON.stringify(query)}>
          <SelectField
            name="tri"
            label="Dans quel ordre"
            defaultValue={requestSortSlugs[query.sort]}
            choices={requestSorts.map((sort) => ({
              value: requestSortSlugs[sort],
              label: requestSortLabels[sort],
            }))}
          />
          <FacetGroup title={'Où\u00A0?'}>
            <AroundFields label="Autour de" centre={centre} radiusInKm={query.radiusInKm} />
          </FacetGroup>
          {facets.theme.length > 0 && (
            <Facet title="Thème" name="theme" choices={facets.theme} counted={counted} />
          )}
          {facets.dept.length > 0 && (
            <Facet title="Département" name="dept" choices={facets.dept} counted={counted} />
          )}
          <p>
            <Button variant="outline" icon="sliders-horizontal">
              Filtrer
            </Button>
          </p>
        </Form>
      </FilterPanel>
    </aside>
  );
}
