import { Form } from '@remix-run/react';

import { answersAddress } from '#app/answers/addresses.ts';
import type { AnswerResultsPage } from '#app/answers/answer-summary.ts';
import { Button } from '#app/ui/button.tsx';
import { Facet, FilterPanel } from '#app/ui/facet.tsx';
import { plural } from '#app/ui/format.ts';

const counted = (count: number) => plural(count, 'réponse', 'réponses');

/** Theme, state and, for members, who reads: one GET form. */
export function AnswerFilters({ results }: { results: AnswerResultsPage }) {
  const { facets, query } = results;
  return (
    <aside aria-label="Filtres">
      <FilterPanel>
        <Form method="get" action={answersAddress} key={JSON.stringify(query)}>
          {query.words && <input type="hidden" name="q" value={query.words} />}
          {facets.theme.length > 0 && (
            <Facet title="Thème" name="theme" choices={facets.theme} counted={counted} />
          )}
          <Facet title="État" name="etat" choices={facets.state} counted={counted} />
          {facets.readers.length > 0 && (
            <Facet title="Qui la lit" name="lecteurs" choices={facets.readers} counted={counted} />
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
