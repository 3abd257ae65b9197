import { type ComponentType, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import type { ComboboxControl, ComboboxLiveProps } from './combobox-types.ts';
import { useHydrated } from './use-hydrated.ts';

type Live = Pick<ComboboxLiveProps, 'typed' | 'selection' | 'isAwaited'> & {
  Component: ComponentType<ComboboxLiveProps>;
};

/**
 * A text input that suggests. It is a plain input, which the form accepts as it is, until it is
 * first pointed at or entered: the suggestions (60 kB of script) are loaded only then.
 */
export function ComboboxInput(props: ComboboxControl) {
  const { id, name, idName, defaultValue, defaultId, placeholder, className } = props;
  const input = useRef<HTMLInputElement>(null);
  const [live, setLive] = useState<Live | null>(null);
  const hydrated = useHydrated();
  /** Enter was pressed on the text as it is: it is being searched, not completed. */
  const asked = useRef(false);

  async function enliven() {
    const { ComboboxLive } = await import('./combobox-live.tsx');
    const element = input.current;
    if (!element) return;
    const hasFocus = document.activeElement === element;
    // Taken away while it is being typed in, it says that it has changed: nobody has finished.
    element.dataset.waits = '';
    const typed = element.value;
    const selection = hasFocus
      ? { from: element.selectionStart ?? 0, to: element.selectionEnd ?? 0 }
      : null;
    const isAwaited = hasFocus && typed !== (defaultValue ?? '') && !asked.current;
    // At once: a letter typed between this reading and the exchange of the fields would be lost.
    flushSync(() => setLive({ Component: ComboboxLive, typed, selection, isAwaited }));
  }

  if (live) {
    const { Component, ...state } = live;
    return <Component {...props} {...state} />;
  }
  return (
    <>
      <input
        ref={input}
        type="text"
        autoComplete="off"
        id={id}
        name={name}
        defaultValue={defaultValue}
        placeholder={placeholder}
        className={className}
        aria-describedby={props['aria-describedby']}
        aria-invalid={props['aria-invalid']}
        aria-required={props['aria-required']}
        {...(hydrated && { role: 'combobox', 'aria-expanded': false, 'aria-autocomplete': 'list' })}
        onPointerEnter={() => void enliven()}
        onFocus={() => void enliven()}
        onInput={() => {
          asked.current = false;
          void enliven();
        }}
        onKeyDown={({ key }) => {
          if (key === 'Enter') asked.current = true;
        }}
      />
      {idName && <input type="hidden" name={idName} defaultValue={defaultId} />}
    </>
  );
}
