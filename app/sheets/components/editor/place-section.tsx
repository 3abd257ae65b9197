import type { ReactNode } from 'react';

import { datePrecisionLabels, datePrecisions } from '#app/sheets/vocabulary.ts';
import { Fieldset } from '#app/ui/choice-field.tsx';
import { Combobox } from '#app/ui/combobox.tsx';
import { ChoicePill } from '#app/ui/pill.tsx';

import { BoundSelect, BoundText } from './bound-fields.tsx';
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
      <DateFields name="start" label="Début" />
      <DateFields name="end" label="Fin" />
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

type DateFieldsProps = { name: 'start' | 'end'; label: string };

/** A real sheet says « dernier trimestre 2023 »: words, and how precise they are meant. */
function DateFields({ name, label }: DateFieldsProps) {
  return (
    <div className="grille grille--2">
      <BoundText
        name={`${name}.text`}
        label={label}
        maxLength={60}
        help="14/03/2026, mars 2026, dernier trimestre 2026 ou 2026."
      />
      <BoundSelect
        name={`${name}.precision`}
        label={`Précision (${label.toLowerCase()})`}
        emptyChoice="Comme écrit"
        help="Au jour, au mois, au trimestre, à l’année."
        choices={datePrecisions.map((precision) => ({
          value: precision,
          label: datePrecisionLabels[precision],
        }))}
      />
    </div>
  );
}
