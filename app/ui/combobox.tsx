import { ComboboxInput } from './combobox-input.tsx';
import type { ComboboxControl } from './combobox-types.ts';
import { FieldError, FieldHelp, FieldLabel, tieField, type FieldCommon } from './field-frame.tsx';

type ComboboxProps = FieldCommon & Omit<ComboboxControl, 'id' | 'labelId' | 'className'>;

/** A field whose text is helped by suggestions; without scripts the server reads the text alone. */
export function Combobox({ label, help, error, required, id, name, ...control }: ComboboxProps) {
  const tied = tieField({ name, label, help, error, required, id });
  const labelId = `${tied.id}-libelle`;
  return (
    <div className="champ">
      <label htmlFor={tied.id} id={labelId}>
        <FieldLabel label={label} required={required} />
      </label>
      <FieldHelp id={tied.helpId}>{help}</FieldHelp>
      <ComboboxInput
        {...control}
        {...tied.control}
        id={tied.id}
        name={name}
        labelId={labelId}
        className="saisie"
      />
      <FieldError id={tied.errorId}>{tied.message}</FieldError>
    </div>
  );
}
