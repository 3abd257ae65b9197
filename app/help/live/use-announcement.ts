import { useEffect, useRef, useState } from 'react';

import type { ThreadMessage } from '#app/help/thread.ts';

import { Announcer } from './announcer.ts';

/** What a polite live region says of the messages of others that came since the page was there. */
export function useAnnouncement(messages: readonly ThreadMessage[]): string {
  const [said, setSaid] = useState('');
  const [announcer] = useState(() => new Announcer(messages, setSaid));
  const latest = useRef(messages);
  useEffect(() => {
    latest.current = messages;
    announcer.hear(messages);
  }, [announcer, messages]);
  useEffect(() => {
    // Heard again where the page was stopped and came back.
    announcer.hear(latest.current);
    return () => announcer.stop();
  }, [announcer]);
  return said;
}
