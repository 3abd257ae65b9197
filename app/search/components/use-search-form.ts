import {
  type FormEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';

/** Puts each control of a form in the state that the address says. */
function follow(form: HTMLFormElement, address: URLSearchParams) {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox')
      control.checked = address.getAll(control.name).includes(control.value);
    else if (control instanceof HTMLSelectElement) control.value = address.get(control.name) ?? '';
    else if (
      control instanceof HTMLInputElement &&
      ['number', 'date', 'text', 'search'].includes(control.type) &&
      control.name !== 'autour' &&
      control.name
    )
      control.value = address.get(control.name) ?? '';
  }
}

/** What a form asks, without its empty fields. */
function readForm(form: HTMLFormElement): URLSearchParams {
  const address = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value.trim()) address.append(name, value.trim());
  // A place that was chosen is known by its code; its name need not be in the address.
  if (address.has('commune')) address.delete('autour');
  if (!address.has('commune') && !address.has('autour')) address.delete('rayon');
  return address;
}

/**
 * A form of filters that asks as soon as something changes, and follows the address when it changes
 * by another way (a pill, the back button). Without scripts it is a plain GET form with its button.
 * @param address the query in force.
 * @param onAsk receives the query that the form asks now.
 */
export function useSearchForm(
  form: RefObject<HTMLFormElement>,
  address: string,
  onAsk: (address: URLSearchParams) => void,
) {
  const latest = useRef(onAsk);
  useEffect(() => {
    latest.current = onAsk;
  }, [onAsk]);
  const ask = useCallback(() => {
    if (form.current) latest.current(readForm(form.current));
  }, [form]);

  // With the results that it follows, at once: an effect that waited would come after what somebody
  // typed meanwhile, and take it away before it is asked.
  useLayoutEffect(() => {
    if (form.current) follow(form.current, new URLSearchParams(address));
  }, [form, address]);

  useEffect(() => {
    const element = form.current;
    // The native event comes when a value is settled: React's comes at each letter.
    const listen = (event: Event) => {
      if (event.target instanceof HTMLElement && event.target.dataset.waits === undefined) ask();
    };
    // The order of the results stands outside of the form that it belongs to.
    const outside = element
      ? [...element.elements].filter((control) => !element.contains(control))
      : [];
    for (const target of [element, ...outside]) target?.addEventListener('change', listen);
    return () => {
      for (const target of [element, ...outside]) target?.removeEventListener('change', listen);
    };
  }, [form, ask]);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    ask();
  };
  return { ask, onSubmit };
}
