import type { LinkCard } from './message-card.ts';
import type { MessagePiece } from './message-pieces.ts';
import type { ReactionKind } from './vocabulary.ts';

/** Natural size in pixels; `alt`: what it shows, where its sender said so. */
export type Picture = { width: number; height: number; alt: string };

/** Who says the same of a message, in the order in which they did. */
export type Reaction = { kind: ReactionKind; names: string[]; isMine: boolean };

export type ThreadMessage = {
  kind: 'message';
  messageId: string;
  sequence: number;
  /** That of the question when it last moved. */
  revision: number;
  /** Of one's own messages: what waits to be sent knows that it stands. */
  clientKey: string | null;
  author: { name: string; isMe: boolean };
  /** Null where it was deleted. */
  pieces: MessagePiece[] | null;
  /** The pages of ours that it leads to, as its reader may see them. */
  cards: LinkCard[];
  quoted: { messageId: string; name: string; excerpt: string } | null;
  files: { fileId: string; name: string; sizeInBytes: number; picture: Picture | null }[];
  /** Those that somebody gave, in the order of the list of kinds. */
  reactions: Reaction[];
  at: string;
  isEdited: boolean;
  mayEdit: boolean;
  mayReact: boolean;
};

/** What happened between two messages: passed on, resolved, opened again. */
export type ThreadEvent = { kind: 'event'; id: string; sentence: string; at: string };

export type ThreadEntry = ThreadMessage | ThreadEvent;

/** Messages in their order; what happened stands between them by its time. */
export function weaveThread(
  messages: readonly ThreadMessage[],
  events: readonly ThreadEvent[],
): ThreadEntry[] {
  const gone = new Set(messages.flatMap(({ messageId, pieces }) => (pieces ? [] : [messageId])));
  const entries: ThreadEntry[] = messages.map((message) =>
    message.quoted && gone.has(message.quoted.messageId) ? { ...message, quoted: null } : message,
  );
  for (const event of events) {
    const next = entries.findIndex((entry) => entry.at > event.at);
    entries.splice(next < 0 ? entries.length : next, 0, event);
  }
  return entries;
}
