import { useSyncExternalStore } from 'react';

const neverChanges = () => () => undefined;

/** True once the page answers to scripts: what only works with them shows from then on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}
