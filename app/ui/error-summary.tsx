import { useEffect, useRef } from 'react';

import { fieldId } from './field-frame.tsx';
import { plural } from './format.ts';
import { Icon } from './icon.tsx';

/** Field names with their sentences, as zod's `flatten().fieldErrors` and conform give them. */
export type FieldErrors = Record<string, string | readonly string[] | null | undefined>;

type ErrorSummaryProps = {
  fieldErrors?: FieldErrors;
  /** What is wrong with the whole, not with one field. */
  formErrors?: readonly string[] | null;
  title?: string;
};

function listErrors(fieldErrors: FieldErrors) {
  return Object.entries(fieldErrors).flatMap(([name, error]) => {
    const sentence = typeof error === 'string' ? error : error?.[0];
    return sentence ? [{ name, sentence }] : [];
  });
}

/** At the head of a refused form: all that must change, each sentence leading to its field. */
export function ErrorSummary({ fieldErrors = {}, formErrors, title }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  const errors = listErrors(fieldErrors);
  const whole = formErrors ?? [];
  const count = errors.length + whole.length;
  const words = [...whole, ...errors.map(({ sentence }) => sentence)].join('\n');

  useEffect(() => {
    if (words) summary.current?.focus();
  }, [words]);

  if (count === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the reader must meet what was refused, also without scripts
    <div className="avis avis--erreur" ref={summary} tabIndex={-1} autoFocus>
      <Icon name="circle-x" />
      <div>
        <h2 className="avis__titre">
          {title ?? `${plural(count, 'Un point', `${count} points`)} à revoir`}
        </h2>
        {whole.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {errors.length > 0 && (
          <ul className="avis__liste">
            {errors.map(({ name, sentence }) => (
              <li key={name}>
                <a href={`#${fieldId(name)}`}>{sentence}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
