import { useEffect, useRef, useState } from 'react';

import type { Alerted } from '#app/alerts/news.ts';
import type { Rings } from '#app/calls/list-rings.server.ts';
import { pageLine } from '#app/platform/page-line.ts';

import { CallWatch } from './call-watch.ts';
import { tellWaiting } from './waiting-count.ts';

/**
 * Keeps me present for as long as it is on the page, and follows who calls.
 * @param known what the page came with, newer than what was heard before it.
 * @param onAlerted hears of all else that I am told of.
 */
export function useCallWatch(known: Rings | null, onAlerted: (told: Alerted) => void) {
  const isMember = known !== null;
  const [heard, setHeard] = useState<{ since: Rings | null; rings: Rings } | null>(null);
  const newest = useRef({ known, onAlerted });
  useEffect(() => {
    newest.current = { known, onAlerted };
  }, [known, onAlerted]);
  useEffect(() => {
    if (!isMember) return undefined;
    const watch = new CallWatch(pageLine, {
      rings(rings) {
        setHeard({ since: newest.current.known, rings });
        tellWaiting(rings.rings.length + rings.questions);
      },
      alerted: (told) => newest.current.onAlerted(told),
    });
    watch.start();
    return () => watch.stop();
  }, [isMember]);
  return { rings: heard?.since === known ? heard.rings : known, isLive: heard !== null };
}
