import { Facet, FacetGroup, FilterPanel } from '#app/ui/facet.tsx';
import { TextField } from '#app/ui/field.tsx';
import { plural } from '#app/ui/format.ts';

import { Plate } from './plate.tsx';

const counted = (count: number) => plural(count, 'fiche', 'fiches');

export function Filters() {
  return (
    <Plate id="filtres" title="Filtres">
      <div className="avec-filtres">
        <FilterPanel>
          <Facet
            title="Thème"
            name="theme"
            counted={counted}
            choices={[
              { value: 'sciences', label: 'Sciences', count: 21, checked: true },
              { value: 'enfance', label: 'Petite enfance', count: 6 },
              { value: 'nature', label: 'Nature', count: 0 },
            ]}
          />
          <FacetGroup title="Quand ?" open={false}>
            <TextField name="du" label="Du" type="date" />
            <TextField name="au" label="au" type="date" />
          </FacetGroup>
        </FilterPanel>
        <p>
          Sur grand écran, les filtres sont toujours ouverts ; sur un téléphone, ils se déplient.
        </p>
      </div>
    </Plate>
  );
}
