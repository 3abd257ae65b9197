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

/** A real sheet says « dernier trimestre 2023 »: words, and how precise they are meant. */
function DateFields() {
  return (
    <fieldset className="champ">
      <legend>Dates</legend>
      <p className="champ__aide">
        Comme vous les diriez : 14/03/2026, mars 2026, dernier trimestre 2026 ou 2026.
      </p>
      <div className="grille grille--2">
        <BoundText name="start.text" label="Début" maxLength={60} />
        <Precision name="start.precision" of="du début" />
        <BoundText name="end.text" label="Fin" maxLength={60} />
        <Precision name="end.precision" of="de la fin" />
      </div>
    </fieldset>
  );
}

function Precision({ name, of }: { name: string; of: string }) {
  return (
    <BoundSelect
      name={name}
      label={`Précision ${of}`}
      emptyChoice="Comme écrit"
      choices={datePrecisions.map((precision) => ({
        value: precision,
        label: datePrecisionLabels[precision],
      }))}
    />
  );
}
