import { useEffect } from 'react';

import { leavingAddress, presenceAddress } from '#app/duty/addresses.ts';
import { heartbeatInSeconds } from '#app/duty/vocabulary.ts';

/**
 * While the page is open, tells the server so every few seconds; when it closes, that it leaves.
 * @param hear what the server answers; must stay the same function from one render to the next.
 */
export function useHeartbeat(isMember: boolean, hear?: (answer: unknown) => void) {
  useEffect(() => {
    if (!isMember) return undefined;
    const beat = () => {
      fetch(presenceAddress, { method: 'POST' })
        .then((answer) =>
          answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText)),
        )
        .then((answer: unknown) => hear?.(answer))
        .catch(() => undefined); // Nobody is present who cannot say so: the next beat tries again.
    };
    const timer = setInterval(beat, heartbeatInSeconds * 1000);
    // A tab that was asleep says at once that it is back.
    const wake = () => document.visibilityState === 'visible' && beat();
    const leave = () => navigator.sendBeacon(leavingAddress);
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('pagehide', leave);
    };
  }, [isMember, hear]);
}
