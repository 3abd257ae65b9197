import type { LiveState } from '#app/help/live/live-conversation.ts';
import { useAnnouncement } from '#app/help/live/use-announcement.ts';
import type { Conversation } from '#app/help/read-conversation.server.ts';
import { weaveThread } from '#app/help/thread.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';

import { ThreadItem, WaitingItem } from './message-entry.tsx';

type ThreadProps = { conversation: Conversation; state: LiveState; now: string };

const list = new Intl.ListFormat('fr');

/** The messages, those that are on their way, and what the others are doing about them. */
export function Thread({ conversation, state, now }: ThreadProps) {
  const { questionId, thread, may } = conversation;
  const { messages, waiting, writing } = state;
  const events = thread.flatMap((entry) => (entry.kind === 'event' ? [entry] : []));
  const said = useAnnouncement(messages);
  const readers = readersOfLast(conversation, state);
  const writers = conversation.participants.filter(({ userId }) => writing.includes(userId));
  const isEmpty = thread.length + messages.length + waiting.length === 0;
  return (
    <>
      <ol className="fil-msg" aria-label="Messages">
        {weaveThread(messages, events).map((entry) => (
          <ThreadItem
            key={entry.kind === 'event' ? entry.id : entry.messageId}
            questionId={questionId}
            entry={entry}
            mayQuote={may.answer}
            now={now}
          />
        ))}
        {waiting.map((one) => (
          <WaitingItem key={one.clientKey} waiting={one} />
        ))}
      </ol>
      <HiddenText>
        <span role="status">{said}</span>
      </HiddenText>
      {isEmpty && (
        <p className="appel__vide doux">Pas d’autre détail. Demandez ce qui vous manque.</p>
      )}
      {(readers.length > 0 || writers.length > 0) && (
        <p className="fil-msg__suite petit doux">
          {readers.length > 0 && <span>Lu par {list.format(readers)}</span>}
          {writers.length > 0 && (
            <span className="fil-msg__ecrit">
              {list.format(writers.map(({ name }) => name))}{' '}
              {writers.length > 1 ? 'écrivent…' : 'écrit…'}
            </span>
          )}
        </p>
      )}
    </>
  );
}

/** Who has read the last message, where it is mine. */
function readersOfLast(
  { participants, viewerId }: Conversation,
  { messages, readUpTo, waiting }: LiveState,
): string[] {
  const last = messages.at(-1);
  if (!last?.author.isMe || waiting.length > 0) return [];
  return participants.flatMap((one) =>
    one.userId !== viewerId &&
    Math.max(one.readUpTo, readUpTo.get(one.userId) ?? 0) >= last.sequence
      ? [one.name]
      : [],
  );
}
