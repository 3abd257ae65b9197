import { useEffect, useRef, useState } from 'react';

import type { SearchResults } from '#app/search/search-sheets.server.ts';
import { CheckLine } from '#app/ui/choice-field.tsx';
import { Combobox } from '#app/ui/combobox.tsx';
import { FacetGroup } from '#app/ui/facet.tsx';
import { formatNumber, plural } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { RadiusField } from '#app/ui/radius-field.tsx';

type PlaceFilterProps = { results: SearchResults; onPlaceChosen: () => void };

/** Around a commune, or in départements and, within them, intercommunalities. */
export function PlaceFilter({ results, onPlaceChosen }: PlaceFilterProps) {
  const { query, communeLabel, facets } = results;
  const chosen = useRef(query.commune);
  const [drawing, setDrawing] = useState(0);

  // Taken away by a pill or the back button, the place also leaves the field.
  useEffect(() => {
    if (query.commune !== chosen.current) setDrawing((n) => n + 1);
    chosen.current = query.commune;
  }, [query.commune]);

  return (
    <FacetGroup title={'Où\u00A0?'}>
      <Combobox
        key={drawing}
        label="Autour de"
        name="autour"
        idName="commune"
        id="autour"
        source="/suggestions/communes"
        defaultValue={communeLabel ?? ''}
        defaultId={query.commune ?? ''}
        placeholder="Une commune"
        onChoose={(place) => {
          if (!place || place.id === chosen.current) return;
          chosen.current = place.id;
          // The field holds the choice once React has drawn it.
          setTimeout(onPlaceChosen);
        }}
      />
      <RadiusField key={`${query.commune}-${query.radiusInKm}`} radiusInKm={query.radiusInKm} />
      {(facets.dept ?? []).length > 0 && (
        <fieldset className="champ">
          <legend>Départements</legend>
          {(facets.dept ?? []).map((choice) => (
            <PlaceChoice key={choice.value} name="dept" {...choice} />
          ))}
        </fieldset>
      )}
      {(facets.epci ?? []).length > 0 && (
        <fieldset className="champ">
          <legend>Intercommunalités</legend>
          {(facets.epci ?? []).map((choice) => (
            <PlaceChoice key={choice.value} name="epci" {...choice} />
          ))}
        </fieldset>
      )}
    </FacetGroup>
  );
}

type PlaceChoiceProps = {
  name: string;
  value: string;
  label: string;
  count: number;
  isSelected: boolean;
};

function PlaceChoice({ name, value, label, count, isSelected }: PlaceChoiceProps) {
  return (
    <CheckLine
      type="checkbox"
      name={name}
      value={value}
      defaultChecked={isSelected}
      label={label}
      count={
        <>
          {formatNumber(count)}
          <HiddenText> {plural(count, 'fiche', 'fiches')}</HiddenText>
        </>
      }
    />
  );
}
