import type { SaidMessage } from '#app/help/news.ts';
import type { ThreadMessage } from '#app/help/thread.ts';

/** A message just said, as this reader's page shows it: what was asked of the server says the same. */
export function toShown(said: SaidMessage, viewerId: string): ThreadMessage {
  const isMe = said.authorId === viewerId;
  return {
    kind: 'message',
    messageId: said.messageId,
    sequence: said.sequence,
    revision: said.revision,
    clientKey: isMe ? said.clientKey : null,
    author: { name: said.name, isMe },
    pieces: said.pieces,
    // What names pages of ours is asked of the server: it depends on the reader.
    cards: [],
    quoted: null,
    files: [],
    reactions: [],
    at: said.at,
    isEdited: false,
    mayEdit: isMe,
    // It is told to participants alone.
    mayReact: !isMe,
  };
}
