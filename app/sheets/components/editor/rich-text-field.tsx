import type { RichTextField as FieldName } from '#app/sheets/sections.ts';

import { useAnswer, useEditor } from './editor-context.ts';
import { LongTextField } from './long-text-field.tsx';

type RichTextFieldProps = { name: FieldName; label: string; help?: string; required?: boolean };

/** A long text of a sheet, by plain area or by editor. */
export function RichTextField({ name, label, help, required }: RichTextFieldProps) {
  const { value, error } = useAnswer(name);
  const document = useAnswer(`${name}.doc`);
  const { content, touch, loadCleaner } = useEditor();
  return (
    <LongTextField
      name={name}
      label={label}
      help={help}
      required={required}
      error={error}
      notation={value}
      document={document.value}
      kept={content[name]}
      hasImages
      onChange={touch}
      loadCleaner={loadCleaner}
    />
  );
}
