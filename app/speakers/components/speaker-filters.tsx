import { Form } from '@remix-run/react';

import { speakersAddress } from '#app/speakers/addresses.ts';
import type { SpeakerResults } from '#app/speakers/speaker-summary.ts';
import { Button } from '#app/ui/button.tsx';
import { Facet, FacetGroup, FilterPanel } from '#app/ui/facet.tsx';
import { TextField } from '#app/ui/field.tsx';
import { plural } from '#app/ui/format.ts';
import { Combobox } from '#app/ui/combobox.tsx';

const counted = (count: number) => plural(count, 'intervenant', 'intervenants');

const titles = {
  discipline: 'Discipline',
  format: 'Format',
  public: 'Public',
  theme: 'Thème',
  dept: 'Département',
  langue: 'Langue',
  tarif: 'Tarif le plus bas',
} as const;

/** Long or seldom asked: closed until something is chosen in them. */
const folded = new Set(['theme', 'public', 'langue']);

type SpeakerFiltersProps = {
  results: Pick<SpeakerResults, 'facets' | 'query' | 'destination' | 'isProfessional'>;
};

/** Everything a search may be narrowed by, in one GET form. */
export function SpeakerFilters({ results }: SpeakerFiltersProps) {
  const { facets, query, destination, isProfessional } = results;
  return (
    <aside aria-label="Filtres">
      <FilterPanel>
        <Form method="get" action={speakersAddress} key={JSON.stringify(query)}>
          {query.words && <input type="hidden" name="q" value={query.words} />}
          <FacetGroup title={'Où\u00A0?'}>
            <Combobox
              name="lieu"
              idName="vers"
              label="Peut venir à"
              id="lieu"
              source="/suggestions/communes"
              placeholder="Une commune"
              defaultValue={destination?.name ?? ''}
              defaultId={destination?.code ?? ''}
            />
          </FacetGroup>
          {isProfessional && (
            <FacetGroup title={'Libre quand\u00A0?'} open={query.freeFrom !== null}>
              <div className="dates">
                <TextField
                  name="libre-du"
                  label="Du"
                  type="date"
                  defaultValue={query.freeFrom ?? ''}
                />
                <TextField
                  name="libre-au"
                  label="au"
                  type="date"
                  defaultValue={query.freeTo ?? ''}
                />
              </div>
            </FacetGroup>
          )}
          {Object.entries(titles).map(([name, title]) => {
            const choices = facets[name as keyof typeof titles];
            return (
              choices.length > 0 && (
                <Facet
                  key={name}
                  title={title}
                  name={name}
                  open={!folded.has(name) || choices.some(({ isSelected }) => isSelected)}
                  counted={counted}
                  choices={choices}
                />
              )
            );
          })}
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
