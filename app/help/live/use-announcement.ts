import { useEffect, useRef, useState } from 'react';

import { wordsOfPieces } from '#app/help/message-pieces.ts';
import type { ThreadMessage } from '#app/help/thread.ts';

/** What comes within this time is said together: a reader of screens is not cut at each line. */
const gatherForInMs = 2000;
const longestRead = 200;

const textOf = ({ pieces }: ThreadMessage) =>
  wordsOfPieces(pieces ?? [])
    .replaceAll(/\s+/gu, ' ')
    .trim();

function say(messages: readonly ThreadMessage[]): string {
  const [first] = messages;
  if (!first) return '';
  const names = [...new Set(messages.map(({ author }) => author.name))];
  if (messages.length > 1)
    return `${messages.length} nouveaux messages, de ${new Intl.ListFormat('fr').format(names)}.`;
  const text = textOf(first) || 'un fichier';
  return `${first.author.name} : ${text.length > longestRead ? `${text.slice(0, longestRead)}…` : text}`;
}

/** What a polite live region says of the messages of others that came since the page was there. */
export function useAnnouncement(messages: readonly ThreadMessage[]): string {
  const [said, setSaid] = useState('');
  const lastSaid = useRef(messages.at(-1)?.sequence ?? 0);
  const latest = useRef(messages);
  const last = messages.at(-1)?.sequence ?? 0;

  useEffect(() => {
    latest.current = messages;
  }, [messages]);

  useEffect(() => {
    if (last <= lastSaid.current) return undefined;
    const timer = setTimeout(() => {
      const since = lastSaid.current;
      lastSaid.current = latest.current.at(-1)?.sequence ?? 0;
      setSaid(
        say(
          latest.current.filter(
            ({ sequence, author, pieces }) => sequence > since && !author.isMe && pieces,
          ),
        ),
      );
    }, gatherForInMs);
    return () => clearTimeout(timer);
  }, [last]);

  return said;
}
