import { useSubmit } from '@remix-run/react';

import { isSamePlace, layerSlugs, writeMapQuery } from '#app/map/map-address.ts';
import { secondLayers } from '#app/map/map-types.ts';
import type { MapPage } from '#app/map/read-map-page.server.ts';
import { FilterForm } from '#app/search/components/filter-form.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';

export const filterFormId = 'filtres';

/** The filters of the list, in a drawer. The frame stays while the place asked for is the same. */
export function MapFilters({ map, vue }: { map: MapPage; vue: string | null }) {
  const { results, search, layers } = map;
  const submit = useSubmit();
  const ask = (asked: URLSearchParams) => {
    const isSame = isSamePlace(asked, new URLSearchParams(search));
    const chosen = asked.getAll('couche');
    const kept = secondLayers.filter((layer) => chosen.includes(layerSlugs[layer]));
    asked.delete('couche');
    const address = { search: asked.toString(), layers: kept, vue: isSame ? vue : null };
    submit(new URLSearchParams(writeMapQuery(address)), {
      action: '/carte',
      preventScrollReset: true,
    });
  };
  return (
    <details className="filtres tiroir">
      <summary>
        <Icon name="sliders-horizontal" />
        Filtrer
        <Icon name="chevron-down" />
      </summary>
      <div className="filtres__corps">
        <FilterForm
          results={results}
          id={filterFormId}
          action="/carte"
          elsewhere={layers.map((layer) => ['couche', layerSlugs[layer]])}
          onAsk={ask}
        >
          <TextField
            key={results.query.words}
            name="q"
            type="search"
            label="Mots"
            defaultValue={results.query.words}
          />
        </FilterForm>
      </div>
    </details>
  );
}
