import { SelectField, TextAreaField, TextField, type TextFieldProps } from '#app/ui/field.tsx';

import { useAnswer } from './editor-context.ts';

type Bound<Props> = Omit<Props, 'error' | 'defaultValue'>;

/** One line of the sheet, drawn with what it holds and with what is wrong with it. */
export function BoundText(props: Bound<TextFieldProps>) {
  const { value, error } = useAnswer(props.name);
  return <TextField {...props} defaultValue={value} error={error} />;
}

export function BoundArea(props: Bound<Parameters<typeof TextAreaField>[0]>) {
  const { value, error } = useAnswer(props.name);
  return <TextAreaField {...props} defaultValue={value} error={error} />;
}

export function BoundSelect(props: Bound<Parameters<typeof SelectField>[0]>) {
  const { value, error } = useAnswer(props.name);
  return <SelectField {...props} defaultValue={value} error={error} />;
}
