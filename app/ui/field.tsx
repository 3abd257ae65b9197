import type {
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'react';

import { classNames } from './class-names.ts';
import { FieldError, FieldHelp, FieldLabel, tieField, type FieldCommon } from './field-frame.tsx';

type Attributes<Element> = Omit<Element, keyof FieldCommon>;

function FieldBox({ field, children }: { field: FieldCommon; children: ReactNode }) {
  const { id, helpId, errorId, message } = tieField(field);
  return (
    <div className="champ">
      <label htmlFor={id}>
        <FieldLabel label={field.label} required={field.required} />
      </label>
      <FieldHelp id={helpId}>{field.help}</FieldHelp>
      {children}
      <FieldError id={errorId}>{message}</FieldError>
    </div>
  );
}

/** Splits what belongs to the frame from the attributes of the control. */
function splitField<Props extends FieldCommon>({
  name,
  label,
  help,
  error,
  required,
  id,
  ...rest
}: Props) {
  const field: FieldCommon = { name, label, help, error, required, id };
  const tied = tieField(field);
  return { field, rest, control: { id: tied.id, name, ...tied.control } };
}

export type TextFieldProps = FieldCommon & {
  /** A unit after the box: « € », « km ». */
  unit?: ReactNode;
} & Attributes<InputHTMLAttributes<HTMLInputElement>>;

/** One line of text; `inputMode="decimal"` aligns figures to the right. */
export function TextField(props: TextFieldProps) {
  const { field, rest, control } = splitField(props);
  const { unit, className, type = 'text', ...attributes } = rest;
  const isNumber = attributes.inputMode === 'numeric' || attributes.inputMode === 'decimal';
  const input = (
    <input
      type={type}
      className={classNames('saisie', isNumber && 'saisie--nombre', className)}
      {...control}
      {...attributes}
    />
  );
  return (
    <FieldBox field={field}>
      {unit ? (
        <div className="avec-unite">
          {input}
          <span>{unit}</span>
        </div>
      ) : (
        input
      )}
    </FieldBox>
  );
}

export function TextAreaField(
  props: FieldCommon & Attributes<TextareaHTMLAttributes<HTMLTextAreaElement>>,
) {
  const { field, rest, control } = splitField(props);
  return (
    <FieldBox field={field}>
      <textarea {...control} {...rest} className={classNames('saisie', rest.className)} />
    </FieldBox>
  );
}

export type Choice = { value: string; label: string; disabled?: boolean };

type SelectFieldProps = FieldCommon & {
  choices: readonly Choice[];
  /** The first, empty choice: « Toute la région ». */
  emptyChoice?: string;
} & Attributes<SelectHTMLAttributes<HTMLSelectElement>>;

export function SelectField(props: SelectFieldProps) {
  const { field, rest, control } = splitField(props);
  const { choices, emptyChoice, className, ...attributes } = rest;
  return (
    <FieldBox field={field}>
      <select {...control} {...attributes} className={classNames('saisie', className)}>
        {emptyChoice !== undefined && <option value="">{emptyChoice}</option>}
        {choices.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
    </FieldBox>
  );
}
