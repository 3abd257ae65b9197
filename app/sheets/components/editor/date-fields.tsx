import { type FormEvent, useState } from 'react';

import { sayUnderstoodPeriod, understandPeriod } from '#app/sheets/period-of-form.ts';
import { one, type SheetForm } from '#app/sheets/sheet-form.ts';
import { datePrecisions } from '#app/sheets/vocabulary.ts';
import { datePrecisionLabels } from '#app/sheets/form-vocabulary.ts';

import { BoundSelect, BoundText } from './bound-fields.tsx';
import { useEditor } from './editor-context.ts';

const names = ['start.text', 'start.precision', 'end.text', 'end.precision'];

/** What the boxes hold now, under their names. */
function typedIn({ elements }: HTMLFieldSetElement): SheetForm {
  const valueOf = (name: string) => {
    const control = elements.namedItem(name);
    return control instanceof HTMLInputElement || control instanceof HTMLSelectElement
      ? control.value
      : '';
  };
  return Object.fromEntries(names.map((name) => [name, valueOf(name)]));
}

/** A real sheet says « dernier trimestre 2023 »: words, how precise they are meant, and what they came to. */
export function DateFields() {
  const { form } = useEditor();
  const [typed, setTyped] = useState(form);
  const answer = (field: string) => ({
    words: one(typed, `${field}.text`).trim(),
    precision: one(typed, `${field}.precision`),
  });
  return (
    <fieldset
      className="champ"
      onInput={(event: FormEvent<HTMLFieldSetElement>) => setTyped(typedIn(event.currentTarget))}
    >
      <legend>Dates</legend>
      <p className="champ__aide">
        Avec l’année, et aussi précises que vous le savez&nbsp;: 14/03/2026, mars 2026, été 2026,
        1er semestre 2026, fin 2026 ou 2026.
      </p>
      <div className="grille grille--2">
        <BoundText name="start.text" label="Début" maxLength={60} />
        <Precision name="start.precision" of="du début" />
        <BoundText name="end.text" label="Fin" maxLength={60} />
        <Precision name="end.precision" of="de la fin" />
      </div>
      <p className="champ__aide" role="status">
        {sayUnderstoodPeriod(understandPeriod(answer('start'), answer('end')))}
      </p>
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
