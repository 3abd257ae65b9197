import { type ChangeEvent, useEffect, useRef, useState } from 'react';

import { TextField, type TextFieldProps } from './field.tsx';
import { sayTooLarge, useLargestFile } from './largest-file.ts';

type FileFieldProps = Omit<TextFieldProps, 'type' | 'unit'> & {
  /** In mebibytes, where it is less than what the server takes. */
  largestInMb?: number;
};

const notSent =
  'Rien n’est parti\u00A0: validez encore une fois pour continuer sans ce fichier, ou choisissez-en un autre.';

/**
 * A file to send along. One that the server would refuse is let go as soon as it is chosen, and told:
 * on a slow line it would travel for minutes to no purpose. The form then leaves without it only once
 * that is known: the first time, it is held and says so.
 */
export function FileField({ largestInMb, error, onChange, ...field }: FileFieldProps) {
  const taken = useLargestFile();
  const [letGo, setLetGo] = useState<string | null>(null);
  const [isHeld, setIsHeld] = useState(false);
  const input = useRef<HTMLInputElement | null>(null);

  useEffect(() => {
    const form = input.current?.form;
    if (!form || letGo === null) return undefined;
    // Before anybody who sends it by themselves.
    const hold = (event: Event) => {
      if (isHeld) {
        setLetGo(null); // Known, and sent without it.
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      setIsHeld(true);
      input.current?.focus();
    };
    form.addEventListener('submit', hold);
    return () => form.removeEventListener('submit', hold);
  }, [letGo, isHeld]);

  function choose(event: ChangeEvent<HTMLInputElement>) {
    input.current = event.currentTarget;
    const tooLarge = sayTooLarge(event.currentTarget.files?.[0], largestInMb ?? taken);
    if (tooLarge) event.currentTarget.value = '';
    setLetGo(tooLarge);
    setIsHeld(false);
    onChange?.(event);
  }
  const told = letGo && isHeld ? `${letGo} ${notSent}` : letGo;
  return (
    <div className="champ-fichier" aria-live="polite">
      <TextField {...field} type="file" error={told ?? error} onChange={choose} />
    </div>
  );
}
