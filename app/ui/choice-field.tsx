import type { InputHTMLAttributes, ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { FieldError, FieldHelp, FieldLabel, tieField, type FieldCommon } from './field-frame.tsx';
import type { Choice } from './field.tsx';

type CheckLineProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & {
  type: 'checkbox' | 'radio';
  label: ReactNode;
  /** How many results the choice would give. */
  count?: ReactNode;
};

/** A box and its words, with the count at the end of the line. */
export function CheckLine({ type, label, count, ...rest }: CheckLineProps) {
  return (
    <label className="coche">
      <input type={type} {...rest} />
      <span>{label}</span>
      {count !== undefined && <span className="coche__n">{count}</span>}
    </label>
  );
}

type CheckboxFieldProps = FieldCommon &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldCommon | 'type'>;

/** One box on its own, such as an acceptance. */
export function CheckboxField({
  name,
  label,
  help,
  error,
  required,
  id,
  ...rest
}: CheckboxFieldProps) {
  const tied = tieField({ name, label, help, error, required, id });
  return (
    <div className="champ">
      <CheckLine
        type="checkbox"
        id={tied.id}
        name={name}
        label={<FieldLabel label={label} required={required} />}
        {...tied.control}
        {...rest}
      />
      <FieldHelp id={tied.helpId}>{help}</FieldHelp>
      <FieldError id={tied.errorId}>{tied.message}</FieldError>
    </div>
  );
}

type FieldsetProps = FieldCommon & {
  className?: string;
  children: ReactNode;
};

/** A group of controls under one legend, with one help and one error. */
export function Fieldset({
  name,
  label,
  help,
  error,
  required,
  id,
  className,
  children,
}: FieldsetProps) {
  const tied = tieField({ name, label, help, error, id });
  return (
    <fieldset
      className={classNames('champ', className)}
      id={tied.id}
      tabIndex={tied.message ? -1 : undefined}
      aria-describedby={tied.control['aria-describedby']}
    >
      <legend>
        <FieldLabel label={label} required={required} />
      </legend>
      <FieldHelp id={tied.helpId}>{help}</FieldHelp>
      {children}
      <FieldError id={tied.errorId}>{tied.message}</FieldError>
    </fieldset>
  );
}

type GroupProps = FieldCommon & {
  choices: readonly (Choice & { count?: ReactNode })[];
  className?: string;
};

/** One choice among a few, all in view. */
export function RadioGroup({
  choices,
  defaultValue,
  ...field
}: GroupProps & { defaultValue?: string }) {
  return (
    <Fieldset {...field}>
      {choices.map(({ value, ...choice }) => (
        <CheckLine
          key={value}
          type="radio"
          name={field.name}
          value={value}
          defaultChecked={value === defaultValue}
          {...choice}
        />
      ))}
    </Fieldset>
  );
}

/** Several choices among a few. */
export function CheckboxGroup({
  choices,
  defaultValue = [],
  ...field
}: GroupProps & { defaultValue?: readonly string[] }) {
  return (
    <Fieldset {...field}>
      {choices.map(({ value, ...choice }) => (
        <CheckLine
          key={value}
          type="checkbox"
          name={field.name}
          value={value}
          defaultChecked={defaultValue.includes(value)}
          {...choice}
        />
      ))}
    </Fieldset>
  );
}
