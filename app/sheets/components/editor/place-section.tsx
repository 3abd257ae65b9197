import type { ReactNode } from 'react';

import { Fieldset } from '#app/ui/choice-field.tsx';
import { Combobox } from '#app/ui/combobox.tsx';
import { ChoicePill } from '#app/ui/pill.tsx';

import { DateFields } from './date-fields.tsx';
import { EditCard } from './edit-section.tsx';
import { useAnswer, useEditor } from './editor-context.ts';
import { PerimeterRows } from './perimeter-rows.tsx';

/** For whom, where and when. `map` shows where the point stands. */
export function PlaceSection({ map }: { map: ReactNode }) {
  return (
    <EditCard id="lieu" title="Public, lieu et dates">
      <AudiencePills />
      <div className="lieu">
        <PlaceField />
        {map}
      </div>
      <PerimeterRows />
      <DateFields />
    </EditCard>
  );
}

function AudiencePills() {
  const { values, error } = useAnswer('audienceIds');
  const { audiences } = useEditor();
  return (
    <Fieldset name="audienceIds" label="Pour qui ?" required error={error}>
      <div className="pastilles">
        {audiences.map(({ id, label }) => (
          <ChoicePill
            key={id}
            name="audienceIds"
            value={id}
            label={label}
            defaultChecked={values.includes(String(id))}
          />
        ))}
      </div>
    </Fieldset>
  );
}

function PlaceField() {
  const name = useAnswer('place.name');
  const id = useAnswer('place.id');
  const { content, touch } = useEditor();
  const isUnknown =
    content.place !== null && !content.place.libraryId && !content.place.communeCode;
  return (
    <div>
      <Combobox
        name="place.name"
        idName="place.id"
        label="Commune ou bibliothèque"
        help="Les trois premières lettres suffisent. Le point sur la carte suit ce choix."
        source="/suggestions/lieux"
        defaultValue={name.value}
        defaultId={id.value}
        error={name.error}
        onChoose={touch}
      />
      <input type="hidden" name="place.was" defaultValue={name.value} />
      <input type="hidden" name="place.wasId" defaultValue={id.value} />
      {isUnknown && (
        <p className="champ__aide">
          Ce lieu n’est ni une commune ni une bibliothèque de notre liste : la fiche ne sera pas sur
          la carte.
        </p>
      )}
    </div>
  );
}
