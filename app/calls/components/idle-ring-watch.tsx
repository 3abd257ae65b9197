import { type ComponentType, useEffect, useState } from 'react';

const patienceInMs = 3000;

/**
 * Watches for calls on pages that are about something else, for those who may be called: fetched once
 * the page has nothing better to do, so that no first view carries it.
 */
export function IdleRingWatch() {
  const [Watch, setWatch] = useState<ComponentType | null>(null);
  useEffect(() => {
    let isLeft = false;
    const fetchWatch = async () => {
      try {
        const { RingWatchAnywhere } = await import('./ring-watch-anywhere.tsx');
        if (!isLeft) setWatch(() => RingWatchAnywhere);
      } catch {
        // The network is away: the next page tries again.
      }
    };
    // Safari has no idle moments to offer.
    const timer =
      'requestIdleCallback' in window
        ? window.requestIdleCallback(() => void fetchWatch(), { timeout: patienceInMs })
        : setTimeout(() => void fetchWatch(), patienceInMs);
    return () => {
      isLeft = true;
      if ('cancelIdleCallback' in window) window.cancelIdleCallback(timer as number);
      else clearTimeout(timer);
    };
  }, []);
  return Watch && <Watch />;
}
