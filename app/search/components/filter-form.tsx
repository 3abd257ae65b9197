import { Form } from '@remix-run/react';
import { type ReactNode, useRef } from 'react';

import { writeSearchQuery } from '#app/search/search-query.ts';
import type { SearchResults } from '#app/search/search-sheets.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Facet, FacetGroup } from '#app/ui/facet.tsx';
import { TextField } from '#app/ui/field.tsx';
import { plural } from '#app/ui/format.ts';

import { PlaceFilter } from './place-filter.tsx';
import { useSearchForm } from './use-search-form.ts';

type FilterFormProps = {
  results: SearchResults;
  id: string;
  /** The page that shows what is found. */
  action: string;
  /** What its address says beside the search, to be kept as it is. */
  kept?: Readonly<Record<string, string>>;
  /** The same, for controls that stand elsewhere on the page and belong to the form by its id. */
  elsewhere?: readonly (readonly [name: string, value: string])[];
  onAsk: (address: URLSearchParams) => void;
  /** Fields that come first; without them the words are kept as they are. */
  children?: ReactNode;
};

const counted = (count: number) => plural(count, 'fiche', 'fiches');

/** The filters of a search, on the list as on the map: one GET form, that needs no script. */
export function FilterForm({
  results,
  id,
  action,
  kept = {},
  elsewhere = [],
  onAsk,
  children,
}: FilterFormProps) {
  const { query, facets, mayFilterByBudget } = results;
  const form = useRef<HTMLFormElement>(null);
  const address = new URLSearchParams([
    ...writeSearchQuery(query),
    ...elsewhere.map(([name, value]) => [name, value]),
  ]);
  const { ask, onSubmit } = useSearchForm(form, address.toString(), onAsk);
  const facet = (title: string, name: keyof typeof facets, open = true) => {
    const choices = facets[name] ?? [];
    return choices.length > 0 ? (
      <Facet title={title} name={name} choices={choices} counted={counted} open={open} />
    ) : null;
  };
  return (
    <Form ref={form} id={id} method="get" action={action} onSubmit={onSubmit}>
      {children}
      {facet('Thème', 'theme')}
      <PlaceFilter results={results} onPlaceChosen={ask} />
      {mayFilterByBudget && (
        <Facet title="Budget" name="budget" choices={facets.budget ?? []} counted={counted} />
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
      {!children && <input type="hidden" name="q" value={query.words} />}
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button variant="outline">Appliquer les filtres</Button>
    </Form>
  );
}
