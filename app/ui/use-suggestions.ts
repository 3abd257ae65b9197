import { useEffect, useState } from 'react';

import type { IconName } from './icon-names.ts';

export type Suggestion = { id: string; label: string; detail?: string; icon?: IconName };

/** An address that answers `{ items: Suggestion[] }` to `?q=…`, or a function that finds them. */
export type SuggestionSource =
  | string
  | ((text: string, signal: AbortSignal) => Promise<readonly Suggestion[]>);

export const fewestLetters = 2;
const pauseInMs = 150;

async function askServer(source: string, text: string, signal: AbortSignal) {
  const address = new URL(source, window.location.href);
  address.searchParams.set('q', text);
  const response = await fetch(address, { signal, headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  const { items }: { items: Suggestion[] } = await response.json();
  return items;
}

type Found = { text: string; items: readonly Suggestion[]; failed: boolean };

/** What may be meant by `text`, asked for after a short pause; the answer to an older text is dropped. */
export function useSuggestions(source: SuggestionSource, text: string) {
  const [found, setFound] = useState<Found>({ text: '', items: [], failed: false });
  const wanted = text.trim();
  const tooShort = wanted.length < fewestLetters;

  useEffect(() => {
    if (tooShort) return undefined;
    const request = new AbortController();
    const find = async () => {
      try {
        const items =
          typeof source === 'string'
            ? await askServer(source, wanted, request.signal)
            : await source(wanted, request.signal);
        if (!request.signal.aborted) setFound({ text: wanted, items, failed: false });
      } catch {
        // The network, or an answer that is none: the typed text stays, which the form accepts.
        if (!request.signal.aborted) setFound({ text: wanted, items: [], failed: true });
      }
    };
    const timer = setTimeout(() => void find(), pauseInMs);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [source, wanted, tooShort]);

  if (tooShort) return { items: [], state: 'too-short' as const };
  if (found.failed && found.text === wanted) return { items: [], state: 'failed' as const };
  // While the next ones are on their way, the last ones stay in view.
  return {
    items: found.items,
    state: found.text === wanted ? ('found' as const) : ('searching' as const),
  };
}
