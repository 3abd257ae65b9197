import { type ChangeEvent, useState } from 'react';

import { TextField, type TextFieldProps } from './field.tsx';
import { formatFileSize, quoted } from './format.ts';

type FileFieldProps = Omit<TextFieldProps, 'type' | 'unit'> & {
  /** In mebibytes, as the server counts them. */
  largestInMb: number;
};

/**
 * A file to send along. One that the server would refuse is let go as soon as it is chosen, and told:
 * on a slow line it would travel for minutes to no purpose.
 */
export function FileField({ largestInMb, error, onChange, ...field }: FileFieldProps) {
  const [letGo, setLetGo] = useState<string | null>(null);
  function choose(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    const file = input.files?.[0];
    const isTooLarge = file !== undefined && file.size > largestInMb * 1_048_576;
    if (isTooLarge) input.value = '';
    setLetGo(
      isTooLarge
        ? `${quoted(file.name)} pèse ${formatFileSize(file.size)}, au plus ${largestInMb}\u00A0Mo\u00A0: réduisez-le, ou donnez un lien.`
        : null,
    );
    onChange?.(event);
  }
  return (
    <div className="champ-fichier" aria-live="polite">
      <TextField {...field} type="file" error={letGo ?? error} onChange={choose} />
    </div>
  );
}
