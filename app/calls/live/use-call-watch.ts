import { useEffect, useRef, useState } from 'react';

import type { Rings } from '#app/calls/list-rings.server.ts';
import { pageLine } from '#app/platform/page-line.ts';

import { CallWatch } from './call-watch.ts';
import { tellWaiting } from './waiting-count.ts';

/**
 * Keeps me present for as long as it is on the page, and follows who calls.
 * @param known what the page came with, newer than what was heard before it.
 */
export function useCallWatch(known: Rings | null): { rings: Rings | null; isLive: boolean } {
  const isMember = known !== null;
  const [heard, setHeard] = useState<{ since: Rings | null; rings: Rings } | null>(null);
  const newest = useRef(known);
  useEffect(() => {
    newest.current = known;
  }, [known]);
  useEffect(() => {
    if (!isMember) return undefined;
    const watch = new CallWatch(pageLine, (rings) => {
      setHeard({ since: newest.current, rings });
      tellWaiting(rings.rings.length + rings.questions);
    });
    watch.start();
    return () => watch.stop();
  }, [isMember]);
  return { rings: heard?.since === known ? heard.rings : known, isLive: heard !== null };
}
