import { useEffect } from 'react';

/**
 * Lists of sessions that this device kept hold names: they go as soon as nobody is signed in on it.
 * @param isSignedOut null while the page cannot tell.
 */
export function useForgetOffline(isSignedOut: boolean | null): void {
  useEffect(() => {
    if (!isSignedOut || !('caches' in window)) return;
    const forget = async () => {
      // Loaded where there is something to forget: visitors have nothing of it.
      if (await caches.has('rpbs-presence'))
        await (await import('./keep-offline.ts')).forgetOffline();
    };
    void forget().catch(() => undefined); // Storage that is refused holds nothing.
  }, [isSignedOut]);
}
