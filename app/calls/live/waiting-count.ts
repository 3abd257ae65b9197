import { useEffect, useSyncExternalStore } from 'react';

import type { Waiting } from '#app/calls/read-waiting.server.ts';

const listeners = new Set<() => void>();
let count: number | null = null;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** What was heard last, be it with the page. */
export function tellWaiting(heard: number) {
  if (heard === count) return;
  count = heard;
  for (const listener of listeners) listener();
}

/** How many calls and questions wait for me, as the page came with it, then as it was heard. */
export function useWaitingCount(known: Waiting | null): number {
  const came = known?.count ?? 0;
  useEffect(() => tellWaiting(known?.count ?? 0), [known]);
  return useSyncExternalStore(
    subscribe,
    () => count ?? came,
    () => came,
  );
}
