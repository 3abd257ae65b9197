import { Form } from '@remix-run/react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';

import { Button } from './button.tsx';
import { ComboboxInput } from './combobox-input.tsx';
import { Icon } from './icon.tsx';
import type { Suggestion } from './use-suggestions.ts';

type SearchBoxProps = {
  action: string;
  label: string;
  name?: string;
  defaultValue?: string;
  placeholder?: string;
  /** What is offered while typing; a choice is followed at once. */
  suggestions?: { source: string; onChoose: (suggestion: Suggestion) => void };
  /** Hidden fields, to keep the filters in force. */
  children?: ReactNode;
};

/** One box that leads to the results: a plain GET form, whose address says the search. */
export function SearchBox({
  action,
  label,
  name = 'q',
  defaultValue,
  placeholder,
  suggestions,
  children,
}: SearchBoxProps) {
  const id = useId();
  const drawing = useDrawing(id, defaultValue ?? '');
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <search> is too young for the browsers of small libraries
    <Form
      className="recherche"
      action={action}
      method="get"
      role="search"
      aria-label={label}
      onKeyDownCapture={searchAtOnce}
    >
      <Icon name="search" />
      <label className="invisible" htmlFor={id} id={`${id}-libelle`}>
        {label}
      </label>
      {suggestions ? (
        <ComboboxInput
          key={drawing}
          id={id}
          labelId={`${id}-libelle`}
          name={name}
          defaultValue={defaultValue}
          placeholder={placeholder}
          source={suggestions.source}
          onChoose={(chosen) => chosen && suggestions.onChoose(chosen)}
        />
      ) : (
        <input
          key={drawing}
          id={id}
          type="search"
          name={name}
          defaultValue={defaultValue}
          placeholder={placeholder}
          autoComplete="off"
        />
      )}
      {children}
      <Button variant="primary" icon="arrow-right">
        Chercher
      </Button>
    </Form>
  );
}

/** Enter searches what is typed, even while suggestions are open; on one of them, it takes it. */
function searchAtOnce(event: KeyboardEvent<HTMLFormElement>) {
  const input = event.target;
  if (event.key !== 'Enter' || !(input instanceof HTMLInputElement)) return;
  if (input.getAttribute('aria-activedescendant')) return;
  // The list of suggestions hears the key too, and closes.
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

/** Draws the field anew when the address changes by another way than its own text. */
function useDrawing(id: string, text: string): number {
  const [drawing, setDrawing] = useState(0);
  useEffect(() => {
    const input = document.getElementById(id);
    // oxlint-disable-next-line react/set-state-in-effect -- the field belongs to who types, not to React
    if (input instanceof HTMLInputElement && input.value !== text) setDrawing((n) => n + 1);
  }, [id, text]);
  return drawing;
}
