import { Form } from '@remix-run/react';
import { useRef } from 'react';

import { searchAddress, type SearchView } from '#app/search/addresses.ts';
import type { FacetValue } from '#app/search/facets.ts';
import type { SearchResults } from '#app/search/search-sheets.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Facet, FacetGroup, FilterPanel } from '#app/ui/facet.tsx';
import { TextField } from '#app/ui/field.tsx';
import { plural } from '#app/ui/format.ts';

import { PlaceFilter } from './place-filter.tsx';
import { useSearchForm } from './use-search-form.ts';

type FilterFormProps = { results: SearchResults; view: SearchView; id: string };

const counted = (count: number) => plural(count, 'fiche', 'fiches');
const choicesOf = (values: FacetValue[] | undefined) =>
  (values ?? []).map(({ isSelected, ...choice }) => ({ ...choice, checked: isSelected }));

/** The column of filters: one GET form, that needs no script. */
export function FilterForm({ results, view, id }: FilterFormProps) {
  const { query, facets, mayFilterByBudget } = results;
  const form = useRef<HTMLFormElement>(null);
  const address = searchAddress(query).split('?')[1] ?? '';
  const { ask, onSubmit } = useSearchForm(form, address);
  const facet = (title: string, name: keyof typeof facets, open = true) => {
    const choices = choicesOf(facets[name]);
    return choices.length > 0 ? (
      <Facet title={title} name={name} choices={choices} counted={counted} open={open} />
    ) : null;
  };
  return (
    <FilterPanel>
      <Form ref={form} id={id} method="get" action="/fiches" onSubmit={onSubmit}>
        {facet('Thème', 'theme')}
        <PlaceFilter results={results} onPlaceChosen={ask} />
        {mayFilterByBudget && (
          <Facet
            title="Budget"
            name="budget"
            choices={choicesOf(facets.budget)}
            counted={counted}
          />
        )}
        {mayFilterByBudget && (
          <FacetGroup
            title="Montant précis"
            open={query.leastBudgetInEuros !== null || query.mostBudgetInEuros !== null}
          >
            <div className="dates">
              <TextField
                name="budget_min"
                label="De"
                inputMode="numeric"
                unit="€"
                defaultValue={query.leastBudgetInEuros ?? ''}
              />
              <TextField
                name="budget_max"
                label="à"
                inputMode="numeric"
                unit="€"
                defaultValue={query.mostBudgetInEuros ?? ''}
              />
            </div>
          </FacetGroup>
        )}
        {facet('Public', 'public')}
        {facet('Type d’action', 'type')}
        {facet('État du projet', 'statut')}
        <FacetGroup title={'Quand\u00A0?'}>
          <div className="dates">
            <TextField name="du" label="Du" type="date" defaultValue={query.from ?? ''} />
            <TextField name="au" label="au" type="date" defaultValue={query.until ?? ''} />
          </div>
        </FacetGroup>
        <input type="hidden" name="q" value={query.words} />
        {view === 'tableau' && <input type="hidden" name="vue" value={view} />}
        <Button variant="outline">Appliquer les filtres</Button>
      </Form>
    </FilterPanel>
  );
}
