import { Form } from '@remix-run/react';

import { trainingsAddress } from '#app/trainings/addresses.ts';
import type { SessionResults } from '#app/trainings/session-summary.ts';
import { AroundFields } from '#app/ui/around-fields.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/choice-field.tsx';
import { Facet, FacetGroup, FilterPanel } from '#app/ui/facet.tsx';
import { TextField } from '#app/ui/field.tsx';
import { plural } from '#app/ui/format.ts';

const titles = { theme: 'Thème', dept: 'Département', organisateur: 'Organisée par' } as const;

/** Everything a search may be narrowed by, in one GET form. */
export function SessionFilters({
  results: { facets, query, centre },
  month,
}: {
  results: Pick<SessionResults, 'facets' | 'query' | 'centre'>;
  /** Of the calendar, which chooses the days; null for the list. */
  month: string | null;
}) {
  return (
    <aside aria-label="Filtres">
      <FilterPanel>
        <Form method="get" action={trainingsAddress} key={JSON.stringify(query)}>
          {month !== null && (
            <>
              <input type="hidden" name="vue" value="calendrier" />
              <input type="hidden" name="mois" value={month} />
            </>
          )}
          {query.words && <input type="hidden" name="q" value={query.words} />}
          <FacetGroup title={'Quand\u00A0?'}>
            {month === null && (
              <div className="dates">
                <TextField name="du" label="Du" type="date" defaultValue={query.from ?? ''} />
                <TextField name="au" label="au" type="date" defaultValue={query.to ?? ''} />
              </div>
            )}
            <CheckboxField
              name="places"
              value="oui"
              label="Il reste des places"
              defaultChecked={query.hasPlaces}
            />
            <CheckboxField
              name="distance"
              value="oui"
              label="À distance"
              defaultChecked={query.isRemote}
            />
          </FacetGroup>
          <FacetGroup title={'Où\u00A0?'}>
            <AroundFields label="Autour de" centre={centre} radiusInKm={query.radiusInKm} />
          </FacetGroup>
          {Object.entries(titles).map(([name, title]) => {
            const choices = facets[name as keyof typeof titles];
            return (
              choices.length > 0 && (
                <Facet
                  key={name}
                  title={title}
                  name={name}
                  open={name !== 'organisateur' || choices.some(({ isSelected }) => isSelected)}
                  counted={(count) => plural(count, 'session', 'sessions')}
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
